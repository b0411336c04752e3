import { z } from 'zod';
import { runImport, type ImportReport } from '../../import/run-import.ts';
import { uploadedList } from '../../import/uploaded-list.ts';
import type { ActionTable, Done, Offered } from '../action-table.ts';
import { counted } from '../counted.ts';
import { chosenMapping, mappingFields, mappingValues } from '../mapping-form.ts';
import { ownRow } from '../own-row.ts';
import { mayRead } from '../../../may-read.ts';

const CHECK = {
  key: 'check',
  label: 'Spalten zuordnen und Probelauf',
  help: 'Was bedeutet welche Spalte? Was leer bleibt, wird nicht übernommen. Der Probelauf schreibt nichts.',
} as const;
const RUN: Offered = {
  key: 'run',
  label: 'Übernehmen',
  help: 'Richtige Zeilen werden übernommen, fehlerhafte stehen danach in der Liste. Die Datei wird danach gelöscht.',
  fields: [],
  changes: true,
};
/** More than that is read in the form itself. */
const LISTED = 20;

const rowSchema = z.object({ organisation: z.string(), state: z.string().nullable(), file: z.string().nullable() });

function said({ state, created, updated, unchanged, failed, problems }: ImportReport): Done {
  const lines = problems
    .slice(0, LISTED)
    .map(({ row, column, reason }) => `Zeile ${row}${column ? `, Spalte „${column}“` : ''}: ${reason}`);
  const more = problems.length - LISTED;
  const counts = `neu: ${counted(created, 'Fall', 'Fälle')} · geändert: ${updated} · unverändert: ${unchanged} · fehlerhaft: ${counted(failed, 'Zeile', 'Zeilen')}`;
  return {
    message:
      state === 'checked'
        ? `Probelauf, es ist noch nichts gespeichert. Übernommen würden: ${counts}.`
        : `Übernommen: ${counts}. Die Datei ist gelöscht.`,
    lines: more > 0 ? [...lines, `… und ${more} weitere, unten unter „Was nicht ging“.`] : lines,
  };
}

/** An office's list: columns mapped, tried, taken in. */
export const importActions: ActionTable = {
  async offered(pressed) {
    await mayRead(pressed.parts, pressed.who, 'imports', pressed.id, ['file', 'mapping']);
    const { state, file } = await ownRow(pressed, 'imports', rowSchema, 'state, file::text');
    if (file === null) return [];
    const { table, mapping } = await uploadedList(pressed.parts, pressed.actor.office, pressed.id);
    const check = {
      ...CHECK,
      fields: mappingFields(table),
      values: mappingValues(table, mapping),
      changes: state !== 'checked',
    };
    return state === 'checked' ? [RUN, check] : [check];
  },
  take: {
    async check({ parts, actor, who, id }, values) {
      await mayRead(parts, who, 'imports', id, ['file', 'mapping']);
      const { table } = await uploadedList(parts, actor.office, id);
      const mapping = chosenMapping(table.headers, values);
      const imports = new parts.services.ItemsService('imports', {
        knex: parts.database,
        schema: parts.schema,
        accountability: who,
      });
      await imports.updateMany([id], { mapping });
      return said(await runImport(parts, actor, who, id, { dryRun: true }));
    },
    run: async ({ parts, actor, who, id }) => said(await runImport(parts, actor, who, id, { dryRun: false })),
  },
};
