import { z } from 'zod';
import { InputError } from '../../../domain/input-error.ts';
import { directusFailure } from '../../shared/directus-error.ts';
import { oneReferral } from '../referral/one-referral.ts';
import { thinReferral } from '../referral/thin-referral.ts';
import { each } from '../../shared/each.ts';
import type { Operation, Run } from '../../shared/operation.ts';

const show = { operation: ['takeStep'] };
const answerSchema = z.object({ id: z.string(), status: z.string().nullable() });
const stepSchema = z.object({ step: z.string(), acted_by: z.string().nullable().optional() });

/** Whether the last step is this one, taken by this service account: then an earlier attempt of this run took it. */
const takenBefore = async ({ client }: Run, referralId: string, step: string): Promise<boolean> => {
  const [last] = await client.read(
    'referral_steps',
    { fields: ['step', 'acted_by'], filter: { referral: { _eq: referralId } }, sort: ['-sequence'], limit: 1 },
    stepSchema,
  );
  return last?.step === step && last.acted_by === (await client.self()).id;
};

/** Moves a referral on by a step that the cooperation allows now. Steps that need a person are refused. */
export const takeStepOperation: Operation = {
  description: [
    {
      displayName: 'Step Name or ID',
      name: 'step',
      type: 'options',
      typeOptions: { loadOptionsMethod: 'getSteps', loadOptionsDependsOn: ['referralId'] },
      default: '',
      required: true,
      description:
        'With a fixed referral ID the list shows the steps that are allowed now, else all steps of your cooperations. Choose from the list, or specify an ID using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
      displayOptions: { show },
    },
    {
      displayName: 'Note',
      name: 'note',
      type: 'string',
      typeOptions: { rows: 3 },
      default: '',
      description: 'Message to the other side. It is stored with the referral, not with the step.',
      displayOptions: { show },
    },
  ],
  execute: each(async (run, item) => {
    const { context, client } = run;
    const step = String(context.getNodeParameter('step', item, '') ?? '').trim();
    if (step === '') throw new InputError('step', 'is missing: choose one from the list');
    const note = String(context.getNodeParameter('note', item, '') ?? '').trim();
    const row = await oneReferral(run, item);
    try {
      const body = { step, ...(note === '' ? {} : { note }) };
      const { status } = await client.call('POST', `/referrals/${row.id}/step`, answerSchema, body);
      return [{ done: { ...thinReferral(row), status, taken: true } }];
    } catch (error) {
      if (directusFailure(error)?.code === 'STEP_NOT_ALLOWED' && (await takenBefore(run, row.id, step)))
        return [{ done: { ...thinReferral(row), taken: false } }];
      return await Promise.reject(error);
    }
  }),
};
