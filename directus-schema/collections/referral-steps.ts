import { collection } from './kit/collection.ts';
import { m2o } from './kit/relation.ts';
import { integer, longText, select, text, tick, timestamp } from './kit/scalar.ts';
import { REFERRAL_STATUS } from './vocabulary/cooperation.ts';

const fixed = { readonly: true } as const;

export const referralSteps = collection('referral_steps', {
  kind: 'bridge',
  via: 'referral',
  icon: 'steps',
  hidden: true,
  audited: false,
  singular: ['Schritt', 'Step'],
  plural: ['Verlauf', 'Steps taken'],
  note: 'Wird nur ergänzt, nie geändert. Jede Zeile trägt die Prüfsumme der vorigen und keine Angaben zur Person.',
  template: '{{sequence}}. {{to_state}}',
  fields: [
    m2o('referral', ['Weiterleitung', 'Referral'], 'referrals', {
      nullable: false,
      readonly: true,
      reverse: 'steps',
      onDelete: 'RESTRICT',
      template: '{{number}}',
    }),
    integer('sequence', ['Nummer', 'Sequence'], { ...fixed, nullable: false }),
    text('step_key', ['Schlüssel', 'Step key'], { ...fixed, unique: true, nullable: false, max: 64, hidden: true }),
    text('step', ['Schritt', 'Step'], { ...fixed, nullable: false, max: 64 }),
    select('from_state', ['Aus', 'From'], REFERRAL_STATUS, fixed),
    select('to_state', ['In', 'To'], REFERRAL_STATUS, { ...fixed, nullable: false }),
    m2o('acted_by', ['Durch', 'Acted by'], 'directus_users', { ...fixed, onDelete: 'NO ACTION' }),
    m2o('acting_org', ['Organisation', 'Organisation'], 'organisations', {
      ...fixed,
      template: '{{name}}',
      onDelete: 'RESTRICT',
    }),
    timestamp('acted_at', ['Am', 'At'], { ...fixed, nullable: false }),
    tick('visible_to_sender', ['Für die abgebende Organisation sichtbar', 'Visible to the sending side'], fixed),
    text('previous_hash', ['Prüfsumme davor', 'Previous hash'], { ...fixed, max: 64, hidden: true }),
    text('hash', ['Prüfsumme', 'Hash'], { ...fixed, max: 64, hidden: true }),
    longText('note', ['Text', 'Note'], {
      note: 'Wird als Nachricht gespeichert, nicht hier.',
      hidden: true,
    }),
  ],
});
