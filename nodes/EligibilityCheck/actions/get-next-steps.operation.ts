import { z } from 'zod';
import { selectBases } from '../../../domain/eligibility/select-bases.ts';
import { InputError } from '../../../domain/input-error.ts';
import { OUTCOMES } from '../../../domain/law/schema.ts';
import { isUuid } from '../../shared/is-uuid.ts';
import { subjectOf } from '../../shared/subject-of.ts';
import { readCommon } from '../parameters/read-common.ts';
import type { Operation } from './operation.ts';

const stepSchema = z.object({
  basis: z.string(),
  outcome: z.enum(OUTCOMES),
  state: z.string(),
  possible_from: z.string().nullable(),
  possible_until: z.string().nullable(),
  things: z.number(),
});
const rowSchema = z.object({
  id: z.string(),
  number: z.string().nullable(),
  next_steps: z.array(stepSchema).nullable(),
});

/** Hands out the best next steps that the last check kept, best first. */
export const getNextStepsOperation: Operation = {
  description: [],
  async execute(run, item) {
    const caseId = subjectOf(run.context, item, 'caseId');
    if (!isUuid(caseId)) throw new InputError('caseId', 'is no ID of a case');
    const { bases } = readCommon(run, item);
    const query = { fields: ['id', 'number', 'next_steps'], filter: { id: { _eq: caseId } }, limit: 1 };
    const [row] = await run.client.read('cases', query, rowSchema);
    if (!row?.next_steps) throw new InputError('caseId', 'there is no check yet of such a case in this office');
    const chosen = selectBases(
      row.next_steps.map(({ basis }) => basis),
      bases,
    );
    return row.next_steps
      .filter(({ basis }) => chosen.includes(basis))
      .map((step) => ({
        caseId: row.id,
        caseNumber: row.number,
        basis: step.basis,
        outcome: step.outcome,
        state: step.state,
        possibleFrom: step.possible_from,
        possibleUntil: step.possible_until,
        toDo: step.things,
      }));
  },
};
