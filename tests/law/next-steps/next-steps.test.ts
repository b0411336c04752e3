import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { readLaw } from '../../../directus-schema/law/read-law.ts';
import { checkCase } from '../../../domain/eligibility/check-case.ts';
import { parseCheckInput } from '../../../domain/eligibility/parse-check-input.ts';
import type { NextStep } from '../../../domain/next-steps/next-step.ts';
import { nextSteps } from '../../../domain/next-steps/next-steps.ts';
import type { ToDo } from '../../../domain/next-steps/to-do.ts';
import { readStepExamples, type StepExample } from './read-step-examples.ts';

const law = await readLaw({ drafts: true });
const examples = await readStepExamples();

/** @param today the real day, where the question is about another one */
function stepsOf({ input, asOf }: Pick<StepExample, 'input' | 'asOf'>, today = asOf) {
  const request = {
    input: parseCheckInput(input, law.factDefinitions),
    law: law.versions,
    factDefinitions: law.factDefinitions,
    readings: law.readings,
    asOf,
    today,
  };
  const checked = checkCase(request);
  expect(checked.contradictions).toEqual([]);
  return nextSteps(request, checked, law.transitions);
}

function short(thing: ToDo): string {
  switch (thing.kind) {
    case 'find_out':
    case 'ask':
      return `${thing.kind} ${thing.fact}${thing.who === 'self' ? '' : ` of ${thing.who}`}`;
    case 'wait':
      return `wait ${thing.until}`;
    case 'prove':
      return `prove ${thing.criteria.map(({ key }) => key).join(' ')}`;
    default:
      return `${thing.kind} ${thing.criterion.key}`;
  }
}

const answers = examples.map((example) => ({ ...example, ...stepsOf(example) }));

/** What an example may say of a step. */
const said = (step: NextStep) => ({
  state: step.state,
  from: step.possibleFrom,
  until: step.possibleUntil,
  effect: step.legalEffect,
  to_do: step.toDo.filter(({ kind }) => kind !== 'prove').map(short),
  blockers: step.blockers.map(({ key }) => key),
  through: step.through,
  loses: step.loses.map(({ basis, possibleFrom }) => `${basis} ${possibleFrom}`),
  notes: step.notes.map(({ key }) => key),
  contested: step.notes.flatMap(({ key, contested }) => (contested === null ? [] : [key])),
});

describe('the best next steps', () => {
  it.each(answers)('$name', ({ expect: wanted, status, steps, beyond }) => {
    const found = Object.fromEntries(steps.map((step) => [step.basis, said(step)]));
    for (const [basis, own] of Object.entries(wanted.steps))
      expect({ [basis]: found[basis] }).toMatchObject({ [basis]: own });
    if (wanted.status) expect(status).toMatchObject(wanted.status);
    if (wanted.first) expect(steps[0]?.basis).toBe(wanted.first);
    if (wanted.beyond) expect(beyond.map(({ key }) => key)).toEqual(wanted.beyond);
    for (const basis of wanted.absent) expect(found).not.toHaveProperty(basis);
  });

  it('are ordered: what is possible by its day, then what needs a change, what is closed, what is gone', () => {
    const states: readonly NextStep['state'][] = ['possible', 'change', 'closed', 'never'];
    for (const { steps } of answers) {
      const places = steps.map(({ state, possibleFrom }) => `${states.indexOf(state)} ${possibleFrom ?? ''}`);
      expect(places).toEqual([...places].sort());
    }
  });

  it('say from when a law is in force that is not yet, and hold nothing against the person that could still be done by then', async () => {
    const input: unknown = JSON.parse(await readFile('tests/law/case-amina.json', 'utf8'));
    const { steps: found } = stepsOf({ input, asOf: '2021-06-01' }, '2026-11-23');
    const step = found.find(({ basis }) => basis === '104c-1');
    // Not the declaration of 2026 (104C-03): in 2021 it could be made any day.
    expect(step).toMatchObject({ state: 'never', inForceFrom: '2022-12-31', blockers: [{ key: '104C-02' }] });
    expect(found.find(({ basis }) => basis === '25a-1')).toMatchObject({ state: 'possible', inForceFrom: null });
    const { steps: after } = stepsOf({ input, asOf: '2026-11-23' });
    expect(after.find(({ basis }) => basis === '104c-1')).toMatchObject({ state: 'never', inForceFrom: null });
  });
});
