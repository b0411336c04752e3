import { collection } from './kit/collection.ts';
import { m2o } from './kit/relation.ts';
import { date, text } from './kit/scalar.ts';

export const dossierShowings = collection('dossier_showings', {
  kind: 'bridge',
  via: 'referral',
  icon: 'co_present',
  hidden: true,
  audited: false,
  singular: ['Dossier gezeigt', 'Showing of a dossier'],
  plural: ['Der Person gezeigt', 'Shown to the person'],
  note: 'Bevor das Dossier die Organisation verlässt, sieht die Person, was darin steht. Nur die abgebende Organisation liest das.',
  template: '{{shown_on}}, {{language}}, {{shown_by.first_name}} {{shown_by.last_name}}',
  fields: [
    m2o('referral', ['Weiterleitung', 'Referral'], 'referrals', {
      nullable: false,
      hidden: true,
      reverse: 'showings',
      onDelete: 'CASCADE',
      template: '{{number}}',
    }),
    date('shown_on', ['Gezeigt am', 'Shown on'], { required: true }),
    text('language', ['In der Sprache', 'Language'], { required: true, max: 80 }),
    text('interpreter', ['Sprachmittlung', 'Interpreter'], { max: 200 }),
    m2o('shown_by', ['Gezeigt von', 'Shown by'], 'directus_users', {
      readonly: true,
      onDelete: 'SET NULL',
      template: '{{first_name}} {{last_name}}',
    }),
  ],
});
