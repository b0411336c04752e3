import { collection } from './kit/collection.ts';
import { longText, timestamp } from './kit/scalar.ts';

/** The law as a check applied it, word for word; the guard writes it from what is published, nobody else does. */
export const lawSnapshots = collection('law_snapshots', {
  kind: 'common',
  icon: 'camera',
  hidden: true,
  audited: false,
  key: { field: 'hash', label: ['Prüfsumme', 'Hash'] },
  singular: ['Stand des Rechts', 'Law snapshot'],
  plural: ['Stände des Rechts', 'Law snapshots'],
  template: '{{created_at}}',
  fields: [
    longText('content', ['Inhalt', 'Content'], { readonly: true, required: true }),
    timestamp('created_at', ['Erstellt', 'Created'], { readonly: true }),
  ],
});
