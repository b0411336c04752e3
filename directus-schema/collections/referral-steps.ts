import { collection } from './kit/collection.ts';
import { m2o } from './kit/relation.ts';
import { integer, longText, text, tick, timestamp } from './kit/scalar.ts';

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
  template: '{{sequence}} {{step}}',
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
    text('from_state', ['Aus', 'From'], { ...fixed, max: 64 }),
    text('to_state', ['In', 'To'], { ...fixed, nullable: false, max: 64 }),
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
