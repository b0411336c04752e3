import { collection } from './kit/collection.ts';
import { m2o } from './kit/relation.ts';
import { date, text } from './kit/scalar.ts';

export const letterCodes = collection('letter_codes', {
  kind: 'file',
  icon: 'pin',
  hidden: true,
  audited: false,
  singular: ['Briefcode', 'Letter code'],
  plural: ['Briefcodes', 'Letter codes'],
  note: 'Nur für die Software: niemand liest, wer welchen Code eingelöst hat.',
  fields: [
    m2o('wave', ['Versand', 'Wave'], 'letter_waves', { nullable: false, readonly: true, onDelete: 'CASCADE' }),
    text('code_hash', ['Prüfsumme', 'Hash'], { nullable: false, readonly: true, unique: true, max: 64 }),
    date('redeemed_on', ['Eingelöst am', 'Redeemed on'], { readonly: true }),
  ],
});
