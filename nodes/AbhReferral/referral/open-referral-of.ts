import { z } from 'zod';
import type { Directus } from '../../shared/directus.ts';
import type { CaseForReferral } from './case-for-referral.ts';
import { referralFields } from './referral-fields.ts';
import { referralRowSchema, type ReferralRow } from './thin-referral.ts';

const stateSchema = z.object({ key: z.string() });

/** The referral of a case to an authority that has not come to its end yet. */
export const openReferralOf = async (
  client: Directus,
  { id, recipient, cooperation }: CaseForReferral,
): Promise<ReferralRow | undefined> => {
  const finals = await client.read(
    'process_states',
    { fields: ['key'], filter: { cooperation: { _eq: cooperation }, final: { _eq: true } } },
    stateSchema,
  );
  const ended = finals.length === 0 ? {} : { sender_status: { _nin: finals.map(({ key }) => key) } };
  const [row] = await client.read(
    'referrals',
    {
      fields: referralFields('sender'),
      filter: { case: { _eq: id }, to_org: { _eq: recipient }, ...ended },
      sort: ['-proposed_at'],
      limit: 1,
    },
    referralRowSchema,
  );
  return row;
};
