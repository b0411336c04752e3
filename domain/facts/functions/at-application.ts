import { z } from 'zod';
import { applicationDay } from '../applications.ts';
import { boundsOf } from '../bounds-of.ts';
import { defineFactFunction, UNKNOWN_FINDING } from '../fact-function.ts';

/**
 * A day of the person file, looked at from the day of the application: the fact's own clock stands still there. "Frühestens
 * sieben Monate vor Beginn" is then a comparison with `$NOW(+7 months)`.
 */
export const atApplication = defineFactFunction(
  z.strictObject({ path: z.string(), applications: z.array(z.string()).min(1) }),
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
);
