import { checkRows, type RowProblem } from '../../../../../domain/casework/import/check-rows.ts';
import { todayInBerlin } from '../../../../../domain/time/today-in-berlin.ts';
import type { Accountability, Database } from '../../../guard/directus.ts';
import { GuardError } from '../../../guard/errors.ts';
import type { OfficeActor } from '../../caller.ts';
import { mayRead } from '../../may-read.ts';
import { listOfImport } from './list-of-import.ts';
import { changesNothing, planImport, type Change } from './plan-import.ts';
import type { List, Parts } from './uploaded-list.ts';

export type ImportReport = {
  readonly state: 'checked' | 'imported';
  readonly rows: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly failed: number;
  /** Not `errors`: an answer with that name is one that failed. */
  readonly problems: readonly RowProblem[];
};

/** More than that nobody reads; the counts stay complete. */
const LISTED = 500;

type Tally = { created: number; updated: number; unchanged: number };

const german = (error: unknown): string =>
  error instanceof GuardError ? error.message : 'Diese Zeile ließ sich nicht speichern. Bitte die Angaben prüfen.';

/**
 * Writes one row, whole or not at all: person, case and status in a savepoint of their own. New rows after the first carry the
 * office instead of the caller: the first has proved the caller's right, and a history of rows that did not exist before says
 * nothing that the import does not.
 */
async function write(
  parts: Parts,
  trx: Database,
  { accountability, office }: { accountability: Accountability; office: string },
  change: Change,
): Promise<void> {
  await trx.transaction(async (one) => {
    const options = { knex: one, schema: parts.schema, accountability };
    if (change.case === null) {
      await new parts.services.ItemsService('cases', options).createOne({
        number: change.number,
        state: 'open',
        opened_on: todayInBerlin(),
        ...change.onCase,
        organisation: office,
        person: change.onPerson,
      });
      return;
    }
    if (change.person !== null && Object.keys(change.onPerson).length > 0)
      await new parts.services.ItemsService('persons', options).updateMany([change.person], change.onPerson);
    if (Object.keys(change.onCase).length > 0)
      await new parts.services.ItemsService('cases', options).updateMany([change.case], change.onCase);
  });
}

/**
 * Takes an office's list into its file, or says what that would do. Good rows go in, wrong ones are listed with the way out,
 * never half a row. It goes by the office's own number: the same list again changes nothing. Everything is written with the
 * caller's own rights. After the import the file is deleted: what it said is in the case files now.
 */
export async function runImport(
  parts: Parts,
  actor: OfficeActor,
  accountability: Accountability,
  id: string,
  { dryRun }: { readonly dryRun: boolean },
): Promise<ImportReport> {
  await mayRead(parts, accountability, 'imports', id, ['file', 'mapping']);
  const report = await parts.database.transaction(async (trx) => {
    const list = await listOfImport({ ...parts, database: trx }, actor.office, id);
    const { good, problems, failed } = checkRows(list.table, list.mapping);
    const changes = await planImport(trx, actor.office, good);
    const listed = [...problems];
    const tally: Tally = { created: 0, updated: 0, unchanged: 0 };
    let refused = failed;
    for (const change of changes) {
      const kind = change.case === null ? 'created' : changesNothing(change) ? 'unchanged' : 'updated';
      try {
        const proved = kind === 'created' && tally.created > 0;
        const by = { accountability: proved ? null : accountability, office: actor.office };
        if (!dryRun && kind !== 'unchanged') await write(parts, trx, by, change);
        tally[kind] += 1;
      } catch (error) {
        refused += 1;
        listed.push({ row: change.row, column: '', reason: german(error) });
      }
    }
    const made: ImportReport = {
      state: dryRun ? 'checked' : 'imported',
      rows: good.length + failed,
      ...tally,
      failed: refused,
      problems: listed.sort((a, b) => a.row - b.row).slice(0, LISTED),
    };
    await keep(trx, id, list, made);
    return { made, file: list.file };
  });
  if (!dryRun)
    await new parts.services.FilesService({
      knex: parts.database,
      schema: parts.schema,
      accountability: null,
    }).deleteMany([report.file]);
  return report.made;
}

const keep = async (trx: Database, id: string, { mapping }: List, made: ImportReport): Promise<void> => {
  await trx.raw(
    `UPDATE imports SET mapping = ?, state = ?, rows = ?, created = ?, updated = ?, unchanged = ?, failed = ?, errors = ?,
       finished_at = CASE WHEN ? = 'imported' THEN now() ELSE finished_at END WHERE id::text = ?`,
    [
      JSON.stringify(mapping),
      made.state,
      made.rows,
      made.created,
      made.updated,
      made.unchanged,
      made.failed,
      JSON.stringify(made.problems),
      made.state,
      id,
    ],
  );
};
