import { z } from 'zod';
import { boundsOf } from '../bounds-of.ts';
import { defineFactFunction, UNKNOWN_FINDING } from '../fact-function.ts';
import { firstDay } from '../first-day.ts';
import { compileTally } from '../tally.ts';
import { birthday, birthdayArguments } from './birthday.ts';

/** Whether an application for a basis was filed in time: on the given day of life at the latest. */
export const filedBy = defineFactFunction(
  z.strictObject({
    basis: z.string(),
    path_day: z.strictObject({ function: z.literal('birthday'), arguments: birthdayArguments }),
  }),
  ({ basis, path_day }, typeOf) => {
    const tally = compileTally({ list: 'applications', where: { basis: { _eq: basis } }, as_of_erased: false });
    const limitOf = birthday.compile(path_day.arguments, typeOf);
    return (person, context) => {
      const application = firstDay(tally(person, context), 'filed_on');
      const filed = boundsOf(application.value);
      const limit = boundsOf(limitOf(person, context).value);
      if (!filed || !limit) return UNKNOWN_FINDING;
      const value = filed.max <= limit.min ? true : filed.min > limit.max ? false : null;
      return { value, evidence: application.evidence };
    };
  },
);
