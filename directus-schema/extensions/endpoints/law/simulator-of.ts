import { Simulator } from '../../../../domain/eligibility/simulate.ts';
import type { RuleVersion } from '../../../../domain/law/rule-version.ts';
import { todayInBerlin } from '../../../../domain/time/today-in-berlin.ts';
import type { Database } from '../../guard/directus.ts';
import { checkCoverage } from '../../guard/law/check-coverage.ts';
import { checkDraft } from '../../guard/law/check-draft.ts';
import { draftRow } from '../../guard/law/draft-row.ts';
import { noVersion } from '../../guard/law/no-version.ts';
import { readLaw } from '../../guard/law/read-law.ts';
import { applyingLaw } from './applying-law.ts';

/**
 * Makes a draft ready to be compared with the published law; what could not be published cannot be simulated.
 * @param asOf day asked about; absent: today, or the day next to it on which the draft is in force
 * @throws GuardError 404 for no version; 422 when it is no draft, cannot be evaluated, or would leave a gap or an overlap.
 */
export async function simulatorOf(database: Database, id: string, asOf: string | undefined): Promise<Simulator> {
  const row = await draftRow(database, id);
  if (!row) throw noVersion();
  const draft = await checkDraft(database, id);
  await checkCoverage(database, row.basis, row);
  const { versions: published, ...catalogue } = await readLaw(database);
  const now = todayInBerlin();
  const day = asOf ?? dayInForce(draft, now);
  return applyingLaw(() => new Simulator({ ...catalogue, published, draft, asOf: day, today: now }));
}

/** On a day on which a draft is not in force it changes nothing. */
function dayInForce({ valid_from, valid_to }: RuleVersion, day: string): string {
  if (day < valid_from) return valid_from;
  return valid_to !== undefined && valid_to < day ? valid_to : day;
}
