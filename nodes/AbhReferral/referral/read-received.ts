import type { Directus } from '../../shared/directus.ts';
import type { Run } from '../actions/operation.ts';
import { referralFields } from './referral-fields.ts';
import { referralRowSchema, type ReferralRow } from './thin-referral.ts';

/** Referrals that the office received, the most urgent first. */
export const readReceived = (
  client: Directus,
  { organisation }: Run['self'],
  filter: Readonly<Record<string, unknown>>,
  limit: number,
): Promise<ReferralRow[]> =>
  client.read(
    'referrals',
    {
      fields: referralFields('recipient'),
      filter: { _and: [{ to_org: { _eq: organisation } }, filter] },
      sort: ['due_on', 'number'],
      limit,
    },
    referralRowSchema,
  );
