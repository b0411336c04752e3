import { choices } from './kit/choice.ts';
import { collection } from './kit/collection.ts';
import { CONDITION_HELP } from './kit/condition-help.ts';
import type { JsonObject } from './kit/json.ts';
import { help, section, tabs } from './kit/layout.ts';
import { m2o } from './kit/relation.ts';
import { condition, integer, json, longText, rows, select, text } from './kit/scalar.ts';
import { BINDING, EXCEPTION_EFFECT, LEGAL_BASIS, OUTCOME, SUBJECT } from './vocabulary/law.ts';

/** One line, where the long help has no room. */
const NOW_HELP =
  '$NOW ist der Tag der Prüfung: „Geduldet seit“ „Weniger oder gleich“ $NOW(-6 years) heißt: seit mindestens sechs Jahren.';

const CITATION = 'Zum Beispiel § 25b Abs. 1 S. 2 Nr. 1 AufenthG oder BVerwG 18.12.2019 – 1 C 34.18.';

type Part = { readonly required?: boolean; readonly width?: string; readonly note?: string };

const input = (field: string, name: string, { required = false, width = 'half', note }: Part = {}): JsonObject => ({
  field,
  name,
  type: 'string',
  meta: { interface: 'input', width, required, ...(note === undefined ? {} : { note }) },
});

const filter = (field: string, name: string, note: string): JsonObject => ({
  field,
  name,
  type: 'json',
  meta: { interface: 'system-filter', width: 'full', note, options: { collectionName: 'case_facts' } },
});

const pick = (field: string, name: string, options: JsonObject[], part: Part = {}): JsonObject => ({
  field,
  name,
  type: 'string',
  meta: {
    interface: 'select-dropdown',
    width: 'half',
    required: part.required ?? false,
    note: part.note ?? null,
    options: { choices: options, allowNone: !part.required },
  },
});

const basis = pick('basis', 'Rechtsgrundlage', choices(LEGAL_BASIS));
const subject = pick('subject', 'Für wen', choices(SUBJECT));
/** The most welcome first. */
const outcomes: JsonObject = {
  field: 'outcomes',
  name: 'Ergebnisse, die genügen',
  type: 'json',
  meta: { interface: 'select-multiple-checkbox', width: 'full', options: { choices: choices(OUTCOME).reverse() } },
};

/** The result of another basis instead of a condition. A list writes its names in capitals: one word is safe. */
const reference: JsonObject = {
  field: 'ref',
  name: 'Verweis',
  type: 'json',
  meta: {
    interface: 'bleiberecht-part',
    width: 'full',
    note: 'Statt einer Bedingung: was die Prüfung einer anderen Rechtsgrundlage ergibt.',
    options: { fields: [basis, outcomes] },
  },
};

const evidenceColumns = [input('de', 'Nachweis (deutsch)'), input('en', 'Nachweis (englisch)')];

const evidenceList: JsonObject = {
  field: 'evidence',
  name: 'Nachweise',
  type: 'json',
  meta: {
    interface: 'list',
    width: 'full',
    options: { fields: evidenceColumns, template: '{{de}}', addLabel: 'Nachweis hinzufügen' },
  },
};

const alternatives = rows(
  'alternatives',
  ['Wege, von denen einer genügt', 'Alternatives'],
  [
    input('key', 'Kennung', { required: true, note: 'Zum Beispiel 25B-02a.' }),
    pick('binding', 'Bindung', choices(BINDING), { required: true }),
    input('title_de', 'Name (deutsch)', { required: true }),
    input('title_en', 'Name (englisch)', { note: 'Leer: wie der deutsche.' }),
    input('citation', 'Fundstelle', { required: true, width: 'full' }),
    filter('condition', 'Bedingung', NOW_HELP),
    reference,
    input('deviation_citation', 'Abweichung', {
      width: 'full',
      note: 'Die Fundstelle, nach der die Behörde von diesem Weg abweichen darf.',
    }),
    evidenceList,
  ],
  '{{key}} {{title_de}}',
  {
    options: { addLabel: 'Weg hinzufügen' },
    note: 'Jeder Weg hat seine eigene Bedingung und Bindung. Gibt es Wege, bleibt die Bedingung im ersten Reiter leer.',
  },
);

const exceptions = rows(
  'exceptions',
  ['Ausnahmen', 'Exceptions'],
  [
    pick('effect', 'Wirkung', choices(EXCEPTION_EFFECT), { required: true }),
    input('citation', 'Fundstelle', { required: true }),
    filter('condition', 'Bedingung', `Wann die Ausnahme gilt. ${NOW_HELP}`),
    input('note_de', 'Anmerkung (deutsch)', { width: 'full' }),
    input('note_en', 'Anmerkung (englisch)', { width: 'full' }),
  ],
  '{{citation}}',
  {
    options: { addLabel: 'Ausnahme hinzufügen' },
    note: 'Trifft eine zu, entfällt das Kriterium, oder die Behörde kann davon absehen.',
  },
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
        text('key', ['Kennung', 'Key'], {
          required: true,
          max: 64,
          note: 'Zum Beispiel 25B-20. In jeder Fassung derselben Voraussetzung gleich.',
        }),
        select('binding', ['Bindung', 'Binding'], BINDING, { required: true }),
        text('title_de', ['Name (deutsch)', 'Title (German)'], { required: true, max: 300, width: 'full' }),
        text('citation', ['Fundstelle', 'Citation'], { required: true, max: 300, width: 'full', note: CITATION }),
        select('subject', ['Für wen', 'Subject'], SUBJECT, { required: true, default: 'self', width: 'full' }),
        help('condition_notice', 'Wann ist es erfüllt?', CONDITION_HELP),
        condition('condition', ['Bedingung', 'Condition'], {
          note: 'Bleibt leer, wenn einer von mehreren Wegen genügt oder ein Verweis entscheidet: siehe „Wege und Ausnahmen“.',
        }),
        condition('applies_when', ['Gilt nur, wenn', 'Applies when'], {
          note: 'Leer: gilt immer. Trifft es nicht zu, entfällt das Kriterium.',
        }),
      ],
    },
    {
      key: 'ways',
      label: ['Wege und Ausnahmen', 'Alternatives'],
      fields: [
        alternatives,
        exceptions,
        json('ref', ['Verweis auf eine andere Rechtsgrundlage', 'Reference'], 'bleiberecht-part', {
          note: 'Statt einer Bedingung: was die Prüfung einer anderen Rechtsgrundlage ergibt.',
          options: { fields: [basis, subject, outcomes] },
        }),
      ],
    },
    {
      key: 'proof',
      label: ['Nachweis und Abweichung', 'Evidence'],
      fields: [
        rows('evidence', ['Nachweise', 'Evidence'], evidenceColumns, '{{de}}', {
          options: { addLabel: 'Nachweis hinzufügen' },
        }),
        longText('if_missing_de', ['Wenn es fehlt (deutsch)', 'If missing (German)'], {
          note: 'Was die Person dann tun kann.',
        }),
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
        text('title_en', ['Name (englisch)', 'Title (English)'], {
          nullable: false,
          max: 300,
          width: 'full',
          note: 'Leer lassen: wie der deutsche.',
        }),
        longText('note_de', ['Anmerkung (deutsch)', 'Note (German)']),
        longText('note_en', ['Anmerkung (englisch)', 'Note (English)']),
        integer('sort', ['Reihenfolge', 'Order'], { hidden: true }),
      ],
    },
  ]),
});
