import { z } from 'zod';
import type { Words } from '../arguments/words.ts';
import { birthdayOf } from '../birthday-of.ts';
import { boundsOf } from '../bounds-of.ts';
import { exactOrRange } from '../exact-or-range.ts';
import { defineFactFunction, UNKNOWN_FINDING, type Finding } from '../fact-function.ts';
import type { PersonView } from '../person-view.ts';

export const birthdayArguments = {
  years: z.number().int().min(0),
  offset_days: z.number().int().default(0),
};

export const birthdayWords = {
  years: ['Wievielter Geburtstag', '18 ist der 18. Geburtstag.'],
  offset_days: ['Tage davor oder danach', '0: der Geburtstag selbst, -1: der Tag davor.'],
} as const satisfies Record<keyof typeof birthdayArguments, Words>;

export function findBirthday(person: PersonView, years: number, offsetDays: number): Finding {
  const birth = boundsOf(person.scalars.birth_date);
  if (!birth) return UNKNOWN_FINDING;
  return {
    value: exactOrRange(birthdayOf(birth.min, years) + offsetDays, birthdayOf(birth.max, years) + offsetDays),
    evidence: [person.evidenceOf('birth_date')],
  };
}

/** The n-th birthday, or a day before or after it. */
export const birthday = defineFactFunction({
  label: { de: 'Geburtstag', en: 'Birthday' },
  hint: 'Der Tag, an dem die Person so viele Jahre alt wird, oder ein Tag davor oder danach.',
  result: 'date',
  arguments: z.strictObject(birthdayArguments),
  words: birthdayWords,
  compile:
    ({ years, offset_days }) =>
    (person) =>
      findBirthday(person, years, offset_days),
});
