import { z } from 'zod';
import { readDay } from '../../shared/read-day.ts';
import { done } from '../../shared/done.ts';
import { each } from '../../shared/each.ts';
import type { Operation } from '../../shared/operation.ts';

const show = { operation: ['listTasks'] };
const limitSchema = z.number().int().min(1).catch(50);
const taskSchema = z.object({
  id: z.string(),
  case: z.string(),
  kind: z.string(),
  owner: z.string().nullable(),
  due_on: z.string().nullable(),
});

/** Lists open tasks that are due by a day: whose and when, not what. */
export const listTasksOperation: Operation = {
  description: [
    {
      displayName: 'Due By',
      name: 'dueBy',
      type: 'string',
      default: '',
      placeholder: '2027-03-01',
      description: 'Last day to look at, as YYYY-MM-DD. Leave empty for today in Germany.',
      displayOptions: { show },
    },
    {
      displayName: 'Limit',
      name: 'limit',
      type: 'number',
      typeOptions: { minValue: 1 },
      default: 50,
      description: 'Max number of results to return',
      displayOptions: { show },
    },
  ],
  execute: each(async ({ context, client, today }, item) => {
    const dueBy = readDay(context, item, 'dueBy') ?? today;
    const rows = await client.read(
      'tasks',
      {
        fields: ['id', 'case', 'kind', 'owner', 'due_on'],
        filter: { _and: [{ state: { _eq: 'open' } }, { due_on: { _lte: dueBy } }] },
        sort: ['due_on', 'id'],
        limit: limitSchema.parse(context.getNodeParameter('limit', item, 50)),
      },
      taskSchema,
    );
    return done(
      rows.map((row) => ({
        taskId: row.id,
        caseId: row.case,
        kind: row.kind,
        ownerId: row.owner,
        dueOn: row.due_on,
      })),
    );
  }),
};
