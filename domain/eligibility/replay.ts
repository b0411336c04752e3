import { canonicalJson } from '../canonical-json.ts';
import { InputError } from '../input-error.ts';
import { parseLawContent } from '../law/parse-law-content.ts';
import { checkCase } from './check-case.ts';
import type { BasisResult } from './describe.ts';
import { parseCheckInput } from './parse-check-input.ts';

/** What an assessment was made of. */
export type Replayable = {
  /** Contents of its two snapshots. */
  readonly law: string;
  readonly caseFile: string;
  readonly basis: string;
  readonly asOf: string;
};

/** A result as text: the same result is the same text. */
export const resultContent = (result: BasisResult): string => canonicalJson(result);

/**
 * Makes an assessment again of exactly what it was made of.
 * @returns its result as text
 * @throws Error when the law of then has no such basis, or this version of the software cannot read a snapshot.
 */
export function replay({ law: lawText, caseFile, basis, asOf }: Replayable): string {
  const law = parseLawContent(lawText);
  const input = parseCheckInput(JSON.parse(caseFile), law.factDefinitions);
  const { results } = checkCase({ ...law, law: law.versions, input, asOf, bases: [basis] });
  const result = results.find((one) => one.basis === basis);
  if (!result) throw new InputError('basis', `the law of then has no "${basis}"`);
  return resultContent(result);
}
