import type { CaseFile } from '../case-file/schema.ts';
import type { Category } from '../consent/categories.ts';
import { Catalogue } from '../facts/catalogue.ts';
import type { FactDefinition } from '../facts/definition.ts';
import { derive } from '../facts/derive.ts';
import type { EvidenceState } from '../facts/evidence.ts';
import { factColumns } from '../facts/fact-columns.ts';
import { prepareCase } from '../facts/prepared-case.ts';
import type { ReadingDefinition } from '../facts/reading-definition.ts';
import { readingsOf } from '../facts/readings-of.ts';
import { buildDossier } from '../referral/build-dossier.ts';
import { dayOf } from '../time/calendar.ts';

export type DisclosedFact = { readonly value: string | number | boolean; readonly evidence: EvidenceState };

/** What one side disclosed of a person for a conference: facts by key, as they are on a day. */
export type DisclosedFacts = {
  /** YYYY-MM-DD, Europe/Berlin. */
  readonly as_of: string;
  readonly facts: Readonly<Record<string, DisclosedFact>>;
};

export type ViewSource = {
  readonly caseFile: CaseFile;
  /** What the consent for this direction names. */
  readonly categories: readonly Category[];
  readonly factDefinitions: readonly FactDefinition[];
  readonly readings: readonly ReadingDefinition[];
  /** Land and chosen readings of the authority: both sides derive by the same. */
  readonly authority: Pick<CaseFile, 'land' | 'readings'>;
  /** Day of the conference, YYYY-MM-DD. */
  readonly asOf: string;
};

/**
 * Derives the facts of the person from nothing but the parts of the file that the consent names: what was not disclosed was
 * never read, so no fact can give it away. What is unknown, or known only within bounds, is left out.
 */
export function disclosedFacts({
  caseFile,
  categories,
  factDefinitions,
  readings,
  authority,
  asOf,
}: ViewSource): DisclosedFacts {
  const { case_file: part } = buildDossier({ name: {}, case_file: caseFile, assessments: [] }, categories);
  const file: CaseFile = { ...part, ...authority };
  const day = dayOf(asOf);
  const { facts } = derive(new Catalogue(factDefinitions), prepareCase(file, day), readingsOf(readings, file), day);
  const values = factColumns(facts.self, factDefinitions);
  const known = Object.entries(values).flatMap(([key, value]) =>
    value === null ? [] : [[key, { value, evidence: facts.self.evidence[key] ?? 'none' }] as const],
  );
  return { as_of: asOf, facts: Object.fromEntries(known) };
}
