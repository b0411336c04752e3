import { collection } from './kit/collection.ts';
import { m2o } from './kit/relation.ts';
import { date, integer, select, text, tick, timestamp } from './kit/scalar.ts';
import { CLOCK_KIND, REMINDER_STATE } from './vocabulary/casework.ts';

const fixed = { readonly: true } as const;

export const reminders = collection('reminders', {
  kind: 'file',
  icon: 'alarm',
  folder: 'casework',
  sort: 11,
  audited: false,
  singular: ['Erinnerung', 'Reminder'],
  plural: ['Erinnerungen', 'Reminders'],
  template: '{{kind}} {{about_on}}',
  fields: [
    m2o('case', ['Fall', 'Case'], 'cases', { ...fixed, onDelete: 'CASCADE', template: '{{number}}' }),
    m2o('referral', ['Weiterleitung', 'Referral'], 'referrals', {
      ...fixed,
      onDelete: 'CASCADE',
      template: '{{number}}',
    }),
    m2o('task', ['Aufgabe', 'Task'], 'tasks', { ...fixed, onDelete: 'CASCADE', template: '{{title}}' }),
    select('kind', ['Worum es geht', 'Kind'], CLOCK_KIND, { ...fixed, nullable: false }),
    date('about_on', ['Tag', 'Day'], { ...fixed, nullable: false, index: true }),
    integer('days_before', ['Tage vorher', 'Days before'], { ...fixed, nullable: false }),
    m2o('recipient', ['An', 'To'], 'directus_users', { ...fixed, template: '{{first_name}} {{last_name}}' }),
    tick('escalated', ['Weil es drängt', 'Escalated'], {
      ...fixed,
      note: 'Geht zusätzlich an Vertretung und Koordination.',
    }),
    select('state', ['Stand', 'State'], REMINDER_STATE, { required: true, default: 'open', index: true }),
    timestamp('sent_at', ['Verschickt', 'Sent at'], fixed),
    text('failure', ['Warum nicht verschickt', 'Failure'], { ...fixed, max: 200 }),
    text('once', ['Schlüssel', 'Key'], { ...fixed, unique: true, nullable: false, max: 200, hidden: true }),
  ],
});
