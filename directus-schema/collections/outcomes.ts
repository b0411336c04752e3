import { collection } from './kit/collection.ts';
import { notice } from './kit/layout.ts';
import { m2o } from './kit/relation.ts';
import { date, longText, select, yesNo } from './kit/scalar.ts';
import { OUTCOME_RESULT, OUTCOME_SOURCE } from './vocabulary/casework.ts';
import { LEGAL_BASIS } from './vocabulary/law.ts';

export const outcomes = collection('outcomes', {
  kind: 'file',
  icon: 'flag',
  folder: 'casework',
  sort: 10,
  singular: ['Ausgang', 'Outcome'],
  plural: ['Ausgänge', 'Outcomes'],
  template: '{{result}} {{known_on}}',
  fields: [
    notice(
      'outcome_notice',
      'Was die Beratungsstelle vom Ausgang weiß: von der Person selbst, oder von der Behörde, wenn die Person in die Rückmeldung eingewilligt hat. „Unbekannt“ ist eine Antwort.',
    ),
    m2o('case', ['Fall', 'Case'], 'cases', {
      required: true,
      reverse: 'outcomes',
      onDelete: 'CASCADE',
      template: '{{number}}',
    }),
    m2o('referral', ['Weiterleitung', 'Referral'], 'referrals', { template: '{{number}}', onDelete: 'SET NULL' }),
    select('result', ['Ergebnis', 'Result'], OUTCOME_RESULT, { required: true, index: true }),
    select('source', ['Woher', 'Source'], OUTCOME_SOURCE, { required: true, default: 'person' }),
    date('known_on', ['Bekannt seit', 'Known on'], { required: true }),
    select('basis', ['Rechtsgrundlage', 'Legal basis'], LEGAL_BASIS),
    date('valid_until', ['Titel gilt bis', 'Valid until']),
    date('notified_on', ['Ablehnung bekannt gegeben am', 'Notified on']),
    yesNo('instructed', ['Mit Rechtsbehelfsbelehrung', 'With instruction'], {
      note: 'Fehlt sie im Bescheid, ist ein Jahr Zeit (§ 58 VwGO). Unbekannt: es gilt ein Monat.',
    }),
    date('remedy_until', ['Rechtsmittel bis', 'Remedy until'], { readonly: true, index: true }),
    m2o('responsible', ['Zuständig für das Rechtsmittel', 'Responsible'], 'directus_users', {
      template: '{{first_name}} {{last_name}}',
    }),
    m2o('deputy', ['Vertretung', 'Deputy'], 'directus_users', { template: '{{first_name}} {{last_name}}' }),
    longText('note', ['Notiz', 'Note']),
  ],
});
