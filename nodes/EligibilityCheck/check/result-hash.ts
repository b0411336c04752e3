import { createHash } from 'node:crypto';
import type { BasisResult } from '../../../domain/eligibility/describe.ts';

/**
 * Equal as long as the result is the same. The day asked about is left out: a case that is met today and was met
 * yesterday has not changed.
 */
export const resultHash = (result: BasisResult, asOf: string): string => {
  const { basis, version, outcome, legalEffect, eligibleFrom, timeline, criteria } = result;
  const same = {
    basis,
    version,
    outcome,
    legalEffect,
    eligibleFrom: eligibleFrom === asOf ? 'now' : eligibleFrom,
    timeline: timeline.map((span, index) =>
      index === 0 ? [span.to, span.outcome] : [span.from, span.to, span.outcome],
    ),
    criteria: criteria.map(({ key, binding, status, missingFacts, evidence }) => [
      key,
      binding,
      status,
      missingFacts,
      evidence.state,
    ]),
  };
  return createHash('sha256').update(JSON.stringify(same)).digest('hex');
};
