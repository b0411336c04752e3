import { Simulator } from '../../../../domain/eligibility/simulate.ts';
import { coverageText } from '../../../../domain/law/coverage-text.ts';
import { planPublication } from '../../../../domain/law/plan-publication.ts';
import type { RuleVersion } from '../../../../domain/law/rule-version.ts';
import {
  factDefinitionsFromRows,
  lawFromRows,
  PUBLISHED,
  readingsFromRows,
} from '../../../../domain/law-rows/index.ts';
import { today } from '../../guard/clock.ts';
import type { Parts } from '../../guard/directus.ts';
import { GuardError, invalidRow } from '../../guard/errors.ts';
import { noVersion } from '../../guard/law/no-version.ts';
import { lawRows } from './law-rows.ts';

/**
 * Makes a draft ready to be compared with the published law.
 * @param asOf day asked about; absent: today, or the day next to it on which the draft is in force
 * @throws GuardError 404 for no version, 422 when its days do not fit or it cannot be applied.
 */
export async function simulatorOf(parts: Parts, id: string, asOf: string | undefined): Promise<Simulator> {
  const rows = await lawRows(parts, { _or: [PUBLISHED, { id: { _eq: id } }] });
  try {
    const versions = lawFromRows(rows.versions);
    const draft = versions.find(({ version }) => version === id);
    if (!draft) throw noVersion();
    const published = versions.filter((version) => version !== draft);
    refuseWrongDays(published, draft);
    return new Simulator({
      published,
      draft,
      factDefinitions: factDefinitionsFromRows(rows.factDefinitions),
      readings: readingsFromRows(rows.readings),
      asOf: asOf ?? dayInForce(draft, today()),
    });
  } catch (error) {
    if (error instanceof GuardError) throw error;
    throw invalidRow(
      'version',
      'Das Recht lässt sich mit diesem Entwurf nicht anwenden. Bitte die Kriterien prüfen und einzeln speichern: die Meldung beim Speichern nennt die Stelle.',
      error instanceof Error ? error.message : String(error),
    );
  }
}

function refuseWrongDays(published: readonly RuleVersion[], draft: RuleVersion): void {
  const own = published.filter(({ basis }) => basis === draft.basis);
  const [problem] = planPublication(draft.basis, own, draft).problems;
  if (!problem) return;
  const { de, en } = coverageText(problem);
  throw invalidRow('valid_from', de, en);
}

/** On a day on which a draft is not in force it changes nothing. */
function dayInForce({ valid_from, valid_to }: RuleVersion, day: string): string {
  if (day < valid_from) return valid_from;
  return valid_to !== undefined && valid_to < day ? valid_to : day;
}
