import { setImmediate } from 'node:timers/promises';
import { z } from 'zod';
import { caseFileFromRows } from '../../../../domain/case-file/from-rows.ts';
import { Screener, type Hit } from '../../../../domain/screening/screener.ts';
import { thresholdSchema } from '../../../../domain/screening/threshold.ts';
import type { Database } from '../../guard/directus.ts';
import { GuardError } from '../../guard/errors.ts';
import { readLaw } from '../../guard/law/read-law.ts';
import { first } from '../../guard/query.ts';
import { query } from '../../guard/query.ts';
import { officeCases } from '../law/office-cases.ts';
import { programmeOf } from './programme.ts';

const screeningSchema = thresholdSchema.extend({ id: z.string(), cooperation: z.string(), run_on: z.string() });

/** A look through the stock in numbers; the list itself is in the authority's own file. */
export type ScreeningRun = {
  readonly screening: string;
  readonly found: number;
  /** The file does not say enough. */
  readonly unclear: number;
  readonly excluded: number;
  /** Found, and never written to in this cooperation. */
  readonly fresh: number;
};

const foreign = (): GuardError =>
  new GuardError(404, 'NOT_FOUND', 'Diese Bestandsdurchsicht gibt es nicht.', 'There is no such screening.');

/**
 * Looks through the open cases of an authority for a screening and keeps what it finds there, and only there. Repeated, it
 * finds anew; what a clerk has excluded by hand stays so.
 * @param gone whether the caller has left
 * @throws GuardError 404 for a screening of another office, 422 for a cooperation of others
 */
export async function runScreening(
  database: Database,
  office: string,
  id: string,
  today: string,
  gone: () => boolean = () => false,
): Promise<ScreeningRun> {
  const wish = await first(
    database,
    screeningSchema,
    `SELECT id, cooperation, kind, years, to_char(run_on, 'YYYY-MM-DD') AS run_on FROM screenings
     WHERE id::text = ? AND organisation = ?`,
    [id, office],
  );
  if (!wish) throw foreign();
  const programme = await programmeOf(database, wish.cooperation, office, today);
  const { factDefinitions, readings } = await readLaw(database);
  const exclusions = (programme.exclusions ?? []).map(({ de, condition }) => ({
    de,
    condition: condition ?? undefined,
  }));
  const screener = new Screener({ factDefinitions, readings }, wish, exclusions, wish.run_on);
  const live = await query(
    database,
    z.object({ id: z.string() }),
    `SELECT id FROM cases WHERE organisation = ? AND state = 'open' AND NOT coalesce(restricted, false)`,
    [office],
  );
  const open = new Set(live.map((row) => row.id));
  const hits: { readonly case: string; readonly hit: Hit }[] = [];
  for await (const batch of officeCases(database, office)) {
    for (const row of batch) {
      const hit = open.has(row.id) ? screener.screen(caseFileFromRows(row)) : null;
      if (hit) hits.push({ case: row.id, hit });
    }
    await setImmediate();
    if (gone()) break;
  }
  return await keep(database, office, wish, hits);
}

async function keep(
  database: Database,
  office: string,
  { id, cooperation }: z.infer<typeof screeningSchema>,
  hits: readonly { readonly case: string; readonly hit: Hit }[],
): Promise<ScreeningRun> {
  return await database.transaction(async (trx) => {
    await trx.raw('SELECT 1 FROM screenings WHERE id = ? FOR UPDATE', [id]);
    const found = hits.map(({ case: file }) => file);
    await trx.raw(
      'DELETE FROM screening_hits WHERE screening = ? AND wave IS NULL AND NOT ("case" = ANY (?::uuid[]))',
      [id, found],
    );
    for (const { case: file, hit } of hits)
      await trx.raw(
        `INSERT INTO screening_hits (id, organisation, screening, "case", since, unclear, reason, excluded, excluded_because)
         VALUES (gen_random_uuid(), ?, ?, ?, ?, ?, ?, ?, ?)
         ON CONFLICT (screening, "case") DO UPDATE SET since = excluded.since, unclear = excluded.unclear,
           reason = excluded.reason, excluded = screening_hits.excluded OR excluded.excluded,
           excluded_because = coalesce(screening_hits.excluded_because, excluded.excluded_because)`,
        [
          office,
          id,
          file,
          hit.since,
          hit.missing.length > 0,
          hit.missing.length > 0 ? `Es fehlt: ${hit.missing.join(', ')}`.slice(0, 200) : null,
          hit.excluded !== null,
          hit.excluded,
        ],
      );
    const counts = await first(
      trx,
      z.object({
        found: z.coerce.number(),
        unclear: z.coerce.number(),
        excluded: z.coerce.number(),
        fresh: z.coerce.number(),
      }),
      `SELECT count(*) AS found, count(*) FILTER (WHERE unclear AND NOT excluded) AS unclear,
         count(*) FILTER (WHERE excluded) AS excluded,
         count(*) FILTER (WHERE NOT excluded AND NOT unclear AND NOT EXISTS (SELECT 1 FROM screening_hits b
           JOIN letter_waves w ON w.id = b.wave WHERE b."case" = h."case" AND w.cooperation = ?)) AS fresh
       FROM screening_hits h WHERE screening = ?`,
      [cooperation, id],
    );
    await trx.raw('UPDATE screenings SET found = ? WHERE id = ?', [counts?.found ?? 0, id]);
    return { screening: id, found: 0, unclear: 0, excluded: 0, fresh: 0, ...counts };
  });
}
