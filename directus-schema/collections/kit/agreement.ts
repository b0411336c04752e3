import { CONSENT_CATEGORY, CONSENT_PURPOSE } from '../vocabulary/cooperation.ts';
import { notice } from './layout.ts';
import { m2o } from './relation.ts';
import { date, multi, select, text, timestamp } from './scalar.ts';
import type { FieldSpec } from './types.ts';

/** What a person agreed to: who may give what to whom, for what, until when, and in which language it was explained. */
export const agreement = (reverse: string, help: string): FieldSpec[] => [
  notice('consent_notice', help),
  m2o('case', ['Fall', 'Case'], 'cases', {
    required: true,
    reverse,
    onDelete: 'CASCADE',
    template: '{{number}} {{person.last_name}}, {{person.first_name}}',
  }),
  m2o('person', ['Person', 'Person'], 'persons', { onDelete: 'CASCADE', template: '{{last_name}}, {{first_name}}' }),
  m2o('discloser', ['Gibt weiter', 'Discloser'], 'organisations', { required: true, template: '{{name}}' }),
  m2o('recipient', ['Bekommt', 'Recipient'], 'organisations', { required: true, template: '{{name}}' }),
  select('purpose', ['Zweck', 'Purpose'], CONSENT_PURPOSE, { required: true }),
  multi('categories', ['Angaben', 'Categories'], CONSENT_CATEGORY, { required: true }),
  date('valid_from', ['Gilt ab', 'Valid from'], { required: true }),
  date('valid_until', ['Gilt bis (letzter Tag)', 'Valid until'], { required: true }),
  text('language', ['Erklärt in der Sprache', 'Language'], { max: 80 }),
  text('interpreter', ['Sprachmittlung', 'Interpreter'], { max: 200 }),
  timestamp('withdrawn_at', ['Widerrufen am', 'Withdrawn at'], {
    note: 'Ein beliebiger Zeitpunkt genügt: es zählt der Moment des Speicherns.',
  }),
  m2o('withdrawn_by', ['Widerruf erfasst von', 'Withdrawal recorded by'], 'directus_users', {
    readonly: true,
    hidden: true,
  }),
];
