import type { Directus } from '../../shared/directus.ts';
import type { Run } from '../actions/operation.ts';
import { referralFields } from './referral-fields.ts';
import { referralRowSchema, type ReferralRow } from './thin-referral.ts';

type Filter = Readonly<Record<string, unknown>>;

/**
 * Referrals that the office sent and those it received, each with the state that this side may see. The role of the
 * service account decides which of the two states Directus shows at all.
 */
export const readReferrals = async (
  client: Directus,
  { organisation }: Run['self'],
  filter: Filter,
  more: { readonly sort?: readonly string[]; readonly limit?: number } = {},
): Promise<readonly ReferralRow[]> => {
  const visible = await client.columns('referrals');
  const side = async (name: 'sender' | 'recipient', state: string, own: Filter) => {
    if (!visible.has(state)) return [];
    const query = { fields: referralFields(name), filter: { _and: [own, filter] }, ...more };
    return await client.read('referrals', query, referralRowSchema);
  };
  return [
    ...(await side('sender', 'sender_status', { from_org: { _eq: organisation } })),
    ...(await side('recipient', 'status', { to_org: { _eq: organisation } })),
  ];
};
