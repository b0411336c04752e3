import { collection } from './kit/collection.ts';
import { code, integer, longText, rows, select, text } from './kit/scalar.ts';
import { FACT_TYPE } from './vocabulary/law.ts';

export const factDefinitions = collection('fact_definitions', {
  kind: 'common',
  icon: 'functions',
  folder: 'law',
  sort: 3,
  key: {
    field: 'key',
    label: ['Kennung', 'Key'],
    note: 'Kleinbuchstaben und Unterstrich; wird zur Spalte der Fakten.',
  },
  singular: ['Fakt', 'Fact'],
  plural: ['Fakten', 'Facts'],
  note: 'Wie ein Fakt aus der Fallakte abgeleitet wird. Ein neuer Stichtag ist eine neue Zeile.',
  template: '{{label_de}}',
  fields: [
    select('type', ['Art', 'Type'], FACT_TYPE, { required: true }),
    text('label_de', ['Name (deutsch)', 'Label (German)'], { required: true, max: 200 }),
    text('label_en', ['Name (englisch)', 'Label (English)'], { required: true, max: 200 }),
    text('function', ['Funktion', 'Function'], { required: true, max: 64 }),
    text('unit', ['Einheit', 'Unit'], { max: 32 }),
    code('arguments', ['Angaben für die Funktion', 'Arguments']),
    rows(
      'options',
      ['Mögliche Werte', 'Options'],
      [{ field: 'value', name: 'Wert', type: 'string', meta: { interface: 'input', width: 'full' } }],
      '{{value}}',
    ),
    longText('hint_de', ['Hinweis (deutsch)', 'Hint (German)']),
    longText('hint_en', ['Hinweis (englisch)', 'Hint (English)']),
    text('citation', ['Fundstelle', 'Citation'], { max: 300, width: 'full' }),
    code('if_nothing_known', ['Wert bei „nichts davon bekannt“', 'Value if nothing known']),
    integer('sort', ['Reihenfolge', 'Order']),
  ],
});
