import { z } from 'zod';
import { directusFailure } from '../../shared/directus-error.ts';
import type { Made, Run } from '../../shared/operation.ts';
import type { CaseForReferral } from './case-for-referral.ts';
import { notPossibleYet } from './not-possible.ts';
import { openReferralOf } from './open-referral-of.ts';
import { referralFields } from './referral-fields.ts';
import { referralRowSchema, thinReferral } from './thin-referral.ts';

const idSchema = z.object({ id: z.string() });

/**
 * Proposes a referral, once: one that is still under way is answered instead. The guard chooses the consent that
 * carries it today, builds the dossier, and refuses without one.
 */
export const openReferral = async ({ client }: Run, file: CaseForReferral, bases: readonly string[]): Promise<Made> => {
  const { id, number, recipient, cooperation } = file;
  const answer = (row: z.output<typeof referralRowSchema>, created: boolean): Made => ({
    done: { ...thinReferral(row), caseId: id, created },
  });
  const present = await openReferralOf(client, file);
  if (present) return answer(present, false);
  try {
    const made = await client.create('referrals', { case: id, to_org: recipient, cooperation, bases }, idSchema);
    const query = { fields: referralFields('sender'), filter: { id: { _eq: made.id } }, limit: 1 };
    const [row] = await client.read('referrals', query, referralRowSchema);
    return row ? answer(row, true) : await Promise.reject(new Error('the new referral cannot be read'));
  } catch (error) {
    const why = notPossibleYet(error);
    if (why) return { notPossible: { caseId: id, caseNumber: number, recipient, ...why } };
    // Another run was faster: the guard allows one referral of a case to an authority at a time.
    const meanwhile = directusFailure(error)?.code === 'INVALID_ROW' ? await openReferralOf(client, file) : undefined;
    return meanwhile ? answer(meanwhile, false) : await Promise.reject(error);
  }
};
