import type { PersonFile } from '../../case-file/schema.ts';
import { isoOf } from '../../time/calendar.ts';
import { ASSUMPTIONS } from '../cohort-parameters.ts';
import type { Dice } from '../dice.ts';
import { ageOn, shareOf, yearsIn, type Life } from './life.ts';
import type { ResidenceCourse } from './residence-course.ts';

const assumed = ASSUMPTIONS.language;

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
    Math.floor(assumed.stepsByFortune * fortune + years / assumed.yearsPerStep + dice.unit() + (needsGerman ? 1 : 0)),
  );
  const canHave = ageOn(life, asOf) >= 12 && years > 1;
  const first = Math.min(asOf, Math.max(entered + yearsIn(0.8), life.born + yearsIn(12)));
  const issued_on = () => isoOf(dice.between(first, asOf));
  const certificates: Certificate[] = [];
  if (canHave && learned > 0 && (needsGerman || dice.chance(assumed.oral))) {
    certificates.push({ kind: 'german_oral', level: LEVELS[learned], issued_on: issued_on() });
    if (dice.chance(assumed.written))
      certificates.push({
        kind: 'german_written',
        level: LEVELS[Math.max(1, learned - dice.between(0, 1))],
        issued_on: issued_on(),
      });
  }
  if (canHave && dice.chance(shareOf(life, assumed.civicTest)))
    certificates.push({ kind: 'life_in_germany_test', issued_on: issued_on() });
  const course = dice.weighted(needsGerman ? { ...assumed.course, open: 0 } : assumed.course);
  if (canHave && course === 'passed') certificates.push({ kind: 'integration_course', issued_on: issued_on() });
  return {
    certificates,
    declaration: {
      ...(dice.chance(shareOf(life, assumed.declared)) ? { democratic_order_on: issued_on() } : {}),
      understood: dice.chance(assumed.understood),
    },
    integration_course: { state: course, possible: dice.chance(assumed.coursePossible) },
  };
}
