import { collection } from './kit/collection.ts';
import { m2o } from './kit/relation.ts';
import { code, multi, select, timestamp } from './kit/scalar.ts';
import { CONSENT_CATEGORY, STEP_SIDE } from './vocabulary/cooperation.ts';

const fixed = { readonly: true } as const;

export const conferenceViews = collection('conference_views', {
  kind: 'bridge',
  via: 'referral',
  icon: 'visibility',
  hidden: true,
  audited: false,
  singular: ['Offengelegte Sicht', 'View'],
  plural: ['Offengelegte Sichten', 'Views'],
  note: 'Was eine Seite für die Besprechung offenlegt: nur, was die Einwilligung für diese Richtung nennt.',
  template: '{{side}} {{disclosed_at}}',
  fields: [
    m2o('item', ['Besprochener Fall', 'Item'], 'conference_items', {
      ...fixed,
      nullable: false,
      reverse: 'views',
      onDelete: 'CASCADE',
    }),
    m2o('referral', ['Weiterleitung', 'Referral'], 'referrals', {
      ...fixed,
      nullable: false,
      onDelete: 'CASCADE',
      template: '{{number}}',
    }),
    select('side', ['Seite', 'Side'], STEP_SIDE, { ...fixed, nullable: false }),
    multi('categories', ['Angaben', 'Categories'], CONSENT_CATEGORY, fixed),
    code('content', ['Inhalt', 'Content'], fixed),
    timestamp('disclosed_at', ['Offengelegt am', 'Disclosed at'], fixed),
  ],
});
