import { z } from 'zod';
import { InputError } from '../../../domain/input-error.ts';
import { done } from '../../shared/done.ts';
import { readDay } from '../../shared/read-day.ts';
import { readReferrals } from '../referral/read-referrals.ts';
import { sideOf } from '../referral/side-of.ts';
import { thinReferral } from '../referral/thin-referral.ts';
import { each } from '../../shared/each.ts';
import type { Operation } from '../../shared/operation.ts';

const show = { operation: ['listDue'] };
const limitSchema = z.number().int().min(1).catch(50);

/** Lists received referrals whose deadline ends by a day. */
export const listDueOperation: Operation = {
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
  execute: each(async ({ client, context, today }, item) => {
    const self = await client.self();
    const dueBy = readDay(context, item, 'dueBy') ?? today;
    const limit = limitSchema.parse(context.getNodeParameter('limit', item, 50));
    if (sideOf(self) === 'sender')
      throw new InputError(
        'operation',
        'deadlines belong to the office that received the referral; this office sees none',
      );
    return done((await readReferrals(client, { due_on: { _lte: dueBy } }, limit)).map(thinReferral));
  }),
};
