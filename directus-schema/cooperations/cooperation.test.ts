import { describe, expect, it } from 'vitest';
import { cooperationSchema } from './cooperation-schema.ts';
import { readCooperation } from './read-cooperation.ts';
import { cooperationToRows } from './to-rows.ts';

const muster = readCooperation(new URL('muster.yaml', import.meta.url));
const problem = (change: object): string | undefined =>
  cooperationSchema.safeParse({ ...muster, ...change }).error?.issues[0]?.message;

describe('muster', () => {
  it('has the flow from proposal to decision', () => {
    expect(muster.steps.map((step) => `${step.from.join()}>${step.to}`)).toEqual([
      'proposed>sent',
      'proposed>discarded',
      'sent>received',
      'sent>withdrawn',
      'received>in_review',
      'in_review>question',
      'question>in_review',
      'in_review>granted',
      'in_review>refused',
      'in_review>returned',
    ]);
  });

  it('leaves sending, receiving, asking, answering and deciding to humans', () => {
    const human = muster.steps.filter((step) => step.kind === 'human').map((step) => step.key);
    expect(human).toEqual(['confirm', 'receive', 'ask', 'answer', 'grant', 'refuse', 'return']);
  });

  it('keeps every state after receipt behind the return consent', () => {
    const open = muster.states.filter((state) => !state.needs_return_consent).map((state) => state.key);
    expect(open).toEqual(['proposed', 'sent', 'received', 'discarded', 'withdrawn']);
  });

  it('gives the same ids every time', () => {
    const partners = { counselling: 'c', abh: 'a' };
    expect(cooperationToRows(muster, partners)).toEqual(cooperationToRows(muster, partners));
    expect(() => cooperationToRows(muster, { counselling: 'c' })).toThrow(
      'no organisation was given for the partner "abh"',
    );
  });
});

describe('a cooperation', () => {
  it('is refused when it cannot work', () => {
    expect(problem({ states: muster.states.map((state) => ({ ...state, initial: false })) })).toMatch(/exactly one/);
    expect(problem({ steps: [{ ...muster.steps[0], to: 'moon' }] })).toMatch(/unknown state moon/);
    expect(problem({ steps: [...muster.steps, { ...muster.steps[0], from: ['granted'] }] })).toMatch(/leaves a final/);
    expect(problem({ steps: muster.steps.filter((step) => step.key !== 'ask') })).toMatch(
      /no step leads to state question/,
    );
  });
});
