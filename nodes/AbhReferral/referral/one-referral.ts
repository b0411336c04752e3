import { InputError } from '../../../domain/input-error.ts';
import { isUuid } from '../../shared/is-uuid.ts';
import { subjectOf } from '../../shared/subject-of.ts';
import type { Run } from '../actions/operation.ts';
import { readReferrals } from './read-referrals.ts';
import type { ReferralRow } from './thin-referral.ts';

/** The referral that an item is about. */
export const oneReferral = async (run: Run, item: number): Promise<ReferralRow> => {
  const referralId = await subjectOf(run, item, 'referralId');
  if (!isUuid(referralId)) throw new InputError('referralId', 'is no ID of a referral');
  const [row] = await readReferrals(run.client, run.self, { id: { _eq: referralId } }, 1);
  if (!row) throw new InputError('referralId', 'there is no such referral in this office');
  return row;
};
