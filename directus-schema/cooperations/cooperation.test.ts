import { describe, expect, it } from 'vitest';
import { cooperationSchema } from './cooperation-schema.ts';
import { partnerOffices } from './partner-offices.ts';
import { PROGRAMMES } from './programmes.ts';
import { readCooperation } from './read-cooperation.ts';
import { cooperationToRows } from './to-rows.ts';

const muster = readCooperation('muster');
const { referral } = muster.processes;
const problem = (change: object): string | undefined =>
  cooperationSchema.safeParse({ ...muster, ...change }).error?.issues[0]?.message;
const withReferral = (change: object): string | undefined =>
  problem({ processes: { ...muster.processes, referral: { ...referral, ...change } } });

describe('muster', () => {
  it('has the flow from proposal to decision, and on to remedy and hardship', () => {
    expect(referral.steps.map((step) => `${step.from.join()}>${step.to}`)).toEqual([
      'proposed>sent',
      'proposed>discarded',
      'sent>received',
      'sent>withdrawn',
      'received>in_review',
      'in_review>question',
      'question>in_review',
      'in_review>promised',
      'promised>in_review',
      'in_review,promised,objection,hardship>granted',
      'in_review,promised>refused',
      'refused>objection',
      'objection>refused',
      'refused>hardship',
      'hardship>closed',
      'refused>closed',
      'in_review>returned',
      'received,in_review,question,promised>transferred',
    ]);
  });

  it('leaves sending, receiving, asking, answering and deciding to humans', () => {
    const machine = referral.steps.filter((step) => step.kind !== 'human').map((step) => step.key);
    expect(machine).toEqual(['discard', 'withdraw', 'start_review', 'close']);
  });

  it('keeps every state after receipt behind the return consent', () => {
    const open = referral.states.filter((state) => !state.needs_return_consent).map((state) => state.key);
    expect(open).toEqual(['proposed', 'sent', 'received', 'discarded', 'withdrawn']);
  });

  it('gives the same ids every time', () => {
    const offices = { counselling: 'c', abh: 'a' };
    expect(cooperationToRows(muster, offices)).toEqual(cooperationToRows(muster, offices));
    expect(() => cooperationToRows(muster, { counselling: 'c' })).toThrow(
      'no organisation was given for the partner "abh"',
    );
  });
});

describe('a cooperation', () => {
  it('is refused when it cannot work', () => {
    expect(withReferral({ states: referral.states.map((state) => ({ ...state, initial: false })) })).toMatch(
      /exactly one state must be initial/,
    );
    expect(withReferral({ steps: [{ ...referral.steps[0], to: 'moon' }] })).toMatch(/unknown state moon/);
    expect(withReferral({ steps: [...referral.steps, { ...referral.steps[0], from: ['granted'] }] })).toMatch(
      /leaves a final/,
    );
    expect(withReferral({ steps: referral.steps.filter((step) => step.key !== 'ask') })).toMatch(
      /no way leads to state question/,
    );
    expect(withReferral({ steps: referral.steps.filter((step) => !step.from.includes('sent')) })).toMatch(
      /no way leads from state proposed to an end|no way leads from state sent to an end/,
    );
    expect(problem({ lead: 'moon' })).toMatch(/there is no partner "moon"/);
    expect(problem({ valid_from: '2026-01-02', valid_to: '2026-01-01' })).toMatch(/ends before it starts/);
  });
});

describe.each(PROGRAMMES)('%s', (key) => {
  const one = readCooperation(key);

  it('is complete: partners with names, somebody who counsels, an authority, a source, and what is assumed', () => {
    const roles = one.partners.map(({ role }) => role);
    expect(roles).toContain('abh');
    expect(roles.some((role) => role === 'counselling' || role === 'coordinator')).toBe(true);
    expect(one.sources.length).toBeGreaterThan(0);
    expect(one.assumed).toContain('processes');
  });

  it('becomes rows that point at each other', () => {
    const { offices, rows } = partnerOffices(one, {});
    const found = cooperationToRows(one, offices);
    expect(rows.map((row) => row['id']).sort()).toEqual(
      [...new Set(found.cooperation_partners.map((row) => row['organisation']))].sort(),
    );
    const states = new Set(found.process_states.map((row) => row['id']));
    for (const step of found.process_steps)
      expect([states.has(step['from_state']), states.has(step['to_state'])]).toEqual([true, true]);
  });
});

it('one organisation runs two of them', () => {
  const [dresden, leipzig] = ['dresden', 'leipzig'].map((key) => partnerOffices(readCooperation(key), {}).offices);
  expect(dresden?.['council']).toBe(leipzig?.['council']);
  expect(dresden?.['abh']).not.toBe(leipzig?.['abh']);
});
