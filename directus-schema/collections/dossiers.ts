import { collection } from './kit/collection.ts';
import { m2o } from './kit/relation.ts';
import { code, date, multi, text, timestamp } from './kit/scalar.ts';
import { CONSENT_CATEGORY } from './vocabulary/cooperation.ts';

export const dossiers = collection('dossiers', {
  kind: 'bridge',
  via: 'referral',
  icon: 'inventory_2',
  hidden: true,
  audited: false,
  singular: ['Dossier', 'Dossier'],
  plural: ['Dossiers', 'Dossiers'],
  note: 'Eingefrorene Kopie genau der Angaben, die die Einwilligung nennt.',
  template: '{{referral.number}}',
  fields: [
    m2o('referral', ['Weiterleitung', 'Referral'], 'referrals', {
      nullable: false,
      readonly: true,
      unique: true,
      reverse: 'dossiers',
      onDelete: 'CASCADE',
      template: '{{number}}',
    }),
    multi('categories', ['Angaben', 'Categories'], CONSENT_CATEGORY, { readonly: true }),
    code('content', ['Inhalt', 'Content'], { readonly: true }),
    text('hash', ['Prüfsumme', 'Hash'], { readonly: true, max: 64 }),
    timestamp('built_at', ['Erstellt', 'Built at'], { readonly: true }),
    date('readable_until', ['Lesbar bis zum Eingang, längstens', 'Readable until'], { readonly: true }),
    timestamp('unreadable_on', ['Unlesbar seit', 'Unreadable since'], { readonly: true }),
  ],
});
