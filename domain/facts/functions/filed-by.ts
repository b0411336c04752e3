import { z } from 'zod';
import { applicationsFor } from '../applications.ts';
import { boundsOf } from '../bounds-of.ts';
import { defineFactFunction, UNKNOWN_FINDING } from '../fact-function.ts';
import { firstDay } from '../first-day.ts';
import { birthday, birthdayArguments } from './birthday.ts';

/** Whether an application for a basis was filed in time: on the given day of life at the latest. `25a` means all of § 25a. */
export const filedBy = defineFactFunction(
  z.strictObject({
    basis: z.string(),
    path_day: z.strictObject({ function: z.literal('birthday'), arguments: birthdayArguments }),
  }),
  ({ basis, path_day }, typeOf) => {
    const limitOf = birthday.compile(path_day.arguments, typeOf);
    return (person, context) => {
      const { complete, rows } = applicationsFor(person, (filed) => filed === basis || filed.startsWith(`${basis}-`));
      const application = firstDay({ complete, sure: rows, maybe: [] }, 'filed_on');
      const filed = boundsOf(application.value);
      const limit = boundsOf(limitOf(person, context).value);
      if (!filed || !limit) return UNKNOWN_FINDING;
      const value = filed.max <= limit.min ? true : filed.min > limit.max ? false : null;
      return { value, evidence: application.evidence };
    };
  },
);
