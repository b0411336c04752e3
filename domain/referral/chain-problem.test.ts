import { describe, expect, it } from 'vitest';
import { chainProblem } from './chain-problem.ts';
import { stepHash, type ChainedStep } from './step-hash.ts';

function chain(...states: string[]): ChainedStep[] {
  const steps: ChainedStep[] = [];
  for (const [at, to_state] of states.entries()) {
    const step = {
      referral: '3f0c',
      sequence: at + 1,
      step: `to_${to_state}`,
      from_state: states[at - 1] ?? 'proposed',
      to_state,
      acted_by: null,
      acting_org: null,
      acted_at: '2026-11-27T10:00:00.000Z',
      visible_to_sender: true,
      previous_hash: steps.at(-1)?.hash ?? null,
    };
    steps.push({ ...step, hash: stepHash(step) });
  }
  return steps;
}
const steps = chain('sent', 'received', 'in_review');
const without = (at: number): ChainedStep[] => steps.filter((one) => one.sequence !== at);

describe('chainProblem', () => {
  it('finds nothing in a chain that holds, in any order, and in one that has not begun', () => {
    expect(chainProblem('in_review', 'proposed', steps.toReversed())).toBeNull();
    expect(chainProblem('proposed', 'proposed', [])).toBeNull();
  });

  it('names the first step that was changed, taken out or cut off', () => {
    const changed = steps.map((one) => (one.sequence === 2 ? { ...one, to_state: 'granted' } : one));
    expect(chainProblem('in_review', 'proposed', changed)).toEqual({ sequence: 2, why: 'hash' });
    expect(chainProblem('in_review', 'proposed', without(2))).toEqual({ sequence: 2, why: 'missing' });
    expect(chainProblem('in_review', 'proposed', without(3))).toEqual({ sequence: 3, why: 'state' });
    expect(chainProblem('in_review', 'proposed', [])).toEqual({ sequence: 1, why: 'state' });
  });

  it('is not fooled by a step that was hashed anew', () => {
    const changed = steps.map((one) => {
      if (one.sequence !== 2) return one;
      const other = { ...one, acting_org: 'other' };
      return { ...other, hash: stepHash(other) };
    });
    expect(chainProblem('in_review', 'proposed', changed)).toEqual({ sequence: 3, why: 'previous' });
  });
});
