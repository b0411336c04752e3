import { checkCase, type CheckRequest, type CheckResult } from '../../../domain/eligibility/check-case.ts';
import { InputError } from '../../../domain/input-error.ts';
import type { Law } from '../../../domain/law/law.ts';
import { LawProblem } from '../../shared/law-problem.ts';

/** Checks against the law as Directus holds it, and tells an unusable law from an unusable case. */
export const applyLaw = (law: Law, request: Pick<CheckRequest, 'input' | 'asOf' | 'today' | 'bases'>): CheckResult => {
  const { versions, factDefinitions, readings } = law;
  try {
    return checkCase({ ...request, law: versions, factDefinitions, readings });
  } catch (error) {
    return fail(error);
  }
};

const fail = (error: unknown): never => {
  if (error instanceof InputError) throw error;
  throw new LawProblem(error instanceof Error ? error.message : 'unknown problem');
};
