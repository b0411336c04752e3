import { collection } from './kit/collection.ts';
import { m2o } from './kit/relation.ts';
import { longText, text, timestamp } from './kit/scalar.ts';

/** A case file as a check read it, word for word. It goes with its case, and no sooner. */
export const caseSnapshots = collection('case_snapshots', {
  kind: 'file',
  icon: 'camera',
  hidden: true,
  audited: false,
  singular: ['Stand einer Akte', 'Case snapshot'],
  plural: ['Stände von Akten', 'Case snapshots'],
  template: '{{created_at}}',
  fields: [
    m2o('case', ['Fall', 'Case'], 'cases', { nullable: false, readonly: true, onDelete: 'CASCADE' }),
    text('hash', ['Prüfsumme', 'Hash'], { readonly: true, required: true, max: 64 }),
    longText('content', ['Inhalt', 'Content'], { readonly: true, required: true }),
    timestamp('created_at', ['Erstellt', 'Created'], { readonly: true }),
  ],
});
