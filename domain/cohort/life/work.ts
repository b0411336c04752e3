import type { PersonFile } from '../../case-file/schema.ts';
import { isoOf } from '../../time/calendar.ts';
import type { Day } from '../../time/day.ts';
import { ASSUMPTIONS } from '../cohort-parameters.ts';
import type { Dice } from '../dice.ts';
import { ageOn, monthsIn, shareOf, yearsIn, type Life } from './life.ts';
import type { ResidenceCourse } from './residence-course.ts';

export type Employment = NonNullable<PersonFile['employments']>['rows'][number];

const assumed = ASSUMPTIONS.work;
const MOST_JOBS = 4;

/** Statuses in which nobody may work: § 60b Abs. 5 S. 2 AufenthG, and no status at all. */
const NO_WORK = ['duldung_60b', 'none', 'border_crossing_certificate'];
/** Whoever holds these works, or would not hold them. */
const WORKERS = ['duldung_60d', 'permit_25b', 'permit_19d'];

/** Employments one after the other with gaps, the last one perhaps lasting; after a training the work that was learned. */
export function work(
  dice: Dice,
  life: Life,
  { status, since }: ResidenceCourse,
  completedOn: Day | undefined,
): readonly Employment[] {
  const { asOf, born, entered, fortune } = life;
  const isWorker = WORKERS.includes(status);
  const usual = isWorker || completedOn !== undefined ? assumed.holders : assumed.others;
  const age = ageOn(life, asOf);
  if (age < 16 || age > 66 || !dice.chance(shareOf(life, usual.works))) return [];
  const free = Math.max(entered + monthsIn(dice.within(assumed.beginsAfterMonths)), born + yearsIn(17));
  const wages = dice.within(usual.centsPerHour);
  const rows: Employment[] = [];
  let from = completedOn ?? (isWorker ? Math.min(free, since - yearsIn(1.5)) : free);
  while (from < asOf - 30 && rows.length < MOST_JOBS) {
    const hours_per_week = Number(dice.weighted<string>(usual.hours));
    const days = Math.round(dice.within(usual.jobDays) * (0.5 + fortune));
    const isLasting = !NO_WORK.includes(status) && (from + days >= asOf || rows.length === MOST_JOBS - 1);
    rows.push({
      from: isoOf(from),
      ...(isLasting ? {} : { to: isoOf(Math.min(from + days, asOf - 10)) }),
      hours_per_week,
      net_income_cents: Math.round(hours_per_week * wages),
      // A Minijob of few hours is free of contributions (§ 8 Abs. 1 Nr. 1 SGB IV).
      social_insurance: hours_per_week > 12,
      qualified: completedOn !== undefined || dice.chance(assumed.qualified),
      adequate: dice.chance(assumed.adequate),
    });
    if (isLasting) break;
    from += days + Math.round(dice.within(usual.gapDays));
  }
  return rows;
}
