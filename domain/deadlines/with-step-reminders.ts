import type { DeadlineUnit } from '../referral/vocabulary.ts';
import { dayOf } from '../time/calendar.ts';
import type { Land } from '../time/is-working-day.ts';
import type { ClockRule } from './clock.ts';
import { remindOn } from './remind-on.ts';

/** How long before its deadline a step of a process wants somebody reminded, and whose holidays count. */
export type StepReminder = {
  readonly amount: number;
  readonly unit: DeadlineUnit;
  readonly land: Land | null;
};

type Ladder = Omit<ClockRule, 'kind'>;

/**
 * The steps of the ladder for one clock: those of the rule, and those that the steps of a process ask for themselves. Without
 * a rule in use only these; nobody is told because it presses then.
 * @param rule the rule in use for this kind of clock, if any
 * @param due last day of the deadline, `YYYY-MM-DD`
 */
export function withStepReminders(
  rule: Ladder | undefined,
  due: string,
  reminders: readonly StepReminder[],
): Ladder | undefined {
  if (reminders.length === 0) return rule;
  const own = reminders.map(({ amount, unit, land }) => dayOf(due) - dayOf(remindOn(due, amount, unit, land)));
  return {
    days_before: [...new Set([...(rule?.days_before ?? []), ...own])],
    escalate_from: rule?.escalate_from ?? null,
  };
}
