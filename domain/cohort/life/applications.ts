import type { PersonFile } from '../../case-file/schema.ts';
import { isoOf } from '../../time/calendar.ts';
import { ASSUMPTIONS } from '../cohort-parameters.ts';
import type { Dice } from '../dice.ts';
import { ageOn, type Life } from './life.ts';
import type { ResidenceCourse } from './residence-course.ts';

type Application = NonNullable<PersonFile['applications']>['rows'][number];

/** What a status was applied for with; a Fiktion follows from the application for the next title (§ 81 Abs. 4 AufenthG). */
const APPLIED_FOR: Readonly<Partial<Record<ResidenceCourse['status'], string>>> = {
  duldung_60d: '60d',
  permit_104c: '104c',
  fiktion_81_4_104c: '25b',
  permit_25a: '25a',
  permit_25b: '25b',
  permit_19d: '19d',
};

/** The application behind the present status, and of some with a Duldung one that waits for its answer. */
export function applications(dice: Dice, life: Life, { status, since }: ResidenceCourse): readonly Application[] {
  const basis = APPLIED_FOR[status];
  if (basis) return [{ basis, filed_on: isoOf(since - dice.between(5, 150)) }];
  if (!status.startsWith('duldung') || !dice.chance(ASSUMPTIONS.applications.pending)) return [];
  const isYoung = ageOn(life, life.asOf) >= 14 && ageOn(life, life.asOf) < 27;
  const pending = isYoung ? '25a' : dice.weighted(ASSUMPTIONS.applications.ofAdults);
  return [{ basis: pending, filed_on: isoOf(Math.max(life.entered, life.asOf - dice.between(5, 300))) }];
}
