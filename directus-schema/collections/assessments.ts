import { collection } from './kit/collection.ts';
import { notice } from './kit/layout.ts';
import { m2o } from './kit/relation.ts';
import { choices } from './kit/choice.ts';
import { code, date, longText, rows, select, text, tick, timestamp } from './kit/scalar.ts';
import type { JsonObject } from './kit/json.ts';
import { BINDING, CRITERION_STATUS, LEGAL_EFFECT, OUTCOME } from './vocabulary/law.ts';

const shown = (field: string, name: string, width = 'half'): JsonObject => ({
  field,
  name,
  type: 'string',
  meta: { interface: 'input', width, readonly: true },
});

const chosen = (field: string, name: string, options: JsonObject[]): JsonObject => ({
  field,
  name,
  type: 'string',
  meta: {
    interface: 'select-dropdown',
    width: 'half',
    readonly: true,
    options: { choices: options },
    display: 'labels',
    display_options: { choices: options },
  },
});

const day = (field: string, name: string): JsonObject => ({
  field,
  name,
  type: 'date',
  meta: {
    interface: 'datetime',
    width: 'half',
    readonly: true,
    display: 'datetime',
    display_options: { format: 'dd.MM.yyyy' },
  },
});

export const assessments = collection('assessments', {
  kind: 'file',
  icon: 'rule',
  folder: 'casework',
  sort: 3,
  audited: false,
  singular: ['Prüfung', 'Assessment'],
  plural: ['Prüfungen', 'Assessments'],
  template: '{{case.number}} {{basis.citation}} {{as_of}}',
  fields: [
    notice(
      'proposal_notice',
      'Vorschlag der Software. Es entscheidet immer ein Mensch: bitte nachvollziehen und dann bestätigen.',
      'warning',
    ),
    m2o('case', ['Fall', 'Case'], 'cases', {
      nullable: false,
      readonly: true,
      reverse: 'assessments',
      onDelete: 'CASCADE',
      template: '{{number}} {{person.last_name}}, {{person.first_name}}',
    }),
    m2o('basis', ['Rechtsgrundlage', 'Legal basis'], 'legal_bases', {
      nullable: false,
      readonly: true,
      keyType: 'string',
      template: '{{citation}}',
      onDelete: 'RESTRICT',
    }),
    text('version', ['Fassung', 'Version'], { readonly: true, max: 64 }),
    date('as_of', ['Geprüft für den', 'As of'], { readonly: true }),
    select('outcome', ['Ergebnis', 'Outcome'], OUTCOME, { readonly: true, index: true }),
    select('legal_effect', ['Rechtsfolge', 'Legal effect'], LEGAL_EFFECT, { readonly: true }),
    date('eligible_from', ['Möglich ab', 'Eligible from'], { readonly: true }),
    longText('summary', ['Zusammenfassung', 'Summary'], { readonly: true }),
    tick('confirmed', ['Bestätigt', 'Confirmed'], {
      width: 'full',
      displayOptions: { labelOn: 'bestätigt', labelOff: 'noch nicht bestätigt' },
      note: 'Ich habe den Vorschlag nachvollzogen und mache ihn mir zu eigen.',
    }),
    m2o('confirmed_by', ['Bestätigt von', 'Confirmed by'], 'directus_users', {
      readonly: true,
      template: '{{first_name}} {{last_name}}',
    }),
    timestamp('confirmed_at', ['Bestätigt am', 'Confirmed at'], { readonly: true }),
    code('missing', ['Fehlende Angaben', 'Missing'], { readonly: true, hidden: true }),
    rows(
      'timeline',
      ['Zeitlinie', 'Timeline'],
      [day('from', 'Von'), day('to', 'Bis'), chosen('outcome', 'Ergebnis', choices(OUTCOME))],
      'ab {{from}} {{outcome}}',
      { readonly: true },
    ),
    rows(
      'trace',
      ['Begründung im Einzelnen', 'Trace'],
      [
        shown('key', 'Kennung'),
        chosen('status', 'Ergebnis', choices(CRITERION_STATUS)),
        shown('title', 'Kriterium', 'full'),
        shown('citation', 'Fundstelle', 'full'),
        chosen('binding', 'Bindung', choices(BINDING)),
      ],
      '{{key}} {{title}} {{status}}',
      { readonly: true },
    ),
    text('result_hash', ['Prüfsumme', 'Result hash'], { readonly: true, hidden: true, max: 64 }),
    m2o('law_snapshot', ['Angewendetes Recht', 'Law snapshot'], 'law_snapshots', {
      readonly: true,
      hidden: true,
      keyType: 'string',
      onDelete: 'RESTRICT',
    }),
    m2o('case_snapshot', ['Geprüfte Akte', 'Case snapshot'], 'case_snapshots', { readonly: true, hidden: true }),
    timestamp('created_at', ['Erstellt', 'Created'], { readonly: true }),
  ],
});
