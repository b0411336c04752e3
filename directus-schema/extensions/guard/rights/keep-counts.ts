import { CONSULTATION_KIND, OUTCOME_RESULT } from '../../../collections/vocabulary/casework.ts';
import { ENTRY_CHANNEL } from '../../../collections/vocabulary/cooperation.ts';
import type { Database } from '../directus.ts';
import type { Rows } from './person-rows.ts';

/** What figures of an office count, by year and value. The view `bleiberecht_counts` adds the live rows. */
export const MEASURES = [
  { measure: 'consultations', collection: 'consultations', day: 'held_on', value: 'kind', known: CONSULTATION_KIND },
  { measure: 'outcomes', collection: 'outcomes', day: 'known_on', value: 'result', known: OUTCOME_RESULT },
  { measure: 'cases', collection: 'cases', day: 'opened_on', value: 'entry_channel', known: ENTRY_CHANNEL },
] as const;

/**
 * Adds what is about to be deleted to the counts that stay, in the same transaction. Only words of closed lists stay: what
 * somebody wrote into such a field by another way is counted as "other".
 */
export async function keepCounts(database: Database, office: string, rows: Rows): Promise<void> {
  for (const { measure, collection, day, value, known } of MEASURES) {
    const ids = rows.get(collection);
    if (!ids) continue;
    await database.raw(
      `INSERT INTO kept_counts (organisation, measure, period, value, amount)
       SELECT ?::uuid, ?::text, period, value, count(*) FROM (
         SELECT coalesce(to_char(??, 'YYYY'), '') AS period,
           CASE WHEN ?? IS NULL THEN '' WHEN ?? = ANY (?::text[]) THEN ?? ELSE 'other' END AS value
         FROM ?? WHERE id::text = ANY (?)) AS one
       GROUP BY period, value
       ON CONFLICT (organisation, measure, period, value) DO UPDATE SET amount = kept_counts.amount + excluded.amount`,
      [office, measure, day, value, value, Object.keys(known.labels), value, collection, [...ids]],
    );
  }
}
