import { collection } from './kit/collection.ts';
import { m2o } from './kit/relation.ts';
import { integer, multi, select, text, tick } from './kit/scalar.ts';
import { section } from './kit/layout.ts';
import {
  DEADLINE_UNIT,
  PROCESS,
  STEP_EFFECT,
  STEP_KIND,
  STEP_REQUIREMENT,
  STEP_SIDE,
} from './vocabulary/cooperation.ts';

const deadline = section(
  'deadline',
  ['Frist und Erinnerung', 'Deadline and reminder'],
  [
    integer('deadline_amount', ['Frist', 'Deadline'], {
      note: 'So lange hat die Organisation für diesen Schritt Zeit.',
    }),
    select('deadline_unit', ['Einheit', 'Unit'], DEADLINE_UNIT),
    integer('reminder_amount', ['Erinnerung vorher', 'Reminder before'], {
      note: 'So lange vor der Frist wird erinnert, wer den Schritt tut; zusätzlich zu den Erinnerungsregeln.',
    }),
    select('reminder_unit', ['Einheit', 'Unit'], DEADLINE_UNIT),
  ],
);

export const processSteps = collection('process_steps', {
  kind: 'common',
  icon: 'conversion_path',
  folder: 'process',
  sort: 2,
  singular: ['Schritt', 'Step'],
  plural: ['Schritte', 'Steps'],
  note: 'Wer darf eine Weiterleitung von welchem Stand in welchen bringen, und bis wann? Änderungen gelten sofort.',
  template: '{{label_de}}',
  fields: [
    m2o('cooperation', ['Kooperation', 'Cooperation'], 'cooperations', {
      required: true,
      reverse: 'steps',
      onDelete: 'CASCADE',
      template: '{{name}}',
    }),
    select('process', ['Vorgang', 'Process'], PROCESS, { required: true, default: 'referral' }),
    text('key', ['Kennung', 'Key'], { required: true, max: 64 }),
    text('label_de', ['Name (deutsch)', 'Label (German)'], { required: true, max: 120 }),
    text('label_en', ['Name (englisch)', 'Label (English)'], { required: true, max: 120 }),
    m2o('from_state', ['Aus Stand', 'From state'], 'process_states', {
      required: true,
      onDelete: 'CASCADE',
      template: '{{label_de}}',
    }),
    m2o('to_state', ['In Stand', 'To state'], 'process_states', {
      required: true,
      onDelete: 'CASCADE',
      template: '{{label_de}}',
    }),
    select('side', ['Wer', 'Side'], STEP_SIDE, { required: true }),
    select('kind', ['Durch wen', 'By whom'], STEP_KIND, { required: true, default: 'human' }),
    multi('requires', ['Setzt voraus', 'Requires'], STEP_REQUIREMENT),
    multi('effects', ['Bewirkt', 'Effects'], STEP_EFFECT),
    ...deadline,
    tick('active', ['In Gebrauch', 'Active'], { default: true }),
    integer('sort', ['Reihenfolge', 'Order']),
  ],
});
