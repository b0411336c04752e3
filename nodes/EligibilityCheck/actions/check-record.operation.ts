import { parseCheckInput } from '../../../domain/eligibility/parse-check-input.ts';
import { nextSteps } from '../../../domain/next-steps/next-steps.ts';
import { InputError } from '../../../domain/input-error.ts';
import { applyLaw } from '../check/apply-law.ts';
import { missingFacts } from '../check/missing-facts.ts';
import { stepRows } from '../check/step-rows.ts';
import { thinWay } from '../check/thin-way.ts';
import { readCommon } from '../parameters/read-common.ts';
import type { Operation } from './operation.ts';

/** Checks what the incoming item holds, without touching any case. */
export const checkRecordOperation: Operation = {
  description: [
    {
      displayName: 'Field',
      name: 'field',
      type: 'string',
      default: '',
      placeholder: 'caseFile',
      description:
        'Field of the incoming item that holds the case file, or an object with "facts". Leave empty when the item itself is the record.',
      displayOptions: { show: { operation: ['checkRecord'] } },
    },
  ],
  async execute(run, item) {
    const { context } = run;
    const { law, transitions } = await run.law();
    const { asOf, today, bases } = readCommon(run, item);
    const json = context.getInputData()[item]?.json ?? {};
    const field = String(context.getNodeParameter('field', item, '') ?? '').trim();
    if (field !== '' && !(field in json)) throw new InputError(field, 'is missing in the incoming item');

    const input = parseCheckInput(field === '' ? json : json[field], law.factDefinitions);
    const checked = applyLaw(law, { input, asOf, today, bases });
    const next = nextSteps({ input, factDefinitions: law.factDefinitions }, checked, transitions());
    const steps = stepRows(next, law.factDefinitions);
    return checked.results.map((result) => ({
      caseId: null,
      caseNumber: 'caseFile' in input ? (input.caseFile.number ?? null) : null,
      basis: result.basis,
      version: result.version,
      outcome: result.outcome,
      legalEffect: result.legalEffect,
      eligibleFrom: result.eligibleFrom,
      missing: missingFacts(result).length,
      contradictions: checked.contradictions.length,
      ...thinWay(steps, result.basis),
      assessmentId: null,
      changed: false,
    }));
  },
};
