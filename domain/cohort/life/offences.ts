import type { PersonFile } from '../../case-file/schema.ts';
import { isoOf, shift } from '../../time/calendar.ts';
import type { Day } from '../../time/day.ts';
import { ASSUMPTIONS } from '../cohort-parameters.ts';
import type { Dice } from '../dice.ts';
import { ageOn, shareOf, type Life } from './life.ts';

const assumed = ASSUMPTIONS.offences;

type Offence = NonNullable<PersonFile['offences']>['rows'][number];

/** Convictions, from the age of 14 (§ 1 Abs. 2 JGG); few have any, and of those most have one fine. */
export function offences(dice: Dice, life: Life): readonly Offence[] {
  const first = Math.max(life.entered, shift(life.born, 14, 'years'));
  if (first >= life.asOf || !dice.chance(shareOf(life, assumed.any))) return [];
  const count = dice.chance(assumed.onlyOne) ? 1 : dice.between(2, 3);
  return Array.from({ length: count }, () => offence(dice, life, dice.between(first, life.asOf)));
}

function offence(dice: Dice, life: Life, final: Day): Offence {
  const penalty = ageOn(life, final) < 21 ? dice.weighted(assumed.penaltiesUnder21) : dice.weighted(assumed.penalties);
  const isCustody = penalty === 'prison' || penalty === 'youth_prison';
  // Five years after a fine, ten after custody: the shortest and the common period of § 46 Abs. 1 BZRG.
  const erased = shift(final, isCustody ? 10 : 5, 'years');
  return {
    final_on: isoOf(final),
    final: true,
    intentional: dice.chance(assumed.intentional),
    domestic: dice.chance(assumed.domestic),
    immigration_specific: penalty === 'fine' && dice.chance(assumed.immigrationSpecific),
    penalty,
    ...(penalty === 'fine' ? { day_fines: 5 * Math.round(dice.within(assumed.dayFines) / 5) } : {}),
    ...(isCustody
      ? { months: Math.round(dice.within(assumed.custodyMonths)), suspended: dice.chance(assumed.suspended) }
      : {}),
    catalogue_54_1: isCustody && dice.chance(assumed.catalogued) ? dice.pick(['1', '1a', '1b', '1d'] as const) : 'none',
    drug_trafficking: dice.chance(assumed.trafficking),
    ...(dice.chance(assumed.erasureKnown) ? { erased_on: isoOf(erased) } : {}),
  };
}
