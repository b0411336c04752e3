import { z } from 'zod';
import { applicationsFor } from '../applications.ts';
import { basisOrParagraph } from '../arguments/schemas.ts';
import { boundsOf } from '../bounds-of.ts';
import { defineFactFunction, UNKNOWN_FINDING } from '../fact-function.ts';
import { firstDay } from '../first-day.ts';
import { birthdayArguments, birthdayWords, findBirthday } from './birthday.ts';

/** Whether an application for a basis was filed in time: on the given day of life at the latest. `25a` means all of § 25a. */
export const filedBy = defineFactFunction({
  label: { de: 'Antrag vor einem Geburtstag gestellt', en: 'Applied before a birthday' },
  hint: 'Ob ein Antrag spätestens an diesem Tag eingegangen ist. „Vor dem 27. Geburtstag“ heißt: 27 Jahre, ein Tag davor.',
  result: 'boolean',
  arguments: z.strictObject({ basis: basisOrParagraph, ...birthdayArguments }),
  words: { basis: ['Antrag nach'], ...birthdayWords },
  compile:
    ({ basis, years, offset_days }) =>
    (person) => {
      const { complete, rows } = applicationsFor(person, (filed) => filed === basis || filed.startsWith(`${basis}-`));
      const application = firstDay({ complete, sure: rows, maybe: [] }, 'filed_on');
      const filed = boundsOf(application.value);
      const limit = boundsOf(findBirthday(person, years, offset_days).value);
      if (!filed || !limit) return UNKNOWN_FINDING;
      const value = filed.max <= limit.min ? true : filed.min > limit.max ? false : null;
      return { value, evidence: application.evidence };
    },
});
