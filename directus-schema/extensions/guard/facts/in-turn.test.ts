import { describe, expect, it } from 'vitest';
import { inTurn } from './in-turn.ts';

describe('in turn', () => {
  it('the next begins when the one before has ended, also when that failed', async () => {
    const said: string[] = [];
    const slowly = (name: string) => async (): Promise<void> => {
      said.push(`${name} begins`);
      await Promise.resolve();
      said.push(`${name} ends`);
      if (name === 'b') throw new Error(name);
    };
    const [, second] = await Promise.allSettled(['a', 'b', 'c'].map((name) => inTurn(slowly(name))));
    expect(second?.status).toBe('rejected');
    expect(said).toEqual(['a', 'b', 'c'].flatMap((name) => [`${name} begins`, `${name} ends`]));
  });
});
