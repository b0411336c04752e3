import type { PersonFile } from '../../case-file/schema.ts';
import { isoOf } from '../../time/calendar.ts';
import type { Dice } from '../dice.ts';
import { ageOn, yearsIn, type Life } from './life.ts';
import type { ResidenceCourse } from './residence-course.ts';

type Certificate = NonNullable<PersonFile['certificates']>['rows'][number];
const LEVELS = ['none', 'A1', 'A2', 'B1', 'B2', 'C1'] as const;

/** Duldung and titles that nobody gets without German, or without a training in it. */
const NEED_GERMAN = ['duldung_60c', 'duldung_60d', 'permit_25b', 'permit_16g', 'permit_19d'];

/** German, civic knowledge, the declaration and the course: more of it with the years and with fortune. */
export function language(
  dice: Dice,
  life: Life,
  { status }: ResidenceCourse,
): Pick<PersonFile, 'declaration' | 'integration_course'> & { readonly certificates: readonly Certificate[] } {
  const { asOf, entered, fortune } = life;
  const years = (asOf - entered) / yearsIn(1);
  const needsGerman = NEED_GERMAN.includes(status);
  const learned = Math.min(
    LEVELS.length - 1,
    Math.floor(3.4 * fortune + years / 5 + dice.unit() + (needsGerman ? 1 : 0)),
  );
  const canHave = ageOn(life, asOf) >= 12 && years > 1;
  const first = Math.min(asOf, Math.max(entered + yearsIn(0.8), life.born + yearsIn(12)));
  const issued_on = () => isoOf(dice.between(first, asOf));
  const certificates: Certificate[] = [];
  if (canHave && learned > 0 && (needsGerman || dice.chance(0.8))) {
    certificates.push({ kind: 'german_oral', level: LEVELS[learned], issued_on: issued_on() });
    if (dice.chance(0.75))
      certificates.push({
        kind: 'german_written',
        level: LEVELS[Math.max(1, learned - dice.between(0, 1))],
        issued_on: issued_on(),
      });
  }
  if (canHave && dice.chance(0.15 + 0.4 * fortune))
    certificates.push({ kind: 'life_in_germany_test', issued_on: issued_on() });
  const course = dice.weighted({ no_duty: 0.6, passed: 0.2, stopped_excused: 0.05, open: 0.15 });
  if (canHave && course === 'passed') certificates.push({ kind: 'integration_course', issued_on: issued_on() });
  return {
    certificates,
    declaration: {
      democratic_order_on: dice.chance(0.3 + 0.5 * fortune) ? issued_on() : undefined,
      understood: dice.chance(0.93),
    },
    integration_course: { state: course, possible: dice.chance(0.5) },
  };
}
