import type { Database } from '../directus.ts';
import type { Rows } from './person-rows.ts';

/** What figures of an office count, by year and value. The view `bleiberecht_counts` adds the live rows. */
export const MEASURES = [
  { measure: 'consultations', collection: 'consultations', day: 'held_on', value: 'kind' },
  { measure: 'outcomes', collection: 'outcomes', day: 'known_on', value: 'result' },
  { measure: 'cases', collection: 'cases', day: 'opened_on', value: 'entry_channel' },
] as const;

/** Adds what is about to be deleted to the counts that stay, in the same transaction. */
export async function keepCounts(database: Database, office: string, rows: Rows): Promise<void> {
  for (const { measure, collection, day, value } of MEASURES) {
    const ids = rows.get(collection);
    if (!ids) continue;
    await database.raw(
      `INSERT INTO kept_counts (organisation, measure, period, value, amount)
       SELECT ?, ?, coalesce(to_char(??, 'YYYY'), ''), coalesce(??, ''), count(*) FROM ?? WHERE id::text = ANY (?) GROUP BY 3, 4
       ON CONFLICT (organisation, measure, period, value) DO UPDATE SET amount = kept_counts.amount + excluded.amount`,
      [office, measure, day, value, collection, [...ids]],
    );
  }
}
