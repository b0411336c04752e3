import { stepHash, type ChainedStep } from './step-hash.ts';

export type ChainProblem = {
  /** The first sequence number at which something is wrong. */
  readonly sequence: number;
  readonly why: 'missing' | 'hash' | 'previous' | 'state';
};

/**
 * What is wrong with the chain of a referral's steps; `null` when it holds. Beside the hashes it looks at what a chain alone
 * cannot know: the last step is the one that led to the state of the referral, so that nobody cut steps off at the end.
 * @param status state of the referral as it is stored
 * @param initial state in which referrals of the process begin
 */
export function chainProblem(
  status: string,
  initial: string | null,
  steps: readonly ChainedStep[],
): ChainProblem | null {
  const ordered = [...steps].sort((a, b) => a.sequence - b.sequence);
  let previous: string | null = null;
  for (const [at, step] of ordered.entries()) {
    const sequence = at + 1;
    if (step.sequence !== sequence) return { sequence, why: 'missing' };
    if (step.previous_hash !== previous) return { sequence, why: 'previous' };
    if (step.hash !== stepHash(step)) return { sequence, why: 'hash' };
    previous = step.hash;
  }
  const last = ordered.at(-1)?.to_state ?? initial;
  return last === null || last === status ? null : { sequence: ordered.length + 1, why: 'state' };
}
