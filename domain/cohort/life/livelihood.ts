import type { PersonFile } from '../../case-file/schema.ts';
import { isoOf } from '../../time/calendar.ts';
import { ASSUMPTIONS } from '../cohort-parameters.ts';
import type { Dice } from '../dice.ts';
import { yearsIn, type Life } from './life.ts';
import type { Employment } from './work.ts';

const assumed = ASSUMPTIONS.livelihood;

/** Whom a person lives with, as far as it changes what the person's own file says. */
export type Household = { readonly hasPartner: boolean; readonly children: number };

/** What the household lives on: the own work, the partner's, and whether that is enough. */
export function livelihood(
  dice: Dice,
  { asOf }: Life,
  jobs: readonly Employment[],
  { hasPartner, children }: Household,
  isInTraining: boolean,
): NonNullable<PersonFile['livelihood']> {
  const job = jobs.findLast(({ to }) => to === undefined);
  const need_cents = assumed.need.first + (hasPartner ? assumed.need.partner : 0) + children * assumed.need.child;
  const second = hasPartner && dice.chance(assumed.partnerEarns) ? Math.round(dice.within(assumed.partnerCents)) : 0;
  const earned_income_cents = (job?.net_income_cents ?? 0) + second;
  const secured = earned_income_cents >= need_cents;
  const lastYear = secured && job !== undefined && job.from <= isoOf(asOf - yearsIn(1));
  const benefit = dice.weighted({
    ...assumed.benefits,
    family_with_children: children > 0 ? assumed.benefits.family_with_children : 0,
    single_parent: children > 0 && !hasPartner ? assumed.benefits.single_parent : 0,
  });
  return {
    earned_income_cents,
    need_cents,
    secured,
    secured_by_work: secured && second === 0,
    secured_by_work_last_year: lastYear && second === 0,
    independent_last_year: lastYear,
    health_insured: job?.social_insurance === true || dice.chance(assumed.insuredWithoutWork),
    temporary_benefit_reason: isInTraining ? 'studies' : benefit,
  };
}
