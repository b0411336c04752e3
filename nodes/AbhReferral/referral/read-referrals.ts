import type { Directus } from '../../shared/directus.ts';
import { referralFields } from './referral-fields.ts';
import { sideOf } from './side-of.ts';
import { referralRowSchema, type ReferralRow } from './thin-referral.ts';

/** Referrals of the office, the most urgent first, as far as its side of the bridge may see them. */
export const readReferrals = async (
  client: Directus,
  filter: Readonly<Record<string, unknown>>,
  limit: number,
): Promise<ReferralRow[]> => {
  const self = await client.self();
  const side = sideOf(self);
  const own = { [side === 'sender' ? 'from_org' : 'to_org']: { _eq: self.organisation?.id ?? '' } };
  const sort = side === 'sender' ? ['-proposed_at'] : ['due_on', 'number'];
  return await client.read(
    'referrals',
    { fields: referralFields(side), filter: { _and: [own, filter] }, sort, limit },
    referralRowSchema,
  );
};
