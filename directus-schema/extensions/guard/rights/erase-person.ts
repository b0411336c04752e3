import { z } from 'zod';
import { collections } from '../../../collections/index.ts';
import { childrenFirst } from '../../../../domain/rights/children-first.ts';
import type { Database, Schema, Services } from '../directus.ts';
import { query } from '../query.ts';
import { eraseBridges } from './erase-bridges.ts';
import { eraseFiles } from './erase-files.ts';
import { eraseTraces } from './erase-traces.ts';
import { germanName } from './german-name.ts';
import { keepCounts } from './keep-counts.ts';
import { refuseWhileOpen } from './open-referral.ts';
import { filesOf, type Rows } from './person-rows.ts';
import { reachOf } from './reach-of.ts';

export type Erasure = {
  readonly office: string;
  readonly person: string;
  /** One of DELETION_REASON. */
  readonly reason: string;
  /** Who confirmed it; null: the schedule. */
  readonly by: string | null;
};

export type Erased = { readonly persons: number; readonly counts: readonly { what: string; rows: number }[] };

const KEPT_KINDS = new Set(
  collections([])
    .filter(({ kind }) => kind === 'bridge')
    .map(({ name }) => name),
);

/** Names and numbers by which somebody may have searched. */
const wordsOf = async (database: Database, rows: Rows): Promise<string[]> =>
  (
    await query(
      database,
      z.object({ word: z.string().nullable() }),
      `SELECT last_name AS word FROM persons WHERE id::text = ANY (?)
       UNION SELECT last_name FROM aliases WHERE id::text = ANY (?)
       UNION SELECT number FROM cases WHERE id::text = ANY (?)`,
      [...['persons', 'aliases', 'cases'].map((name) => [...(rows.get(name) ?? [])])],
    )
  ).flatMap(({ word }) => word ?? []);

async function eraseRows(
  { database, schema }: { database: Database; schema: Schema },
  rows: Rows,
): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  const pointers = schema.relations.map((one) => ({ from: one.collection, to: one.related_collection ?? '' }));
  const names = [...rows.keys()].filter((name) => !KEPT_KINDS.has(name));
  for (const name of childrenFirst(names, pointers)) {
    const ids = [...(rows.get(name) ?? [])];
    await database.raw('DELETE FROM ?? WHERE ??::text = ANY (?)', [
      name,
      schema.collections[name]?.primary ?? 'id',
      ids,
    ]);
    counts.set(name, ids.length);
  }
  return counts;
}

/**
 * Erases a person from the file of one office for good, in one transaction of the caller: every row that speaks about
 * the person, files on disk, revisions, activity, snapshots, events. What stays is the count in the statistics, the chain
 * of steps (no personal data), and one line of the deletion log: which kinds, how many, why, when.
 * @throws GuardError 409 REFERRAL_OPEN while a referral is open.
 */
export async function erasePerson(
  services: Services,
  parts: { database: Database; schema: Schema },
  { office, person, reason, by }: Erasure,
): Promise<Erased> {
  const { database } = parts;
  await database.raw('SELECT 1 FROM persons WHERE id = ? FOR UPDATE', [person]);
  // A new referral holds the case while its dossier is written: with the lock it is seen here, or finds the case gone.
  await database.raw(
    `SELECT 1 FROM cases c WHERE c.person = ? OR EXISTS (SELECT 1 FROM family_links l WHERE l."case" = c.id AND l.person = ?)
     ORDER BY c.id FOR UPDATE`,
    [person, person],
  );
  const reach = await reachOf(parts, office, person);
  await refuseWhileOpen(database, office, reach);
  const { rows, linkedCases } = reach;
  const files = await filesOf(parts, rows);
  const words = await wordsOf(database, rows);

  await keepCounts(database, office, rows);
  const counts = await eraseBridges(parts, office, [...(rows.get('referrals') ?? [])]);
  // What checks of a relative's case read of this person; the case is checked anew.
  await database.raw('DELETE FROM case_snapshots WHERE "case"::text = ANY (?)', [[...linkedCases]]);
  await database.raw(
    `UPDATE assessments SET trace = NULL, missing = NULL, result_hash = NULL WHERE "case"::text = ANY (?)`,
    [[...linkedCases]],
  );
  await database.raw(
    `UPDATE dossiers SET content = NULL, unreadable_on = coalesce(unreadable_on, now())
     WHERE referral IN (SELECT id FROM referrals WHERE "case"::text = ANY (?))`,
    [[...linkedCases]],
  );
  (await eraseRows(parts, rows)).forEach((amount, name) => counts.set(name, amount));
  const traces = await eraseTraces(database, office, reach, { files, words });
  const said = [...counts].map(([name, amount]) => ({ what: germanName(name), rows: amount }));
  if (traces > 0) said.push({ what: 'Frühere Stände und Protokollzeilen', rows: traces });
  if (files.length > 0) said.push({ what: 'Dateien', rows: files.length });
  await database.raw(
    `INSERT INTO deletion_log (organisation, subject, reason, counts, deleted_by, deleted_at) VALUES (?, ?, ?, ?, ?, now())`,
    [office, person, reason, JSON.stringify(said), by],
  );
  await eraseFiles(services, parts, files);
  return { persons: reach.persons.length, counts: said };
}
