import { z } from 'zod';
import { InputError } from '../../../domain/input-error.ts';
import { selectBases } from '../../../domain/eligibility/select-bases.ts';
import { OUTCOMES } from '../../../domain/law/schema.ts';
import { isUuid } from '../../shared/is-uuid.ts';
import { subjectOf } from '../../shared/subject-of.ts';
import { thinStepSchema, thinWay } from '../check/thin-way.ts';
import { readCommon } from '../parameters/read-common.ts';
import type { Operation } from './operation.ts';

const rowSchema = z.object({
  id: z.string(),
  case: z.object({
    id: z.string(),
    number: z.string().nullable(),
    contradictions: z.array(z.unknown()).nullish(),
    next_steps: z.array(thinStepSchema).nullish(),
  }),
  basis: z.string(),
  version: z.string().nullable(),
  outcome: z.enum(OUTCOMES),
  legal_effect: z.string(),
  eligible_from: z.string().nullable(),
  missing: z.array(z.string()).nullable(),
});

const FIELDS = [
  'id',
  'case.id',
  'case.number',
  'case.contradictions',
  'case.next_steps',
  'basis',
  'version',
  'outcome',
  'legal_effect',
  'eligible_from',
  'missing',
];

/** Hands out the newest kept results of a case, with the way to each, without checking it again. */
export const getResultsOperation: Operation = {
  description: [],
  async execute(run, item) {
    const caseId = await subjectOf(run, item, 'caseId');
    if (!isUuid(caseId)) throw new InputError('caseId', 'is no ID of a case');
    const { bases } = readCommon(run, item);
    const rows = await run.client.read(
      'assessments',
      { fields: FIELDS, filter: { case: { _eq: caseId } }, sort: ['-created_at'] },
      rowSchema,
    );
    if (rows.length === 0) throw new InputError('caseId', 'there is no result yet of such a case in this office');
    const newest = new Map([...rows].reverse().map((row) => [row.basis, row]));
    return selectBases([...newest.keys()].sort(), bases).flatMap((basis) => {
      const row = newest.get(basis);
      if (!row) return [];
      return [
        {
          caseId: row.case.id,
          caseNumber: row.case.number,
          basis,
          version: row.version,
          outcome: row.outcome,
          legalEffect: row.legal_effect,
          eligibleFrom: row.eligible_from,
          missing: row.missing?.length ?? 0,
          contradictions: row.case.contradictions?.length ?? 0,
          ...thinWay(row.case.next_steps, basis),
          assessmentId: row.id,
          changed: false,
        },
      ];
    });
  },
};
