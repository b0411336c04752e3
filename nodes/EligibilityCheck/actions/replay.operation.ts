import { z } from 'zod';
import { canonicalJson } from '../../../domain/canonical-json.ts';
import { replay } from '../../../domain/eligibility/replay.ts';
import { InputError } from '../../../domain/input-error.ts';
import { OUTCOMES } from '../../../domain/law/schema.ts';
import { isUuid } from '../../shared/is-uuid.ts';
import { subjectOf } from '../../shared/subject-of.ts';
import type { Operation } from './operation.ts';

const snapshot = z.object({ content: z.string() }).nullable();
const rowSchema = z.object({
  id: z.string(),
  basis: z.string(),
  version: z.string().nullable(),
  as_of: z.string(),
  outcome: z.enum(OUTCOMES),
  legal_effect: z.string(),
  eligible_from: z.string().nullable(),
  timeline: z.unknown(),
  trace: z.unknown(),
  law_snapshot: snapshot,
  case_snapshot: snapshot,
});
const FIELDS = [
  ...Object.keys(rowSchema.shape).filter((name) => !name.endsWith('_snapshot')),
  'law_snapshot.content',
  'case_snapshot.content',
];

/** Makes a kept result again of the law and the case file it was made of. */
export const replayOperation: Operation = {
  description: [
    {
      displayName: 'Assessment ID',
      name: 'assessmentId',
      type: 'string',
      default: '',
      placeholder: 'From the incoming item',
      description:
        'ID of the kept result. Leave empty to use the field assessmentId of the incoming item, or what its event is about.',
      displayOptions: { show: { operation: ['replay'] } },
    },
  ],
  async execute({ client, context }, item) {
    const assessmentId = await subjectOf({ client, context }, item, 'assessmentId');
    if (!isUuid(assessmentId)) throw new InputError('assessmentId', 'is no ID of a result');
    const query = { fields: FIELDS, filter: { id: { _eq: assessmentId } }, limit: 1 };
    const [row] = await client.read('assessments', query, rowSchema);
    if (!row) throw new InputError('assessmentId', 'there is no such result in this office');
    const { law_snapshot: law, case_snapshot: caseFile, basis, outcome } = row;
    if (!law || !caseFile)
      throw new InputError('assessmentId', 'was made before snapshots were kept; please check the case again');
    const again = replay({ law: law.content, caseFile: caseFile.content, basis, asOf: row.as_of });
    const kept = canonicalJson({
      basis,
      version: row.version,
      outcome,
      legalEffect: row.legal_effect,
      eligibleFrom: row.eligible_from,
      timeline: row.timeline,
      criteria: row.trace,
    });
    return [{ assessmentId, basis, outcome, same: again === kept }];
  },
};
