import type { PersonFile } from '../../case-file/schema.ts';
import { isoOf, shift } from '../../time/calendar.ts';
import type { Day } from '../../time/day.ts';
import { LIFE } from '../cohort-parameters.ts';
import type { Dice } from '../dice.ts';
import { ageOn, type Life } from './life.ts';

type Offence = NonNullable<PersonFile['offences']>['rows'][number];

/** Convictions, from the age of 14 (§ 1 Abs. 2 JGG); few have any, and of those most have one fine. */
export function offences(dice: Dice, life: Life): readonly Offence[] {
  const first = Math.max(life.entered, shift(life.born, 14, 'years'));
  if (first >= life.asOf || !dice.chance(LIFE.offence * 2 * (1 - life.fortune))) return [];
  const count = dice.chance(0.75) ? 1 : dice.between(2, 3);
  return Array.from({ length: count }, () => offence(dice, life, dice.between(first, life.asOf)));
}

function offence(dice: Dice, life: Life, final: Day): Offence {
  const penalty = dice.weighted<keyof typeof LIFE.penalties | keyof typeof LIFE.penaltiesUnder21>(
    ageOn(life, final) < 21 ? { ...ZERO, ...LIFE.penaltiesUnder21 } : { ...ZERO, ...LIFE.penalties },
  );
  const isCustody = penalty === 'prison' || penalty === 'youth_prison';
  // Five years after a fine, ten after custody: the shortest and the common period of § 46 Abs. 1 BZRG.
  const erased = shift(final, isCustody ? 10 : 5, 'years');
  return {
    final_on: isoOf(final),
    final: true,
    intentional: dice.chance(0.93),
    domestic: dice.chance(0.97),
    immigration_specific: penalty === 'fine' && dice.chance(0.4),
    penalty,
    ...(penalty === 'fine' ? { day_fines: 5 * Math.round(dice.within(LIFE.dayFines) / 5) } : {}),
    ...(isCustody ? { months: Math.round(dice.within(LIFE.custodyMonths)), suspended: dice.chance(0.7) } : {}),
    catalogue_54_1: isCustody && dice.chance(0.15) ? dice.pick(['1', '1a', '1b', '1d'] as const) : 'none',
    drug_trafficking: dice.chance(0.04),
    ...(dice.chance(0.6) ? { erased_on: isoOf(erased) } : {}),
  };
}

const ZERO = { fine: 0, prison: 0, youth_prison: 0, youth_measure: 0, confinement: 0 };
