import { collection } from './kit/collection.ts';
import { code } from './kit/scalar.ts';

/** What the last apply shipped; the third leg of the three-way merge. */
export const schemaState = collection('schema_state', {
  kind: 'machine',
  icon: 'settings_backup_restore',
  hidden: true,
  audited: false,
  key: { field: 'key', label: ['Schlüssel', 'Key'] },
  singular: ['Stand des Schemas', 'Schema state'],
  plural: ['Stand des Schemas', 'Schema state'],
  fields: [code('applied', ['Zuletzt ausgeliefert', 'Last applied'], { readonly: true })],
});
