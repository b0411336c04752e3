import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { todayInBerlin } from '../../../../domain/time/today-in-berlin.ts';
import type { Database } from '../../guard/directus.ts';
import { GuardError } from '../../guard/errors.ts';
import { programmeOf, programmesOf, thresholdsOn } from './programme.ts';
import { runScreening, type ScreeningRun } from './run-screening.ts';

/** Without a cooperation: all in which the authority takes part. */
export const stockWishSchema = z.strictObject({ cooperation: z.string().uuid().optional() });

type StockRun = ScreeningRun & { readonly cooperation: string };

/**
 * Looks through the stock of an authority by all thresholds of its programmes that hold today: one screening for each.
 * @throws GuardError 422 when the chosen programme is none of its own or has no threshold
 */
export async function screenStock(
  database: Database,
  office: string,
  { cooperation }: z.infer<typeof stockWishSchema>,
  gone: () => boolean,
): Promise<{ readonly screenings: readonly StockRun[] }> {
  const day = todayInBerlin();
  const programmes =
    cooperation === undefined
      ? await programmesOf(database, office, day)
      : [await programmeOf(database, cooperation, office, day)];
  const wishes = programmes.flatMap((programme) =>
    thresholdsOn(programme, day).map((threshold) => ({ cooperation: programme.id, ...threshold })),
  );
  if (wishes.length === 0 && cooperation !== undefined)
    throw new GuardError(
      422,
      'INVALID_ROW',
      'In dieser Kooperation steht nicht, ab wann jemand dazugehört. Bitte dort unter „Zugang“ eine Schwelle eintragen.',
      'thresholds: the cooperation has none that holds today.',
      { field: 'thresholds' },
    );
  const screenings: StockRun[] = [];
  for (const { cooperation: programme, kind, years } of wishes) {
    const id = randomUUID();
    await database.raw(
      'INSERT INTO screenings (id, organisation, cooperation, run_on, kind, years) VALUES (?, ?, ?, ?, ?, ?)',
      [id, office, programme, day, kind, years],
    );
    screenings.push({ cooperation: programme, ...(await runScreening(database, office, id, day, gone)) });
  }
  return { screenings };
}
