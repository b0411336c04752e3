import type { PersonFile } from '../../case-file/schema.ts';
import { isoOf } from '../../time/calendar.ts';
import { ASSUMPTIONS } from '../cohort-parameters.ts';
import type { Dice } from '../dice.ts';
import { shareOf, yearsIn, type Life } from './life.ts';
import type { ResidenceCourse } from './residence-course.ts';

const assumed = ASSUMPTIONS.identity;

/** Titles and Duldungen that as a rule are given only to people whose identity is clear. */
const CLEAR = ['duldung_60c', 'duldung_60d', 'permit_25a', 'permit_25b', 'permit_16g', 'permit_19d'];

/** Identity, passport and what was done for them. */
export function identity(dice: Dice, life: Life, { status }: ResidenceCourse): NonNullable<PersonFile['identity']> {
  const { asOf, entered } = life;
  const is60b = status === 'duldung_60b';
  const share = CLEAR.includes(status) ? assumed.clarifiedOfHolders : shareOf(life, assumed.clarified);
  const clarified = dice.chance(is60b ? assumed.clarifiedUnder60b : share);
  const measures = clarified || dice.chance(is60b ? assumed.measuresUnder60b : shareOf(life, assumed.measuresOnly));
  const has_passport = clarified && dice.chance(shareOf(life, assumed.passport));
  const early = dice.chance(assumed.early);
  const clarifiedOn = dice.between(entered, early ? Math.min(asOf, entered + 180) : asOf);
  return {
    clarified,
    ...(clarified ? { clarified_on: isoOf(clarifiedOn) } : {}),
    nationality_clarified: clarified || dice.chance(assumed.nationalityOnly),
    right_to_return_elsewhere: dice.chance(assumed.returnElsewhere),
    reasonable_measures_taken: measures,
    measures_taken_in_time: measures && (early || dice.chance(assumed.inTime)),
    delay_own_fault: !measures && dice.chance(assumed.ownFault),
    has_passport,
    ...(has_passport ? { passport_valid_until: isoOf(asOf + dice.between(-yearsIn(1), yearsIn(8))) } : {}),
    substitute_document: !has_passport && dice.chance(assumed.substitute),
  };
}
