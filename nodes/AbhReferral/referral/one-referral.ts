import { InputError } from '../../../domain/input-error.ts';
import { isUuid } from '../../shared/is-uuid.ts';
import { subjectOf } from '../../shared/subject-of.ts';
import { readReferrals } from './read-referrals.ts';
import type { ReferralRow } from './thin-referral.ts';
import type { Run } from '../../shared/operation.ts';

/** The referral that an item is about. */
export const oneReferral = async (run: Run, item: number): Promise<ReferralRow> => {
  const referralId = await subjectOf(run, item, 'referralId');
  if (!isUuid(referralId)) throw new InputError('referralId', 'is no ID of a referral');
  const [row] = await readReferrals(run.client, { id: { _eq: referralId } }, 1);
  if (!row) throw new InputError('referralId', 'there is no such referral in this office');
  return row;
};
