import type { PersonFile } from '../../case-file/schema.ts';
import { isoOf } from '../../time/calendar.ts';
import { ASSUMPTIONS } from '../cohort-parameters.ts';
import type { Dice } from '../dice.ts';
import type { Life } from './life.ts';

const assumed = ASSUMPTIONS.residence;

/** Stretches abroad: rare, mostly short, now and then one that moved the centre of life. */
export function absences(dice: Dice, { asOf, entered }: Life): NonNullable<PersonFile['absences']>['rows'] {
  if (asOf - entered < 400 || !dice.chance(assumed.absence)) return [];
  const days = Math.floor(dice.within(assumed.absenceDays));
  const from = dice.between(entered + 100, asOf - days - 1);
  return [
    {
      from: isoOf(from),
      to: isoOf(from + days),
      centre_of_life_moved: dice.chance(assumed.centreOfLifeMoved),
      agreed_with_abh: dice.chance(assumed.absenceAgreed),
    },
  ];
}
