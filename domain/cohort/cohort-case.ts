import type { CaseFile } from '../case-file/schema.ts';
import { dayOf } from '../time/calendar.ts';
import { LAND_WEIGHTS, PATHS } from './cohort-parameters.ts';
import { Dice } from './dice.ts';
import { asKnown } from './knowledge.ts';
import { family } from './life/family.ts';
import { drawLife } from './life/life.ts';
import { personCourse } from './life/person-course.ts';

export type CohortPlace = {
  readonly seed: number;
  /** Where the person stands in the cohort, from 0. */
  readonly place: number;
  /** Day on which the people are as told, `YYYY-MM-DD`. */
  readonly asOf: string;
  /** The Land in which all live; absent: spread over all 16. */
  readonly land?: CaseFile['land'];
};

/** One synthetic case of the cohort. It depends on seed, place and day alone. */
export function cohortCase({ seed, place, asOf, land }: CohortPlace): CaseFile {
  const dice = new Dice(seed, place);
  const drawn = dice.weighted(LAND_WEIGHTS);
  const life = drawLife(dice, dayOf(asOf));
  const relatives = family(dice, life);
  const person = personCourse(dice, life, PATHS, {
    hasPartner: relatives.partner !== null,
    children: relatives.children?.rows.length ?? 0,
  });
  const number = `K-${String(place + 1).padStart(7, '0')}`;
  return asKnown(dice, { number, land: land ?? drawn, person, ...relatives });
}
