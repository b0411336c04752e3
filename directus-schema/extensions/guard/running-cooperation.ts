import { z } from 'zod';
import { germanDay } from '../../../domain/time/german-day.ts';
import { todayInBerlin } from '../../../domain/time/today-in-berlin.ts';
import type { Database } from './directus.ts';
import { invalidRow } from './errors.ts';
import { first } from './query.ts';

const termSchema = z.object({
  from: z.string().nullable(),
  to: z.string().nullable(),
  closes_on: z.string().nullable(),
});

/**
 * A cooperation takes part in nothing before its first and after its last day.
 * @returns its term, with the day from which it is wound up
 * @throws GuardError 422 INVALID_ROW that names the day and the way out
 */
export async function checkRunning(database: Database, cooperation: string): Promise<z.infer<typeof termSchema>> {
  const term = await first(
    database,
    termSchema,
    'SELECT valid_from::text AS "from", valid_to::text AS "to", closes_on::text FROM cooperations WHERE id::text = ?',
    [cooperation],
  );
  const today = todayInBerlin();
  if (!term) throw invalidRow('cooperation', 'Bitte die Kooperation wählen.', 'There is no such cooperation.');
  const when =
    term.to !== null && term.to < today
      ? `Sie endete am ${germanDay(term.to)}.`
      : term.from !== null && term.from > today
        ? `Sie beginnt am ${germanDay(term.from)}.`
        : null;
  if (when !== null)
    throw invalidRow(
      'cooperation',
      `Diese Kooperation läuft heute nicht. ${when} Bitte eine andere wählen. Stimmt der Tag nicht, ändert ihn die Prozessverantwortung in der Kooperation.`,
      'The cooperation is not in its term.',
    );
  return term;
}
