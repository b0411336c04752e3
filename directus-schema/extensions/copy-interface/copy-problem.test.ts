import { describe, expect, it } from 'vitest';
import { copyProblem } from './copy-problem.ts';

describe('copyProblem', () => {
  it('asks for the name, then for somebody who takes part', () => {
    expect(copyProblem({})).toContain('Namen der neuen Kooperation');
    expect(copyProblem({ name: ' ab ' })).toContain('mindestens drei Zeichen');
    expect(copyProblem({ name: 'Deichstadt', 'name:1': null, 'place:1': 'Deichstadt' })).toContain('eine Organisation');
    expect(copyProblem({ name: 'Deichstadt', 'name:1': 'Beratung' })).toBeNull();
  });
});
