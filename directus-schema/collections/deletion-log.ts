import { collection } from './kit/collection.ts';
import { m2o } from './kit/relation.ts';
import { rows, select, text, timestamp } from './kit/scalar.ts';
import { DELETION_REASON } from './vocabulary/casework.ts';

const fixed = { readonly: true } as const;

export const deletionLog = collection('deletion_log', {
  kind: 'file',
  icon: 'delete_sweep',
  folder: 'events',
  sort: 9,
  audited: false,
  singular: ['Löschung', 'Deletion'],
  plural: ['Löschprotokoll', 'Deletion log'],
  note: 'Was wann und warum gelöscht wurde, ohne Angaben zur Person.',
  template: '{{deleted_at}} {{reason}}',
  fields: [
    text('subject', ['Kennung des Falls', 'Subject'], { ...fixed, nullable: false, max: 64 }),
    select('reason', ['Grund', 'Reason'], DELETION_REASON, { ...fixed, nullable: false }),
    rows(
      'counts',
      ['Gelöscht', 'Counts'],
      [
        { field: 'what', name: 'Was', type: 'string', meta: { interface: 'input', width: 'half', readonly: true } },
        { field: 'rows', name: 'Anzahl', type: 'integer', meta: { interface: 'input', width: 'half', readonly: true } },
      ],
      '{{what}}: {{rows}}',
      fixed,
    ),
    m2o('deleted_by', ['Durch', 'Deleted by'], 'directus_users', fixed),
    timestamp('deleted_at', ['Am', 'Deleted at'], { ...fixed, nullable: false }),
  ],
});
