import { z } from 'zod';
import { shownResponses } from '../../../../domain/letters/shown-responses.ts';
import { dayOf, isoOf } from '../../../../domain/time/calendar.ts';
import type { Database } from '../../guard/directus.ts';
import { query } from '../../guard/query.ts';

const countSchema = z.object({ id: z.string(), letters: z.number(), redeemed: z.coerce.number() });

/**
 * Tells an authority how many codes of each of its waves were redeemed: only up to the end of the last month, so that nobody
 * can tie a count that moves to a person who came that day, and never a small number.
 * @param today `YYYY-MM-DD`
 */
export async function publishResponses(database: Database, office: string, today: string): Promise<void> {
  const lastMonth = isoOf(dayOf(`${today.slice(0, 8)}01`) - 1);
  const waves = await query(
    database,
    countSchema,
    `SELECT w.id, coalesce(w.letters, 0) AS letters, count(c.id) FILTER (WHERE c.redeemed_on <= :lastMonth) AS redeemed
     FROM letter_waves w LEFT JOIN letter_codes c ON c.wave = w.id
     WHERE w.organisation = :office AND w.state = 'sent' AND w.sent_on <= :lastMonth
       AND w.responses_as_of IS DISTINCT FROM CAST(:lastMonth AS date) GROUP BY w.id, w.letters`,
    { office, lastMonth },
  );
  for (const { id, letters, redeemed } of waves)
    await database.raw('UPDATE letter_waves SET responses_shown = ?, responses_as_of = ? WHERE id = ?', [
      shownResponses(letters, redeemed),
      lastMonth,
      id,
    ]);
}
