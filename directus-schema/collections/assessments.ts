import { collection } from './kit/collection.ts';
import { notice } from './kit/layout.ts';
import { m2o } from './kit/relation.ts';
import { code, date, longText, select, text, tick, timestamp } from './kit/scalar.ts';
import { LEGAL_EFFECT, OUTCOME } from './vocabulary/law.ts';

export const assessments = collection('assessments', {
  kind: 'file',
  icon: 'rule',
  folder: 'casework',
  sort: 3,
  audited: false,
  singular: ['Prüfung', 'Assessment'],
  plural: ['Prüfungen', 'Assessments'],
  template: '{{basis.title_de}} {{as_of}}',
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
      template: '{{number}}',
    }),
    m2o('basis', ['Rechtsgrundlage', 'Legal basis'], 'legal_bases', {
      nullable: false,
      readonly: true,
      keyType: 'string',
      template: '{{title_de}}',
      onDelete: 'RESTRICT',
    }),
    text('version', ['Fassung', 'Version'], { readonly: true, max: 64 }),
    date('as_of', ['Geprüft für den', 'As of'], { readonly: true }),
    select('outcome', ['Ergebnis', 'Outcome'], OUTCOME, { readonly: true, index: true }),
    select('legal_effect', ['Rechtsfolge', 'Legal effect'], LEGAL_EFFECT, { readonly: true }),
    date('eligible_from', ['Möglich ab', 'Eligible from'], { readonly: true }),
    longText('summary', ['Zusammenfassung', 'Summary'], { readonly: true }),
    code('missing', ['Fehlende Angaben', 'Missing'], { readonly: true }),
    code('timeline', ['Zeitlinie', 'Timeline'], { readonly: true }),
    code('trace', ['Begründung im Einzelnen', 'Trace'], { readonly: true }),
    text('result_hash', ['Prüfsumme', 'Result hash'], { readonly: true, hidden: true, max: 64 }),
    timestamp('created_at', ['Erstellt', 'Created'], { readonly: true }),
    tick('confirmed', ['Bestätigt', 'Confirmed'], {
      note: 'Ich habe den Vorschlag nachvollzogen und mache ihn mir zu eigen.',
    }),
    m2o('confirmed_by', ['Bestätigt von', 'Confirmed by'], 'directus_users', {
      readonly: true,
      template: '{{first_name}} {{last_name}}',
    }),
    timestamp('confirmed_at', ['Bestätigt am', 'Confirmed at'], { readonly: true }),
  ],
});
