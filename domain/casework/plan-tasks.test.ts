import { describe, expect, it } from 'vitest';
import type { PlanItem } from '../next-steps/plan-items.ts';
import { planTasks, type PlannedWay } from './plan-tasks.ts';

const item = (key: string, over: Partial<PlanItem> = {}): PlanItem => ({
  key,
  kind: 'prove',
  title: 'Nachweis besorgen: Zertifikat A2',
  criterion: '25B-05a',
  until: null,
  ...over,
});
const ways: PlannedWay[] = [
  { basis: '25a-1', state: 'never', possible_from: null, plan: [item('x')] },
  {
    basis: '25b-1',
    state: 'possible',
    possible_from: '2026-11-27',
    plan: [
      item('prove:A2'),
      item('wait:1', { kind: 'wait', until: '2027-05-02', title: 'Ab 02.05.2027 neu ansehen' }),
      item('find_out:p', { kind: 'find_out', title: 'Klären: Identität geklärt' }),
    ],
  },
  { basis: '60c', state: 'possible', possible_from: '2026-11-27', plan: [item('prove:A2'), item('prove:V')] },
];
const plan = (bases: readonly string[] | null, existing: readonly string[] = []) =>
  planTasks(ways, { bases, existing: new Set(existing), day: '2026-11-27', land: 'SN' });

describe('planTasks', () => {
  it('plans the best way: what to clear up in two weeks, what to prove in four, and the day to wait for as it is', () => {
    expect(plan(null)).toEqual([
      expect.objectContaining({ plan_key: 'find_out:p', due_on: '2026-12-11', kind: 'identity', for_person: false }),
      // Four weeks later is Christmas Day: the next working day.
      expect.objectContaining({ plan_key: 'prove:A2', due_on: '2026-12-28', kind: 'language', for_person: true }),
      expect.objectContaining({ plan_key: 'wait:1', due_on: '2027-05-02' }),
    ]);
  });

  it('says a thing that two ways need once, and names both', () => {
    expect(plan(['25b-1', '60c']).find(({ plan_key }) => plan_key === 'prove:A2')?.bases).toEqual(['25b-1', '60c']);
  });

  it('adds nothing for which there is a task already', () => {
    expect(plan(null, ['prove:A2', 'wait:1', 'find_out:p'])).toEqual([]);
    expect(plan(['unbekannt'])).toEqual([]);
  });
});
