import type { PersonFile } from '../../case-file/schema.ts';
import { isoOf } from '../../time/calendar.ts';
import type { Dice } from '../dice.ts';
import { yearsIn, type Life } from './life.ts';
import type { ResidenceCourse } from './residence-course.ts';

/** Titles and Duldungen that as a rule are given only to people whose identity is clear. */
const CLEAR = ['duldung_60c', 'duldung_60d', 'permit_25a', 'permit_25b', 'permit_16g', 'permit_19d'];

/** Identity, passport and what was done for them. */
export function identity(
  dice: Dice,
  { asOf, entered, fortune }: Life,
  { status }: ResidenceCourse,
): NonNullable<PersonFile['identity']> {
  const share = status === 'duldung_60b' ? 0.04 : CLEAR.includes(status) ? 0.93 : 0.25 + 0.65 * fortune;
  const clarified = dice.chance(share);
  const measures = clarified || dice.chance(status === 'duldung_60b' ? 0.02 : 0.15 + 0.4 * fortune);
  const has_passport = clarified && dice.chance(0.6 + 0.35 * fortune);
  // Many show their papers in the first half year, as § 60c Abs. 2 Nr. 3 asks; the others some day.
  const early = dice.chance(0.35);
  const clarifiedOn = dice.between(entered, early ? Math.min(asOf, entered + 180) : asOf);
  return {
    clarified,
    ...(clarified ? { clarified_on: isoOf(clarifiedOn) } : {}),
    nationality_clarified: clarified || dice.chance(0.4),
    right_to_return_elsewhere: dice.chance(0.02),
    reasonable_measures_taken: measures,
    measures_taken_in_time: measures && (early || dice.chance(0.4)),
    delay_own_fault: !measures && dice.chance(0.5),
    has_passport,
    ...(has_passport ? { passport_valid_until: isoOf(asOf + dice.between(-yearsIn(1), yearsIn(8))) } : {}),
    substitute_document: !has_passport && dice.chance(0.12),
  };
}
