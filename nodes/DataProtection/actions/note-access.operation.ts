import { z } from 'zod';
import { InputError } from '../../../domain/input-error.ts';
import { isUuid } from '../../shared/is-uuid.ts';
import { each } from '../../shared/each.ts';
import type { Operation } from '../../shared/operation.ts';

const answerSchema = z.object({ id: z.string(), due_on: z.string() });

/** Notes that a person asked for access (Art. 15 DSGVO). A person answers it in Directus. */
export const noteAccessOperation: Operation = {
  description: [
    {
      displayName: 'Person ID',
      name: 'personId',
      type: 'string',
      required: true,
      default: '',
      placeholder: 'e.g. 0f5e6300-0000-4000-8000-0000000000c1',
      description: 'ID of the person in Directus',
      displayOptions: { show: { operation: ['noteAccess'] } },
    },
  ],
  execute: each(async ({ client, context }, item) => {
    const person = String(context.getNodeParameter('personId', item, '') ?? '').trim();
    if (!isUuid(person)) throw new InputError('personId', 'must be the ID of a person in Directus');
    const { id, due_on } = await client.call('POST', `/persons/${person}/access`, answerSchema, {});
    return [{ done: { requestId: id, dueOn: due_on } }];
  }),
};
