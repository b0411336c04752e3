import { toCivil } from '../../time/calendar.ts';
import type { Day } from '../../time/day.ts';
import { AGE_AT_ENTRY, ASSUMPTIONS, STAY_YEARS } from '../cohort-parameters.ts';
import type { Dice } from '../dice.ts';

/** The frame of a life, on which all else hangs. */
export type Life = {
  readonly asOf: Day;
  readonly born: Day;
  /** First day in the country; the day of birth for whoever was born here. */
  readonly entered: Day;
  /** 0 to 1: how well things go. Work, language and papers go together in a life; few lives are in the middle. */
  readonly fortune: number;
};

/** Days in so many years or months, about. */
export const yearsIn = (years: number): number => Math.round(years * 365.25);
export const monthsIn = (months: number): number => Math.round(months * 30.44);

/** Full years of age on a day. */
export function ageOn({ born }: Pick<Life, 'born'>, day: Day): number {
  const [from, to] = [toCivil(born), toCivil(day)];
  const isBefore = to.month < from.month || (to.month === from.month && to.day < from.day);
  return to.year - from.year - (isBefore ? 1 : 0);
}

/** A share that fortune moves between that of those whom everything fails and of those whom everything succeeds. */
export const shareOf = ({ fortune }: Life, [worst, best]: readonly [number, number]): number =>
  worst + (best - worst) * fortune;

/** Arcsine: towards both ends. */
const drawFortune = (dice: Dice): number => Math.sin((Math.PI / 2) * dice.unit()) ** 2;

export function drawLife(dice: Dice, asOf: Day): Life {
  const entered = asOf - yearsIn(dice.within(STAY_YEARS));
  return { asOf, entered, born: entered - yearsIn(dice.within(AGE_AT_ENTRY)), fortune: drawFortune(dice) };
}

/** The frame of somebody of the same family: came on the same day or near it, and shares most of the fortune. */
export function drawRelative(dice: Dice, life: Life, born: Day): Life {
  const { asOf, entered } = life;
  const apart = dice.chance(ASSUMPTIONS.family.cameTogether) ? 0 : dice.between(-700, 700);
  return {
    asOf,
    born,
    entered: Math.max(born, Math.min(entered + apart, asOf - 100)),
    fortune: (2 * life.fortune + drawFortune(dice)) / 3,
  };
}
