import type { PersonFile } from '../../case-file/schema.ts';
import { isoOf, shift } from '../../time/calendar.ts';
import { ASSUMPTIONS } from '../cohort-parameters.ts';
import type { Dice } from '../dice.ts';
import { shareOf, yearsIn, type Life } from './life.ts';

type Education = NonNullable<PersonFile['education']>['rows'][number];

/** The years at a German school of whoever came young enough, and a degree at their end. */
export function school(dice: Dice, life: Life): readonly Education[] {
  const begun = Math.max(shift(life.born, 6, 'years'), life.entered) + dice.between(20, 240);
  const ended = shift(life.born, dice.between(16, 19), 'years') + dice.between(0, 300);
  if (begun >= ended || begun >= life.asOf) return [];
  const row: Education = {
    kind: 'school',
    from: isoOf(begun),
    in_germany: true,
    successful: dice.chance(shareOf(life, ASSUMPTIONS.school.successful)),
  };
  if (ended >= life.asOf) return [{ ...row, degree: false }];
  const degree = ended - begun > yearsIn(1) && dice.chance(shareOf(life, ASSUMPTIONS.school.degree));
  return [{ ...row, to: isoOf(ended), degree, ...(degree ? { degree_on: isoOf(ended) } : {}) }];
}
