import { z } from 'zod';
import type { BasisResult } from '../../../domain/eligibility/describe.ts';
import type { FactDefinition } from '../../../domain/facts/definition.ts';
import type { Directus } from '../../shared/directus.ts';
import { missingFacts } from './missing-facts.ts';
import { resultHash } from './result-hash.ts';
import { summary } from './summary.ts';

const newestSchema = z.object({ id: z.string(), basis: z.string(), result_hash: z.string().nullable() });
const createdSchema = z.object({ id: z.string(), basis: z.string() });

/** What the results stand on. */
export type Grounds = {
  readonly factDefinitions: readonly FactDefinition[];
  readonly asOf: string;
  /** Keeps what the results were made of; asked only when there is something new. */
  made(): Promise<{ readonly law_snapshot: string; readonly case_snapshot: string }>;
};

export type Stored = { readonly assessmentId: string; readonly changed: boolean };

/**
 * Writes a new assessment for every basis whose result differs from the newest one; answers by basis. All at once:
 * whoever hears of one change finds the others too.
 */
export const storeAssessments = async (
  client: Directus,
  caseId: string,
  results: readonly BasisResult[],
  { factDefinitions, asOf, made }: Grounds,
): Promise<ReadonlyMap<string, Stored>> => {
  const rows = await client.read(
    'assessments',
    { fields: ['id', 'basis', 'result_hash'], filter: { case: { _eq: caseId } }, sort: ['-created_at'] },
    newestSchema,
  );
  const stored = new Map<string, Stored>();
  const fresh: Record<string, unknown>[] = [];
  for (const result of results) {
    const hash = resultHash(result, asOf);
    const newest = rows.find(({ basis }) => basis === result.basis);
    if (newest?.result_hash === hash) stored.set(result.basis, { assessmentId: newest.id, changed: false });
    else fresh.push(assessmentRow(caseId, result, factDefinitions, asOf, hash));
  }
  if (fresh.length > 0) {
    const snapshots = await made();
    const rows = fresh.map((row) => ({ ...row, ...snapshots }));
    for (const { id, basis } of await client.createMany('assessments', rows, createdSchema))
      stored.set(basis, { assessmentId: id, changed: true });
  }
  return stored;
};

const assessmentRow = (
  caseId: string,
  result: BasisResult,
  definitions: readonly FactDefinition[],
  asOf: string,
  hash: string,
): Record<string, unknown> => ({
  case: caseId,
  basis: result.basis,
  version: result.version,
  as_of: asOf,
  outcome: result.outcome,
  legal_effect: result.legalEffect,
  eligible_from: result.eligibleFrom,
  summary: summary(result, asOf, definitions),
  missing: missingFacts(result),
  timeline: result.timeline,
  trace: result.criteria,
  result_hash: hash,
});
