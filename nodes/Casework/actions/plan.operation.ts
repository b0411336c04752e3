import { z } from 'zod';
import { InputError } from '../../../domain/input-error.ts';
import { isUuid } from '../../shared/is-uuid.ts';
import { subjectOf } from '../../shared/subject-of.ts';
import { each } from '../../shared/each.ts';
import type { Operation } from '../../shared/operation.ts';
import { staffMatter } from './staff-matter.ts';

const answerSchema = z.object({ created: z.number().int() });
const basesSchema = z.array(z.string()).catch([]);

/** Makes tasks of what the last check found still to do. Planning again adds only what is new. */
export const planOperation: Operation = {
  description: [
    {
      displayName: 'Legal Basis Names or IDs',
      name: 'bases',
      type: 'multiOptions',
      typeOptions: { loadOptionsMethod: 'getLegalBases' },
      default: [],
      description:
        'Leave empty to plan for the best way. Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
      displayOptions: { show: { operation: ['plan'] } },
    },
  ],
  execute: each(async ({ context, client }, item) => {
    const caseId = await subjectOf({ context, client }, item, 'caseId');
    if (!isUuid(caseId)) throw new InputError('caseId', 'is no ID of a case');
    const bases = basesSchema.parse(context.getNodeParameter('bases', item, []));
    try {
      const body = bases.length > 0 ? { bases } : {};
      const { created } = await client.call('POST', `/cases/${caseId}/plan`, answerSchema, body);
      return [{ done: { caseId, created } }];
    } catch (error) {
      const matter = staffMatter(error, ['next_steps']);
      if (matter) return [{ notPossible: { caseId, ...matter } }];
      return await Promise.reject(error);
    }
  }),
};
