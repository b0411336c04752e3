import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { readLaw } from '../../directus-schema/law/read-law.ts';
import { checkCase } from '../../domain/eligibility/check-case.ts';
import { parseCheckInput } from '../../domain/eligibility/parse-check-input.ts';

const law = await readLaw();

async function check(file: string, asOf: string) {
  const json: unknown = JSON.parse(await readFile(new URL(file, import.meta.url), 'utf8'));
  const { results } = checkCase({
    input: parseCheckInput(json, law.factDefinitions),
    law: law.versions,
    factDefinitions: law.factDefinitions,
    readings: law.readings,
    asOf,
  });
  const of = (basis: string) => results.find((result) => result.basis === basis);
  return (basis: string) => {
    const result = of(basis);
    return [result?.outcome, result?.legalEffect, result?.eligibleFrom];
  };
}

describe('the example case files', () => {
  it('Amina, an apprentice: § 25b is met, § 25a waits for a judgement on her integration', async () => {
    const outcome = await check('case-amina.json', '2026-11-23');
    expect(outcome('25b-1')).toEqual(['met', 'shall', '2026-11-23']);
    expect(outcome('25a-1')).toEqual(['discretion', 'may', '2026-11-23']);
    expect(outcome('104c-1')).toEqual(['not_in_force', 'none', null]);
  });

  it('a family: § 25b is met on the day of the test that one parent has still to pass', async () => {
    const outcome = await check('case-familie.json', '2026-11-23');
    expect(outcome('25b-1')).toEqual(['later', 'shall', '2026-12-04']);
    expect(outcome('25a-1')).toEqual(['not_met', 'shall', null]);
  });
});
