import { collection } from './kit/collection.ts';
import type { JsonObject } from './kit/json.ts';
import { notice, section } from './kit/layout.ts';
import { integer, json, longText, rows, select, text } from './kit/scalar.ts';
import { FACT_FUNCTION } from './vocabulary/facts.ts';
import { FACT_TYPE } from './vocabulary/law.ts';

/** Hidden unless the fact is of one of these types. */
const onlyFor = (...types: readonly string[]): JsonObject[] => [
  { name: 'Nur für diese Art', rule: { type: { _nin: [...types] } }, hidden: true },
];

export const factDefinitions = collection('fact_definitions', {
  kind: 'common',
  icon: 'functions',
  folder: 'law',
  sort: 3,
  key: {
    field: 'key',
    label: ['Kennung', 'Key'],
    note: 'Leer lassen: sie wird aus dem Namen gebildet. Danach bleibt sie, wie sie ist.',
    group: 'more',
  },
  singular: ['Fakt', 'Fact'],
  plural: ['Fakten', 'Facts'],
  note: 'Wie ein Fakt aus der Fallakte abgeleitet wird. Ein neuer Stichtag ist eine neue Zeile.',
  template: '{{label_de}}',
  fields: [
    notice(
      'fact_notice',
      'Ein Fakt ist eine Frage, die die Fallakte beantwortet, zum Beispiel: „War am 06.05.2025 geduldet“. Nach dem Speichern steht er in den Bedingungen der Kriterien zur Wahl, und alle offenen Fälle werden neu geprüft.',
    ),
    text('label_de', ['Name (deutsch)', 'Label (German)'], {
      required: true,
      max: 200,
      width: 'full',
      note: 'So steht er in den Bedingungen. Am besten mit dem Stichtag.',
    }),
    select('function', ['Funktion', 'Function'], FACT_FUNCTION, { required: true }),
    select('type', ['Art', 'Type'], FACT_TYPE, {
      nullable: false,
      readonly: true,
      note: 'Folgt aus der Funktion und ihren Angaben.',
    }),
    json('arguments', ['Angaben für die Funktion', 'Arguments'], 'bleiberecht-arguments'),
    text('citation', ['Fundstelle', 'Citation'], {
      max: 300,
      width: 'full',
      note: 'Wo das Gesetz danach fragt, zum Beispiel § 104 Abs. 18 Nr. 2 AufenthG.',
    }),
    ...section(
      'more',
      ['Weitere Angaben', 'More'],
      [
        text('label_en', ['Name (englisch)', 'Label (English)'], {
          nullable: false,
          max: 200,
          width: 'full',
          note: 'Leer lassen: wie der deutsche.',
        }),
        longText('hint_de', ['Hinweis (deutsch)', 'Hint (German)']),
        longText('hint_en', ['Hinweis (englisch)', 'Hint (English)']),
        text('unit', ['Einheit', 'Unit'], { max: 32, conditions: onlyFor('integer', 'percent', 'cents') }),
        rows(
          'options',
          ['Mögliche Werte', 'Options'],
          [{ field: 'value', name: 'Wert', type: 'string', meta: { interface: 'input', width: 'full' } }],
          '{{value}}',
          { note: 'Leer lassen: sie kommen aus der Akte.', conditions: onlyFor('text') },
        ),
        json('if_nothing_known', ['Bei „nichts davon bekannt“', 'If nothing known'], 'select-dropdown', {
          options: {
            allowNone: true,
            placeholder: 'bleibt unbekannt',
            choices: [
              { text: 'nein', value: false },
              { text: '0', value: 0 },
            ],
          },
          conditions: onlyFor('boolean', 'integer', 'percent', 'cents'),
          note: 'Gilt, wenn die Person angekreuzt hat: „nichts davon bekannt“.',
        }),
        integer('sort', ['Reihenfolge', 'Order'], { hidden: true }),
      ],
      'closed',
    ),
  ],
});
