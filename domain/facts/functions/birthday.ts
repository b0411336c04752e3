import { z } from 'zod';
import { birthdayOf } from '../birthday-of.ts';
import { boundsOf } from '../bounds-of.ts';
import { exactOrRange } from '../exact-or-range.ts';
import { defineFactFunction, UNKNOWN_FINDING } from '../fact-function.ts';

export const birthdayArguments = z.strictObject({ years: z.number().int(), offset_days: z.number().int().default(0) });

/** The n-th birthday, or a day before or after it. */
export const birthday = defineFactFunction(birthdayArguments, ({ years, offset_days }) => (person) => {
  const birth = boundsOf(person.scalars.birth_date);
  if (!birth) return UNKNOWN_FINDING;
  return {
    value: exactOrRange(birthdayOf(birth.min, years) + offset_days, birthdayOf(birth.max, years) + offset_days),
    evidence: [person.evidenceOf('birth_date')],
  };
});
