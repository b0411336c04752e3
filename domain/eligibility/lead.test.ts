import { expect, it } from 'vitest';
import { Question, type Step } from './decide.ts';
import { ask, both, either } from './lead.ts';
import { Limit } from './limit.ts';
import { FALSE, TRUE, UNKNOWN } from './truth.ts';

const yes = (slot: number) => ask(slot, 'holds', new Limit(true, 'boolean'));

function questionsOf(first: Step): number {
  const seen = new Set<Step>();
  const visit = (step: Step) => {
    if (!(step instanceof Question) || seen.has(step)) return;
    seen.add(step);
    [step.yes, step.unknown, step.no].forEach(visit);
  };
  visit(first);
  return seen.size;
}

it('asks nothing where every answer leads to the same step', () => {
  expect(both(yes(0), yes(1))(UNKNOWN, UNKNOWN, UNKNOWN)).toBe(UNKNOWN);
});

it('asks a fact of an "and" or "or" at most twice: before and after something unknown', () => {
  const slots = Array.from({ length: 40 }, (_, slot) => slot);
  expect(questionsOf(slots.map(yes).reduce(both)(TRUE, UNKNOWN, FALSE))).toBe(79);
  expect(questionsOf(slots.map(yes).reduce(either)(TRUE, UNKNOWN, FALSE))).toBe(79);
});

it('grows with the square of the depth at worst, not with its power', () => {
  const nested = Array.from({ length: 40 }, (_, slot) => slot).reduceRight(
    (inner, slot) => (slot % 2 === 0 ? both : either)(yes(slot), inner),
    yes(40),
  );
  expect(questionsOf(nested(TRUE, UNKNOWN, FALSE))).toBeLessThan(40 * 40);
});
