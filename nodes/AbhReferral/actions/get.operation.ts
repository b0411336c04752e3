import { referralIdParameter } from '../parameters/referral-id.ts';
import { oneReferral } from '../referral/one-referral.ts';
import { thinReferral } from '../referral/thin-referral.ts';
import { each } from '../../shared/each.ts';
import type { Operation } from '../../shared/operation.ts';

/** Reads where a referral stands. */
export const getOperation: Operation = {
  description: [referralIdParameter],
  execute: each(async (run, item) => [{ done: thinReferral(await oneReferral(run, item)) }]),
};
