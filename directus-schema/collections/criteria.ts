import { choices } from './kit/choice.ts';
import { collection } from './kit/collection.ts';
import type { JsonObject } from './kit/json.ts';
import { notice, section, tabs } from './kit/layout.ts';
import { m2o } from './kit/relation.ts';
import { code, condition, integer, longText, rows, select, text } from './kit/scalar.ts';
import { BINDING, EXCEPTION_EFFECT, SUBJECT } from './vocabulary/law.ts';

const NOW_HELP =
  'Zeiten schreiben sich mit $NOW, dem Tag der Prüfung: „Geduldet seit“ „Weniger oder gleich“ $NOW(-6 years) heißt: seit mindestens sechs Jahren. „Ist leer“ ist nicht erlaubt: was niemand weiß, bleibt unbekannt.';

const input = (field: string, name: string, width = 'half'): JsonObject => ({
  field,
  name,
  type: 'string',
  meta: { interface: 'input', width },
});

const filter = (field: string, name: string): JsonObject => ({
  field,
  name,
  type: 'json',
  meta: { interface: 'system-filter', width: 'full', note: NOW_HELP, options: { collectionName: 'case_facts' } },
});

const result = (field: string, name: string): JsonObject => ({
  field,
  name,
  type: 'json',
  meta: { interface: 'input-code', width: 'full', options: { language: 'json' } },
});

const pick = (field: string, name: string, options: JsonObject[]): JsonObject => ({
  field,
  name,
  type: 'string',
  meta: { interface: 'select-dropdown', width: 'half', options: { choices: options } },
});

const evidenceColumns = [input('de', 'Nachweis (deutsch)'), input('en', 'Nachweis (englisch)')];

const evidenceList: JsonObject = {
  field: 'evidence',
  name: 'Nachweise',
  type: 'json',
  meta: { interface: 'list', width: 'full', options: { fields: evidenceColumns, template: '{{de}}' } },
};

const alternatives = rows(
  'alternatives',
  ['Wege, von denen einer genügt', 'Alternatives'],
  [
    input('key', 'Kennung'),
    pick('binding', 'Bindung', choices(BINDING)),
    input('title_de', 'Name (deutsch)'),
    input('title_en', 'Name (englisch)'),
    input('citation', 'Fundstelle', 'full'),
    filter('condition', 'Bedingung'),
    result('ref', 'oder: Ergebnis einer anderen Rechtsgrundlage'),
    input('deviation_citation', 'Abweichung (Fundstelle)', 'full'),
    evidenceList,
  ],
  '{{key}} {{title_de}}',
);

const exceptions = rows(
  'exceptions',
  ['Ausnahmen', 'Exceptions'],
  [
    pick('effect', 'Wirkung', choices(EXCEPTION_EFFECT)),
    input('citation', 'Fundstelle'),
    filter('condition', 'Bedingung'),
    input('note_de', 'Anmerkung (deutsch)'),
    input('note_en', 'Anmerkung (englisch)'),
  ],
  '{{citation}}',
);

export const criteria = collection('criteria', {
  kind: 'common',
  icon: 'checklist',
  folder: 'law',
  sort: 5,
  key: { field: 'id', label: ['Kennung', 'ID'], hidden: true },
  singular: ['Kriterium', 'Criterion'],
  plural: ['Kriterien', 'Criteria'],
  template: '{{key}} {{title_de}}',
  fields: tabs('pages', [
    {
      key: 'rule',
      label: ['Kriterium', 'Criterion'],
      fields: [
        m2o('version', ['Fassung', 'Version'], 'rule_versions', {
          required: true,
          keyType: 'string',
          reverse: 'criteria',
          sortField: 'sort',
          onDelete: 'CASCADE',
          template: '{{basis.citation}} ab {{valid_from}} ({{state}})',
          width: 'full',
        }),
        text('key', ['Kennung', 'Key'], { required: true, max: 64 }),
        text('title_de', ['Name (deutsch)', 'Title (German)'], { required: true, max: 300, width: 'full' }),
        text('title_en', ['Name (englisch)', 'Title (English)'], { required: true, max: 300, width: 'full' }),
        text('citation', ['Fundstelle', 'Citation'], { required: true, max: 300, width: 'full' }),
        select('binding', ['Bindung', 'Binding'], BINDING, { required: true }),
        select('subject', ['Für wen', 'Subject'], SUBJECT, { required: true, default: 'self' }),
        notice('condition_notice', NOW_HELP),
        condition('condition', ['Bedingung', 'Condition'], {
          note: 'Bleibt leer, wenn einer von mehreren Wegen genügt: siehe „Wege und Ausnahmen“.',
        }),
        condition('applies_when', ['Gilt nur, wenn', 'Applies when']),
      ],
    },
    {
      key: 'ways',
      label: ['Wege und Ausnahmen', 'Alternatives'],
      fields: [
        alternatives,
        exceptions,
        code('ref', ['Verweis auf eine andere Rechtsgrundlage', 'Reference'], {
          note: 'Zum Beispiel {"basis": "25b-1", "subject": "principal", "outcomes": ["met"]}.',
        }),
      ],
    },
    {
      key: 'proof',
      label: ['Nachweis und Abweichung', 'Evidence'],
      fields: [
        rows('evidence', ['Nachweise', 'Evidence'], evidenceColumns, '{{de}}'),
        longText('if_missing_de', ['Wenn es fehlt (deutsch)', 'If missing (German)']),
        longText('if_missing_en', ['Wenn es fehlt (englisch)', 'If missing (English)']),
        ...section(
          'deviation',
          ['Erlaubte Abweichung', 'Deviation'],
          [
            text('deviation_citation', ['Fundstelle', 'Citation'], { max: 300, width: 'full' }),
            text('deviation_note_de', ['Anmerkung (deutsch)', 'Note (German)'], { max: 1000 }),
            text('deviation_note_en', ['Anmerkung (englisch)', 'Note (English)'], { max: 1000 }),
          ],
        ),
        longText('note_de', ['Anmerkung (deutsch)', 'Note (German)']),
        longText('note_en', ['Anmerkung (englisch)', 'Note (English)']),
        integer('sort', ['Reihenfolge', 'Order'], { hidden: true }),
      ],
    },
  ]),
});
