import { describe, expect, it } from 'vitest';
import { brokenAt, stepHash, type ChainedStep } from './step-hash.ts';

function chain(length: number): ChainedStep[] {
  const steps: ChainedStep[] = [];
  for (let sequence = 1; sequence <= length; sequence += 1) {
    const step = {
      referral: 'r',
      sequence,
      step: `s${sequence}`,
      from_state: sequence === 1 ? null : 'a',
      to_state: 'b',
      acted_by: null,
      acting_org: 'o',
      acted_at: '2026-11-23T10:00:00.000Z',
      visible_to_sender: true,
      previous_hash: steps.at(-1)?.hash ?? null,
    };
    steps.push({ ...step, hash: stepHash(step) });
  }
  return steps;
}

describe('the chain of steps', () => {
  it('holds, in whatever order it is read', () => {
    expect(brokenAt(chain(4).reverse())).toBeNull();
  });

  it('shows where a step was changed or taken out', () => {
    const steps = chain(4);
    expect(brokenAt(steps.map((one) => (one.sequence === 3 ? { ...one, to_state: 'c' } : one)))).toBe(3);
    expect(brokenAt(steps.filter((one) => one.sequence !== 2))).toBe(2);
  });
});
