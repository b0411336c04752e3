import { dayOf } from '../time/calendar.ts';
import type { Clock, ClockRule } from './clock.ts';

/** A reminder that is due, once: `once` is the same for the same clock and step of the ladder, whenever it is asked. */
export type DueReminder = Clock & {
  readonly daysBefore: number;
  readonly escalated: boolean;
  readonly once: string;
};

/**
 * The reminder of a clock that is due on a day, if any. The last step of the ladder that was reached counts: after a pause
 * nobody gets the ones that were missed, and a clock that is long over is left alone.
 * @param today `YYYY-MM-DD`
 */
export function reminderDue(clock: Clock, rule: Omit<ClockRule, 'kind'>, today: string): DueReminder | null {
  const left = dayOf(clock.on) - dayOf(today);
  const ladder = [...rule.days_before].sort((a, b) => a - b);
  const daysBefore = ladder.find((step) => step >= left);
  const last = ladder[0];
  if (daysBefore === undefined || last === undefined || left < last - GRACE) return null;
  return {
    ...clock,
    daysBefore,
    escalated: rule.escalate_from !== null && daysBefore <= rule.escalate_from,
    once: [clock.kind, clock.subject, clock.on, daysBefore].join(':'),
  };
}

/** Days after the last step in which a late run still reminds. */
const GRACE = 7;
