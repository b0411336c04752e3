import { collection } from './kit/collection.ts';
import { notice, shown } from './kit/layout.ts';
import { m2o } from './kit/relation.ts';
import { integer, rows, select, timestamp } from './kit/scalar.ts';
import { IMPORT_STATE } from './vocabulary/casework.ts';

const readOnly = (field: string, name: string, width = 'half') => ({
  field,
  name,
  type: 'string',
  meta: { interface: 'input', width, readonly: true },
});
const file = m2o('file', ['Liste (CSV oder XLSX)', 'File'], 'directus_files', { onDelete: 'SET NULL' });

export const imports = collection('imports', {
  kind: 'file',
  icon: 'upload_file',
  folder: 'casework',
  sort: 22,
  audited: false,
  singular: ['Übernahme', 'Import'],
  plural: ['Übernahmen', 'Imports'],
  template: '{{created_at}} {{state}}',
  fields: [
    notice(
      'import_notice',
      'Liste hochladen, Spalten zuordnen, Probelauf ansehen, übernehmen. Ein zweiter Lauf derselben Liste legt nichts doppelt an: es zählt das eigene Aktenzeichen.',
    ),
    { ...file, meta: { ...file.meta, interface: 'file', special: ['file'], display: 'file' } },
    rows(
      'mapping',
      ['Zuordnung der Spalten', 'Mapping'],
      [
        { field: 'column', name: 'Spalte der Liste', type: 'string', meta: { interface: 'input', width: 'half' } },
        { field: 'target', name: 'Angabe', type: 'string', meta: { interface: 'input', width: 'half' } },
      ],
      '{{column}} → {{target}}',
    ),
    shown('import_actions', 'bleiberecht-actions', ['Was jetzt geht', 'Actions']),
    select('state', ['Stand', 'State'], IMPORT_STATE, { readonly: true, default: 'uploaded' }),
    integer('rows', ['Zeilen', 'Rows'], { readonly: true }),
    integer('created', ['Neu', 'Created'], { readonly: true }),
    integer('updated', ['Geändert', 'Updated'], { readonly: true }),
    integer('unchanged', ['Unverändert', 'Unchanged'], { readonly: true }),
    integer('failed', ['Fehlerhaft', 'Failed'], { readonly: true }),
    rows(
      'errors',
      ['Was nicht ging', 'Errors'],
      [readOnly('row', 'Zeile'), readOnly('column', 'Spalte'), readOnly('reason', 'Grund', 'full')],
      'Zeile {{row}}, {{column}}: {{reason}}',
      { readonly: true },
    ),
    timestamp('created_at', ['Angelegt', 'Created at'], { readonly: true }),
    timestamp('finished_at', ['Fertig', 'Finished at'], { readonly: true }),
  ],
});
