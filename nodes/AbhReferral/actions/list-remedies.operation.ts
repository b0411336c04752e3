import { z } from 'zod';
import { done } from '../../shared/done.ts';
import { readDay } from '../../shared/read-day.ts';
import { sideOf } from '../referral/side-of.ts';
import type { ThinReferral } from '../referral/thin-referral.ts';
import { each } from '../../shared/each.ts';
import type { Operation, Run } from '../../shared/operation.ts';

const show = { operation: ['listRemedies'] };
const limitSchema = z.number().int().min(1).catch(50);
const referralSchema = z.object({ id: z.string(), number: z.string().nullable() });
const rowSchema = z.object({
  referral: referralSchema.nullable(),
  case: z.string().nullish(),
  remedy_until: z.string(),
});

/** Each side knows refusals from rows of its own: the authority its decisions, the centre its outcomes. */
const rowsOf = async ({ client, today }: Run, until: string, limit: number): Promise<z.output<typeof rowSchema>[]> => {
  const self = await client.self();
  const centre = sideOf(self) === 'sender';
  const open = { result: { _eq: 'refused' }, remedy_until: { _between: [today, until] } };
  return await client.read(
    centre ? 'outcomes' : 'decisions',
    {
      fields: ['referral.id', 'referral.number', 'remedy_until', ...(centre ? ['case'] : [])],
      filter: centre ? open : { _and: [open, { referral: { to_org: { _eq: self.organisation?.id ?? '' } } }] },
      sort: ['remedy_until'],
      limit,
    },
    rowSchema,
  );
};

/** Lists refusals whose time for a remedy is not over yet and ends by a day. */
export const listRemediesOperation: Operation = {
  description: [
    {
      displayName: 'Ends By',
      name: 'endsBy',
      type: 'string',
      default: '',
      placeholder: '2027-03-01',
      description: 'Last day to look at, as YYYY-MM-DD. Leave empty for all that are still open.',
      displayOptions: { show },
    },
    {
      displayName: 'Limit',
      name: 'remedyLimit',
      type: 'number',
      typeOptions: { minValue: 1 },
      default: 50,
      description: 'Max number of results to return',
      displayOptions: { show },
    },
  ],
  execute: each(async (run, item) => {
    const until = readDay(run.context, item, 'endsBy') ?? '9999-12-31';
    const limit = limitSchema.parse(run.context.getNodeParameter('remedyLimit', item, 50));
    const rows = await rowsOf(run, until, limit);
    return done(
      rows.map(
        ({ referral, case: caseId, remedy_until }): ThinReferral => ({
          referralId: referral?.id ?? null,
          number: referral?.number ?? null,
          status: 'refused',
          dueOn: null,
          remedyUntil: remedy_until,
          ...(caseId ? { caseId } : {}),
        }),
      ),
    );
  }),
};
