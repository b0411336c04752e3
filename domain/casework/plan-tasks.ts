import type { PlanItem } from '../next-steps/plan-items.ts';
import { dueOn } from '../deadlines/due-on.ts';
import type { Land } from '../time/is-working-day.ts';
import { taskKind, type TaskKind } from './task-kind.ts';

/** A way of the case's next steps with what is to do on it. */
export type PlannedWay = {
  readonly basis: string;
  readonly state: 'possible' | 'change' | 'closed' | 'never';
  readonly possible_from: string | null;
  readonly plan: readonly PlanItem[];
};

export type PlannedTask = {
  readonly plan_key: string;
  readonly title: string;
  readonly kind: TaskKind;
  /** The person does it; staff see to it. */
  readonly for_person: boolean;
  readonly due_on: string;
  readonly criterion: string | null;
  readonly bases: readonly string[];
};

/** Weeks until a task is due. No source says how long: a proposal that whoever plans changes in the task. */
const WEEKS: Readonly<Record<Exclude<PlanItem['kind'], 'wait'>, number>> = {
  find_out: 2,
  ask: 2,
  record: 2,
  prove: 4,
  improve: 12,
  change: 12,
};

const BY_THE_PERSON: readonly PlanItem['kind'][] = ['prove', 'change', 'improve'];
const MAX_TITLE = 300;

/** The ways worth planning for: those named, else the first that is possible, else the first that a change opens. */
function chosen(ways: readonly PlannedWay[], bases: readonly string[] | null): readonly PlannedWay[] {
  if (bases !== null) return ways.filter(({ basis }) => bases.includes(basis));
  const first = ways.find(({ state }) => state === 'possible') ?? ways.find(({ state }) => state === 'change');
  return first ? [first] : [];
}

/**
 * The perspective plan as tasks: what is missing, what to prove, until when to wait, each thing once however many ways need
 * it. What the case already has a task for, done or open, is left out, so that planning again adds only what is new.
 * @param bases keys of legal bases; null: the best way
 * @param existing `plan_key` of the tasks that the case has
 * @param day today, YYYY-MM-DD
 */
export function planTasks(
  ways: readonly PlannedWay[],
  {
    bases,
    existing,
    day,
    land,
  }: { bases: readonly string[] | null; existing: ReadonlySet<string>; day: string; land: Land | null },
): PlannedTask[] {
  const tasks = new Map<string, PlannedTask>();
  for (const { basis, plan } of chosen(ways, bases))
    for (const item of plan) {
      if (existing.has(item.key)) continue;
      const before = tasks.get(item.key);
      tasks.set(item.key, {
        plan_key: item.key,
        title: item.title.length > MAX_TITLE ? `${item.title.slice(0, MAX_TITLE - 1)}…` : item.title,
        kind: taskKind(`${item.key} ${item.title}`),
        for_person: BY_THE_PERSON.includes(item.kind),
        due_on: dueOf(item, day, land),
        criterion: item.criterion,
        bases: [...(before?.bases ?? []), basis],
      });
    }
  return [...tasks.values()].sort((a, b) => (a.due_on < b.due_on ? -1 : a.due_on > b.due_on ? 1 : 0));
}

/** A day to wait for stays that day, even a Sunday: the law looks at it, nobody has to act. */
function dueOf({ kind, until }: PlanItem, day: string, land: Land | null): string {
  if (kind === 'wait') return until ?? day;
  return dueOn(day, WEEKS[kind] * 7, 'calendar_days', land);
}
