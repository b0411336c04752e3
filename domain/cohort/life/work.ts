import type { PersonFile } from '../../case-file/schema.ts';
import { isoOf } from '../../time/calendar.ts';
import type { Day } from '../../time/day.ts';
import { LIFE } from '../cohort-parameters.ts';
import type { Dice } from '../dice.ts';
import { ageOn, yearsIn, type Life } from './life.ts';
import type { ResidenceCourse } from './residence-course.ts';

type Employment = NonNullable<PersonFile['employments']>['rows'][number];

/** Statuses in which nobody may work: § 60b Abs. 5 S. 2 AufenthG, and no status at all. */
const NO_WORK = ['duldung_60b', 'none', 'border_crossing_certificate'];
/** Whoever holds these works, or would not hold them. */
const WORKERS = ['duldung_60d', 'permit_25b', 'permit_19d'];

/** Employments one after the other with gaps, the last one perhaps lasting; after a training the work that was learned. */
export function work(
  dice: Dice,
  life: Life,
  { status }: ResidenceCourse,
  completedOn: Day | undefined,
): readonly Employment[] {
  const age = ageOn(life, life.asOf);
  const mostWork = completedOn !== undefined || WORKERS.includes(status);
  if (age < 16 || age > 66 || !dice.chance(mostWork ? 0.97 : 0.15 + 0.75 * life.fortune)) return [];
  const free = life.entered + Math.round(dice.within(LIFE.workBeginsAfterMonths) * 30.4);
  let from = completedOn ?? Math.max(free, life.born + yearsIn(17));
  const rows: Employment[] = [];
  const wages = dice.within(LIFE.centsPerHour);
  while (from < life.asOf - 30 && rows.length < 4) {
    const hours_per_week = mostWork ? dice.pick([30, 38, 38, 40]) : Number(dice.weighted(LIFE.hours));
    const lasts = Math.round(dice.within(LIFE.jobDays) * (mostWork ? 2 : 0.5 + life.fortune));
    const isLast = !NO_WORK.includes(status) && (from + lasts >= life.asOf || rows.length === 3);
    rows.push({
      from: isoOf(from),
      ...(isLast ? {} : { to: isoOf(Math.min(from + lasts, life.asOf - 10)) }),
      hours_per_week,
      net_income_cents: Math.round(hours_per_week * wages),
      // A Minijob of few hours is free of contributions (§ 8 Abs. 1 Nr. 1 SGB IV).
      social_insurance: hours_per_week > 12,
      qualified: completedOn !== undefined || dice.chance(0.2),
      adequate: dice.chance(0.05),
    });
    if (isLast) break;
    from += lasts + Math.round(dice.within(LIFE.jobGapDays));
  }
  return rows;
}

/** What the household lives on. `others`: the partner's income and how many children there are. */
export function livelihood(
  dice: Dice,
  { asOf }: Life,
  rows: readonly Employment[],
  household: { readonly hasPartner: boolean; readonly children: number; readonly isInTraining: boolean },
): NonNullable<PersonFile['livelihood']> {
  const job = rows.findLast(({ to }) => to === undefined);
  const { first, partner, child } = LIFE.needCents;
  const need_cents = first + (household.hasPartner ? partner : 0) + household.children * child;
  const second = household.hasPartner && dice.chance(0.4) ? dice.between(40_000, 150_000) : 0;
  const earned_income_cents = (job?.net_income_cents ?? 0) + second;
  const secured = earned_income_cents >= need_cents;
  const lastYear = secured && job !== undefined && job.from <= isoOf(asOf - 365);
  return {
    earned_income_cents,
    need_cents,
    secured,
    secured_by_work: secured && second === 0,
    secured_by_work_last_year: lastYear && second === 0,
    independent_last_year: lastYear,
    health_insured: job?.social_insurance === true || dice.chance(0.8),
    temporary_benefit_reason: household.isInTraining
      ? 'studies'
      : dice.weighted({
          none: 0.85,
          family_with_children: household.children > 0 ? 0.2 : 0,
          single_parent: household.children > 0 && !household.hasPartner ? 0.1 : 0,
          care: 0.02,
        }),
  };
}
