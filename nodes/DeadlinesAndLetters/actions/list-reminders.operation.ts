import { z } from 'zod';
import { done } from '../../shared/done.ts';
import { each } from '../../shared/each.ts';
import type { Operation } from '../../shared/operation.ts';

const show = { resource: ['deadline'], operation: ['listReminders'] };

const rowSchema = z
  .object({
    id: z.string(),
    kind: z.string(),
    about_on: z.string(),
    days_before: z.number(),
    state: z.string(),
    escalated: z.boolean(),
    case: z.string().nullable(),
    referral: z.string().nullable(),
    task: z.string().nullable(),
  })
  .transform(({ id, about_on, days_before, case: file, referral, task, ...rest }) => ({
    reminderId: id,
    ...rest,
    on: about_on,
    daysBefore: days_before,
    caseId: file,
    referralId: referral,
    taskId: task,
  }));

const limitSchema = z.number().int().min(1).catch(50);

/** Lists reminders of the office, the most urgent first. */
export const listRemindersOperation: Operation = {
  description: [
    {
      displayName: 'States',
      name: 'states',
      type: 'multiOptions',
      options: [
        { name: 'Failed', value: 'failed', description: 'The mail could not be sent' },
        { name: 'Open', value: 'open', description: 'Not sent yet' },
        { name: 'Sent', value: 'sent', description: 'Sent, not dealt with' },
      ],
      default: ['open', 'failed'],
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
  execute: each(async ({ client, context }, item) =>
    done(
      await client.read(
        'reminders',
        {
          fields: ['id', 'kind', 'about_on', 'days_before', 'state', 'escalated', 'case', 'referral', 'task'],
          filter: {
            state: { _in: z.array(z.string()).parse(context.getNodeParameter('states', item, ['open', 'failed'])) },
          },
          sort: ['about_on', 'id'],
          limit: limitSchema.parse(context.getNodeParameter('limit', item, 50)),
        },
        rowSchema,
      ),
    ),
  ),
};
