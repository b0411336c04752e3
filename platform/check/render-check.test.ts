import { describe, expect, it } from 'vitest';
import { readLaw } from '../../directus-schema/law/read-law.ts';
import { demoPeople } from '../../domain/cohort/demo-people.ts';
import { checkCase } from '../../domain/eligibility/check-case.ts';
import { parseCheckInput } from '../../domain/eligibility/parse-check-input.ts';
import { nextSteps } from '../../domain/next-steps/next-steps.ts';
import { renderCheck } from './render-check.ts';

const asOf = '2026-11-23';
const law = await readLaw({ drafts: true });
const people = demoPeople(asOf);

/** What `npm run check` prints for a person of the demo. */
function printed(number: string, bases?: readonly string[], today = asOf): string {
  const person = people.find((one) => one.number === number);
  const request = {
    input: parseCheckInput(person?.caseFile, law.factDefinitions),
    law: law.versions,
    factDefinitions: law.factDefinitions,
    readings: law.readings,
    asOf,
    bases,
  };
  const checked = checkCase(request);
  const { results, contradictions } = checked;
  return renderCheck(
    { asOf, today },
    contradictions,
    results,
    nextSteps(request, checked, law.transitions),
    law.factDefinitions,
  );
}

describe('what the check prints', { timeout: 60_000 }, () => {
  it.each(['BN-0001', 'BN-0010', 'BN-0014', 'BN-0023'])('fits into 100 columns for %s', (number) => {
    expect(
      printed(number)
        .split('\n')
        .filter((line) => [...line].length > 100),
    ).toEqual([]);
  });

  it('ends with the best next steps, and says before a change what it closes', () => {
    // In training, and § 25b is a year away.
    const [, steps = ''] = printed('BN-0013').split('Die besten nächsten Schritte');
    expect(steps).toMatch(/^Stand: Duldung seit \d\d\.\d\d\.\d{4}\.$/m);
    expect(steps).toMatch(/^\d+\. +§ 25b Abs\. 1: frühestens ab 23\.11\.2027, soll erteilt werden$/m);
    expect(steps).toMatch(/§ 16g: frühestens ab heute.*\n +Vorher sagen +Dieser Schritt schließt § 25a Abs\. 1/);
  });

  it('calls only the real day today', () => {
    expect(printed('BN-0013', ['16g'], '2026-11-27')).toContain('§ 16g: frühestens ab 23.11.2026');
  });

  it('keeps to the bases that were asked for, and still says what they close', () => {
    const text = printed('BN-0013', ['16g']);
    expect(text.match(/^\d+\. +§ [^:]+/gm)).toEqual(['1.  § 16g', '2.  § 16g Abs. 8']);
    expect(text).toContain('Dieser Schritt schließt § 25a Abs. 1');
  });
});
