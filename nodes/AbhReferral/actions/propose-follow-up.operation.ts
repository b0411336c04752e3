import { z } from 'zod';
import { notPossibleYet } from '../referral/not-possible.ts';
import { oneReferral } from '../referral/one-referral.ts';
import { each } from '../../shared/each.ts';
import type { Made, Operation, Run } from '../../shared/operation.ts';

const show = { operation: ['proposeFollowUp'] };
const madeSchema = z.object({ id: z.string(), number: z.string() });

const follow = async (run: Run, item: number): Promise<Made> => {
  const before = await oneReferral(run, item);
  const recipient = String(run.context.getNodeParameter('nextRecipient', item, '') ?? '').trim();
  try {
    const body = recipient === '' ? {} : { to_org: recipient };
    const { id, number } = await run.client.call('POST', `/referrals/${before.id}/follow-up`, madeSchema, body);
    return { done: { referralId: id, number, status: null, dueOn: null, follows: before.id, created: true } };
  } catch (error) {
    const why = notPossibleYet(error);
    if (!why) return await Promise.reject(error);
    return { notPossible: { caseId: null, caseNumber: null, recipient: recipient || null, ...why } };
  }
};

/** Proposes the same case to the authority that has become responsible. It needs a consent of its own. */
export const proposeFollowUpOperation: Operation = {
  description: [
    {
      displayName: 'Recipient Name or ID',
      name: 'nextRecipient',
      type: 'options',
      typeOptions: { loadOptionsMethod: 'getRecipients' },
      default: '',
      description:
        'The ABH that is responsible now. Leave empty for the one that the first authority named, or the only other one. Choose from the list, or specify an ID using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
      displayOptions: { show },
    },
  ],
  execute: each(async (run, item) => [await follow(run, item)]),
};
