import { parseCheckInput } from '../../../domain/eligibility/parse-check-input.ts';
import { selectBases } from '../../../domain/eligibility/select-bases.ts';
import { nextSteps } from '../../../domain/next-steps/next-steps.ts';
import type { Directus } from '../../shared/directus.ts';
import { applyLaw } from './apply-law.ts';
import { contradictionCells } from './contradiction-cells.ts';
import { keepCase } from './keep-case.ts';
import type { HeldLaw } from './held-law.ts';
import { missingFacts } from './missing-facts.ts';
import { nextChange } from './next-change.ts';
import { readCase } from './read-case.ts';
import { stepRows } from './step-rows.ts';
import { storeAssessments } from './store-assessments.ts';
import { storeFacts } from './store-facts.ts';
import type { ThinResult } from './thin-result.ts';
import { thinWay } from './thin-way.ts';

export type CheckOptions = {
  readonly asOf: string;
  /** The real day. Only a check for today is kept: another day is a question, not a finding. */
  readonly today: string;
  /** When the execution began. */
  readonly began: string;
  readonly bases: readonly string[];
};

/**
 * Checks a case of the office and keeps the result in Directus. All bases are checked, because the next day on which
 * anything changes concerns the whole case; the chosen ones are kept and answered.
 */
export const checkAndStore = async (
  client: Directus,
  { law, hash, stamp, transitions }: HeldLaw,
  caseId: string,
  { asOf, today, began, bases }: CheckOptions,
): Promise<readonly ThinResult[]> => {
  const { head, file } = await readCase(client, caseId);
  const { factDefinitions } = law;
  const input = parseCheckInput(file, factDefinitions);
  const checked = applyLaw(law, { input, asOf, today });
  const { results, facts, contradictions } = checked;
  const chosen = selectBases(
    results.map(({ basis }) => basis),
    bases,
  );
  const kept = results.filter(({ basis }) => chosen.includes(basis));

  const isToday = asOf === today;
  const steps = isToday
    ? stepRows(nextSteps({ input, factDefinitions }, checked, transitions()), factDefinitions)
    : undefined;
  const made = async () => ({ law_snapshot: hash, case_snapshot: await keepCase(client, head.id, file) });
  const stored = isToday ? await storeAssessments(client, head.id, kept, { factDefinitions, asOf, made }) : undefined;
  if (steps) {
    await storeFacts(client, head, facts, factDefinitions, asOf);
    // Last, so that a case whose check broke off stays due. While another law holds than this one, Directus keeps it due.
    await client.update('cases', head.id, {
      check_due_on: nextChange(results, asOf),
      next_steps: steps,
      checked_at: began,
      checked_law: stamp,
      contradictions: contradictionCells(contradictions),
    });
  }

  return kept.map((result) => ({
    caseId: head.id,
    caseNumber: head.number,
    basis: result.basis,
    version: result.version,
    outcome: result.outcome,
    legalEffect: result.legalEffect,
    eligibleFrom: result.eligibleFrom,
    missing: missingFacts(result).length,
    contradictions: contradictions.length,
    ...thinWay(steps, result.basis),
    assessmentId: stored?.get(result.basis)?.assessmentId ?? null,
    changed: stored?.get(result.basis)?.changed ?? false,
  }));
};
