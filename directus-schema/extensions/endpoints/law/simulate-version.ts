import { setImmediate } from 'node:timers/promises';
import { z } from 'zod';
import { caseFileFromRows } from '../../../../domain/case-file/from-rows.ts';
import type { Simulation } from '../../../../domain/eligibility/simulation-schema.ts';
import { dayOf } from '../../../../domain/time/calendar.ts';
import type { Database } from '../../guard/directus.ts';
import { applyingLaw } from './applying-law.ts';
import { officeCases } from './office-cases.ts';
import { simulatorOf } from './simulator-of.ts';

/** Others get their turn after so many milliseconds, give or take one case. */
const TURN = 15;

const isDay = (text: string): boolean => {
  try {
    return Number.isFinite(dayOf(text));
  } catch {
    return false;
  }
};

export const simulationWishSchema = z.strictObject({ as_of: z.string().refine(isDay, 'must be a day').optional() });

/**
 * Compares a draft with the published law over all cases of an office.
 * @param gone whether the caller has left: nobody waits for the rest then
 * @throws GuardError 404 for no version, 422 for one that is no draft or could not be published.
 */
export async function simulateVersion(
  database: Database,
  office: string,
  id: string,
  { as_of }: z.infer<typeof simulationWishSchema>,
  gone: () => boolean,
): Promise<Simulation> {
  const simulator = await simulatorOf(database, id, as_of);
  let turn = performance.now();
  for await (const batch of officeCases(database, office)) {
    for (const row of batch) {
      applyingLaw(() => simulator.add({ id: row.id, number: row.number ?? null }, () => caseFileFromRows(row)));
      if (performance.now() - turn < TURN) continue;
      await setImmediate();
      if (gone()) return simulator.result();
      turn = performance.now();
    }
  }
  return simulator.result();
}
