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

/** Nothing to read before the first run. */
const COUNT = {
  readonly: true,
  hidden: true,
  conditions: [{ name: 'counted', rule: { _and: [{ rows: { _nnull: true } }] }, hidden: false }],
};

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
      'Erst die Liste hochladen und speichern (Strg+S), dann die Spalten zuordnen und den Probelauf ansehen, dann übernehmen. Ein zweiter Lauf derselben Liste legt nichts doppelt an: Es zählt das eigene Aktenzeichen.',
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
      // Chosen in words by the button; the keys are for machines.
      { hidden: true },
    ),
    shown('import_actions', 'bleiberecht-actions', ['Was jetzt geht', 'Actions']),
    select('state', ['Stand', 'State'], IMPORT_STATE, { readonly: true, default: 'uploaded' }),
    integer('rows', ['Zeilen', 'Rows'], COUNT),
    integer('created', ['Neu', 'Created'], COUNT),
    integer('updated', ['Geändert', 'Updated'], COUNT),
    integer('unchanged', ['Unverändert', 'Unchanged'], COUNT),
    integer('failed', ['Fehlerhaft', 'Failed'], COUNT),
    rows(
      'errors',
      ['Was nicht ging', 'Errors'],
      [readOnly('row', 'Zeile'), readOnly('column', 'Spalte'), readOnly('reason', 'Grund', 'full')],
      'Zeile {{row}}, {{column}}: {{reason}}',
      {
        readonly: true,
        hidden: true,
        conditions: [{ name: 'there are some', rule: { _and: [{ failed: { _gt: 0 } }] }, hidden: false }],
      },
    ),
    timestamp('created_at', ['Angelegt', 'Created at'], { readonly: true, hidden: true }),
    timestamp('finished_at', ['Fertig', 'Finished at'], {
      readonly: true,
      hidden: true,
      conditions: [{ name: 'done', rule: { _and: [{ finished_at: { _nnull: true } }] }, hidden: false }],
    }),
  ],
});
