import { setImmediate } from 'node:timers/promises';
import { z } from 'zod';
import { checkPeriods } from '../../../../domain/case-file/check-periods.ts';
import { caseFileFromRows } from '../../../../domain/case-file/from-rows.ts';
import type { CaseFile } from '../../../../domain/case-file/schema.ts';
import type { Simulation } from '../../../../domain/eligibility/simulate.ts';
import { VERSION_STATES } from '../../../../domain/law/version-state.ts';
import { dayOf } from '../../../../domain/time/calendar.ts';
import type { Parts } from '../../guard/directus.ts';
import { invalidRow } from '../../guard/errors.ts';
import { noVersion } from '../../guard/law/no-version.ts';
import { first } from '../../guard/query.ts';
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
 * @throws GuardError 404 for no version, 422 for one that is no draft or cannot be applied.
 */
export async function simulateVersion(
  parts: Parts,
  office: string,
  id: string,
  { as_of }: z.infer<typeof simulationWishSchema>,
  gone: () => boolean,
): Promise<Simulation> {
  await refuseUnlessDraft(parts, id);
  const simulator = await simulatorOf(parts, id, as_of);
  let turn = performance.now();
  for await (const batch of officeCases(parts.database, office)) {
    for (const row of batch) {
      simulator.add({ id: row.id, number: row.number ?? null }, () => fileOf(row));
      if (performance.now() - turn < TURN) continue;
      await setImmediate();
      if (gone()) return simulator.result();
      turn = performance.now();
    }
  }
  return simulator.result();
}

/** A file that no check would take makes a failure here too. */
function fileOf(row: unknown): CaseFile {
  const file = caseFileFromRows(row);
  checkPeriods(file);
  return file;
}

const stateSchema = z.object({ state: z.enum(VERSION_STATES) });

async function refuseUnlessDraft({ database }: Parts, id: string): Promise<void> {
  const found = await first(database, stateSchema, 'SELECT state FROM rule_versions WHERE id = ?', [id]);
  if (!found) throw noVersion();
  if (found.state === 'draft') return;
  const now = found.state === 'published' ? 'veröffentlicht' : 'ersetzt';
  throw invalidRow(
    'state',
    `Diese Fassung ist schon ${now}. Simuliert wird ein Entwurf: bitte die Fassung als Entwurf kopieren und dort ändern.`,
    `Only a draft can be simulated; this version is ${found.state}.`,
  );
}
