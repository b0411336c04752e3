import { collection } from './kit/collection.ts';
import { m2o } from './kit/relation.ts';
import { date, integer, select, text, tick } from './kit/scalar.ts';
import { DECISION_RESULT, REFUSAL_REASON } from './vocabulary/cooperation.ts';
import { LEGAL_BASIS } from './vocabulary/law.ts';

const fixed = { readonly: true } as const;

export const decisions = collection('decisions', {
  kind: 'bridge',
  via: 'referral',
  icon: 'gavel',
  hidden: true,
  audited: false,
  singular: ['Entscheidung', 'Decision'],
  plural: ['Entscheidungen', 'Decisions'],
  note: 'Was die Ausländerbehörde entschieden hat. Entsteht mit dem Schritt und ändert sich nicht.',
  template: '{{result}} {{basis}}',
  fields: [
    m2o('referral', ['Weiterleitung', 'Referral'], 'referrals', {
      nullable: false,
      readonly: true,
      reverse: 'decisions',
      onDelete: 'CASCADE',
      template: '{{number}}',
    }),
    integer('sequence', ['Zu Schritt', 'Of step'], { ...fixed, nullable: false }),
    select('result', ['Ergebnis', 'Result'], DECISION_RESULT, { ...fixed, nullable: false }),
    select('basis', ['Rechtsgrundlage', 'Legal basis'], LEGAL_BASIS, fixed),
    text('other_title', ['Anderer Titel', 'Other title'], { ...fixed, max: 200 }),
    select('reason', ['Grund', 'Reason'], REFUSAL_REASON, fixed),
    date('decided_on', ['Entschieden am', 'Decided on'], fixed),
    date('valid_until', ['Gilt bis', 'Valid until'], fixed),
    date('notified_on', ['Bekannt gegeben am', 'Notified on'], fixed),
    tick('instructed', ['Mit Rechtsbehelfsbelehrung', 'With instruction'], { ...fixed, default: true }),
    date('remedy_until', ['Rechtsmittel bis', 'Remedy until'], fixed),
    tick('visible_to_sender', ['Für die abgebende Organisation sichtbar', 'Visible to the sending side'], fixed),
  ],
});
