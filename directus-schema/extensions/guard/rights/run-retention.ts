import { z } from 'zod';
import { todayInBerlin } from '../../../../domain/time/today-in-berlin.ts';
import type { Database, Schema, Services } from '../directus.ts';
import { GuardError } from '../errors.ts';
import { first, query } from '../query.ts';
import { eraseFiles } from './erase-files.ts';
import { erasePerson } from './erase-person.ts';
import { eraseTraces } from './erase-traces.ts';
import { germanName } from './german-name.ts';
import { filesOf } from './person-rows.ts';

type Parts = { readonly services: Services; readonly database: Database; readonly schema: Schema };
const idSchema = z.object({ id: z.string() });

/** Rows that belong to no person's case and go by a rule of their own; `only` says which. */
const LOOSE = [
  { subject: 'enquiry', collection: 'enquiries', day: 'received_on', only: '"case" IS NULL' },
  { subject: 'import', collection: 'imports', day: 'created_at', only: 'true' },
  { subject: 'inbox', collection: 'inbox_events', day: 'received_at', only: '"case" IS NULL' },
  { subject: 'outbox', collection: 'outbox_events', day: 'occurred_at', only: 'true' },
] as const;

export type RetentionRun = {
  /** Persons erased, relatives who went with them included. */
  readonly persons: number;
  /** Persons who are due but held back: a referral is open. */
  readonly held: number;
  /** True when more are due than one run takes. */
  readonly more: boolean;
  readonly loose: Readonly<Record<string, number>>;
};

async function eraseLoose(
  { services, database, schema }: Parts,
  office: string,
  { subject, collection, day, only }: (typeof LOOSE)[number],
): Promise<number> {
  return database.transaction(async (trx) => {
    const due = await query(
      trx,
      idSchema,
      `SELECT t.id::text FROM ?? t JOIN organisations o ON o.id = t.organisation
       JOIN retention_rules r ON r.organisation_kind = o.kind AND r.subject = ? AND r.active
       WHERE t.organisation = ? AND ${only} AND t.??::date + make_interval(months => r.months) < ?::date
       ORDER BY t.id LIMIT 5000 FOR UPDATE OF t SKIP LOCKED`,
      [collection, subject, office, day, todayInBerlin()],
    );
    if (due.length === 0) return 0;
    const rows = new Map([[collection, new Set(due.map(({ id }) => id))]]);
    const files = await filesOf({ database: trx, schema }, rows);
    await trx.raw('DELETE FROM ?? WHERE id::text = ANY (?)', [collection, due.map(({ id }) => id)]);
    await eraseTraces(trx, office, { rows, persons: [], linkedCases: [] }, { files, words: [] });
    await trx.raw(
      `INSERT INTO deletion_log (organisation, subject, reason, counts, deleted_at) VALUES (?, ?, 'retention', ?, now())`,
      [office, subject, JSON.stringify([{ what: germanName(collection), rows: due.length }])],
    );
    await eraseFiles(services, { database: trx, schema }, files);
    return due.length;
  });
}

const dueSchema = z.object({ id: z.string(), total: z.coerce.number() });

/**
 * Deletes what an office's retention rules say is due today: persons whose cases are all past their day, each in a
 * transaction of its own, and rows that belong to no case. Who is restricted or has an open referral waits. Rules that
 * staff changed since the last run count from now on.
 */
export async function runRetention(parts: Parts, office: string, limit: number): Promise<RetentionRun> {
  const { services, database, schema } = parts;
  await database.raw(
    `UPDATE cases SET delete_on = bleiberecht_delete_on(organisation, closed_on)
     WHERE organisation = ? AND state = 'closed' AND delete_on IS DISTINCT FROM bleiberecht_delete_on(organisation, closed_on)`,
    [office],
  );
  const due = await query(
    database,
    dueSchema,
    `SELECT p.id::text, count(*) OVER () AS total FROM persons p WHERE p.organisation = ? AND p.restricted_at IS NULL
       AND EXISTS (SELECT 1 FROM cases c WHERE c.person = p.id)
       AND NOT EXISTS (SELECT 1 FROM cases c WHERE c.person = p.id AND (c.delete_on IS NULL OR c.delete_on > ?::date))
     ORDER BY p.id LIMIT ?`,
    [office, todayInBerlin(), limit],
  );
  let persons = 0;
  let held = 0;
  for (const { id } of due)
    try {
      const wish = { office, person: id, reason: 'retention', by: null };
      persons += await database.transaction(async (trx) => {
        const still = await first(trx, idSchema, 'SELECT id::text FROM persons WHERE id = ? FOR UPDATE', [id]);
        return still ? (await erasePerson(services, { database: trx, schema }, wish)).persons : 0;
      });
    } catch (error) {
      if (!(error instanceof GuardError) || error.code !== 'REFERRAL_OPEN') throw error;
      held += 1;
    }
  const loose: Record<string, number> = {};
  for (const one of LOOSE) loose[one.subject] = await eraseLoose(parts, office, one);
  return { persons, held, more: (due[0]?.total ?? 0) > limit, loose };
}
