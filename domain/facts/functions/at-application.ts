import { z } from 'zod';
import { applicationDay } from '../applications.ts';
import { bases, statement } from '../arguments/schemas.ts';
import { boundsOf } from '../bounds-of.ts';
import { defineFactFunction, UNKNOWN_FINDING } from '../fact-function.ts';

/**
 * A day of the person file, looked at from the day of the application: the fact's own clock stands still there. "Frühestens
 * sieben Monate vor Beginn" is then a comparison with `$NOW(+7 months)`.
 */
export const atApplication = defineFactFunction({
  label: { de: 'Tag der Akte, vom Antrag aus gesehen', en: 'A day, seen from the application' },
  hint: 'Ein Tag aus der Akte. Ist ein Antrag gestellt, gilt beim Vergleichen der Tag des Antrags als „heute“.',
  result: 'date',
  arguments: z.strictObject({ path: statement('date'), applications: bases }),
  words: {
    path: ['Welcher Tag'],
    applications: ['Antrag nach', 'Einer davon genügt.'],
  },
  compile:
    ({ path, applications }) =>
    (person, { asOf }) => {
      const day = boundsOf(person.scalars[path]);
      if (!day) return UNKNOWN_FINDING;
      const application = applicationDay(person, applications, asOf);
      const evidence = [person.evidenceOf(path)];
      if (!application) return { value: day.min === day.max ? day.min : day, evidence };
      if (application.min !== application.max) return { value: null, evidence };
      return { value: { min: day.min, max: day.max, clock: application.max }, evidence };
    },
});
