import type { PersonFile } from '../../case-file/schema.ts';
import { isoOf } from '../../time/calendar.ts';
import { LIFE } from '../cohort-parameters.ts';
import type { Dice } from '../dice.ts';
import type { Life } from './life.ts';

/** Stretches abroad: rare, mostly short, now and then one that moved the centre of life. */
export function absences(dice: Dice, { asOf, entered }: Life): NonNullable<PersonFile['absences']>['rows'] {
  if (asOf - entered < 400 || !dice.chance(LIFE.absence)) return [];
  const days = Math.floor(dice.within(LIFE.absenceDays));
  const from = dice.between(entered + 100, asOf - days - 1);
  return [
    {
      from: isoOf(from),
      to: isoOf(from + days),
      centre_of_life_moved: dice.chance(0.1),
      agreed_with_abh: dice.chance(0.2),
    },
  ];
}
