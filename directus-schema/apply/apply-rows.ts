import { z } from 'zod';
import { merge } from './merge.ts';
import type { ApplyReport } from './report.ts';
import type { Rest } from './rest.ts';
import type { AppliedState, Fingerprints } from './state.ts';

export type Row = Readonly<Record<string, unknown>>;

type RowsOptions = {
  readonly rest: Rest;
  readonly state: AppliedState;
  readonly report: ApplyReport;
  readonly collection: string;
  /** Name of the primary key. */
  readonly key: string;
  readonly rows: readonly Row[];
  /** Path of the collection, where it is not under /items. */
  readonly path?: string;
  /** Splits what is remembered into parts that stay small. */
  readonly part?: (id: string) => string;
};

const CHUNK = 100;
const presentSchema = z.array(z.record(z.string(), z.unknown()));

async function inChunks(rows: readonly Row[], write: (chunk: readonly Row[]) => Promise<unknown>): Promise<void> {
  for (let at = 0; at < rows.length; at += CHUNK) await write(rows.slice(at, at + CHUNK));
}

/** Three-way merge of shipped rows, field by field. A row that staff deleted stays deleted. */
export async function applyRows({
  rest,
  state,
  report,
  collection,
  key,
  rows,
  path,
  part,
}: RowsOptions): Promise<void> {
  const base = path ?? `/items/${collection}`;
  const present = await rest.read(`${base}?limit=-1`, presentSchema);
  const byKey = new Map(present.map((row) => [String(row[key]), row]));
  const stateKey = (id: string): string => `rows:${collection}${part ? `:${part(id)}` : ''}`;
  const remembered = new Map<string, Fingerprints>();
  const create: Row[] = [];
  const update: Row[] = [];
  for (const row of rows) {
    const id = String(row[key]);
    const name = stateKey(id);
    const last = state.get(name)[id];
    const before = byKey.get(id);
    const { changes, conflicts, applied } = merge(last, row, before ?? row);
    remembered.set(name, { ...remembered.get(name), [id]: applied });
    if (!before && last) continue;
    if (!before) create.push(row);
    else if (Object.keys(changes).length) update.push({ [key]: row[key], ...changes });
    report.conflicts.push(...conflicts.map((one) => `${collection} ${id} (${one})`));
  }
  await inChunks(create, (chunk) => rest.write('POST', base, chunk));
  await inChunks(update, (chunk) => rest.write('PATCH', base, chunk));
  report.created += create.length;
  report.changed += update.length;
  for (const [name, value] of remembered) state.set(name, value);
}
