import type { ThinReferral } from '../referral/thin-referral.ts';
import type { Found, Run } from './operation.ts';

/** Runs something for every item; what fails is a result of its item. */
export const each =
  (work: (run: Run, item: number) => Promise<readonly ThinReferral[]>) =>
  async (run: Run, items: readonly number[]): Promise<readonly Found[]> => {
    const found: Found[] = [];
    for (const item of items) {
      try {
        for (const referral of await work(run, item)) found.push({ items: [item], referral });
      } catch (failure) {
        found.push({ items: [item], failure });
      }
    }
    return found;
  };
