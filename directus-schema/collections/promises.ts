import { collection } from './kit/collection.ts';
import { m2o } from './kit/relation.ts';
import { date, integer, longText, select, tick } from './kit/scalar.ts';
import { LEGAL_BASIS } from './vocabulary/law.ts';

const fixed = { readonly: true } as const;

export const promises = collection('promises', {
  kind: 'bridge',
  via: 'referral',
  icon: 'handshake',
  hidden: true,
  audited: false,
  singular: ['Zusicherung', 'Promise'],
  plural: ['Zusicherungen', 'Promises'],
  note: 'Die Ausländerbehörde sichert einen Titel zu, wenn eine Bedingung bis zu einem Tag erfüllt ist (§ 38 VwVfG).',
  template: 'bis {{valid_until}}: {{condition}}',
  fields: [
    m2o('referral', ['Weiterleitung', 'Referral'], 'referrals', {
      nullable: false,
      readonly: true,
      reverse: 'promises',
      onDelete: 'CASCADE',
      template: '{{number}}',
    }),
    integer('sequence', ['Zu Schritt', 'Of step'], { ...fixed, nullable: false }),
    longText('condition', ['Bedingung', 'Condition'], { ...fixed, nullable: false }),
    date('valid_until', ['Erfüllt bis', 'Valid until'], { ...fixed, nullable: false }),
    select('basis', ['Rechtsgrundlage', 'Legal basis'], LEGAL_BASIS, fixed),
    tick('visible_to_sender', ['Für die abgebende Organisation sichtbar', 'Visible to the sending side'], fixed),
  ],
});
