import type { Directus } from '../../shared/directus.ts';
import type { Run } from '../actions/operation.ts';
import { readReceived } from './read-received.ts';
import { referralFields } from './referral-fields.ts';
import { referralRowSchema, type ReferralRow } from './thin-referral.ts';

type Filter = Readonly<Record<string, unknown>>;

/**
 * Referrals that the office sent and those it received, each with the state that this side may see. The role of the
 * service account decides which of the two states Directus shows at all.
 */
export const readReferrals = async (
  client: Directus,
  self: Run['self'],
  filter: Filter,
  limit: number,
): Promise<readonly ReferralRow[]> => {
  const visible = await client.columns('referrals');
  const { organisation } = self;
  const sent = visible.has('sender_status')
    ? await client.read(
        'referrals',
        { fields: referralFields('sender'), filter: { _and: [{ from_org: { _eq: organisation } }, filter] }, limit },
        referralRowSchema,
      )
    : [];
  return visible.has('status') ? [...sent, ...(await readReceived(client, self, filter, limit))] : sent;
};
