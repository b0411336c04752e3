import { z } from 'zod';
import { applicationDay } from '../applications.ts';
import { bases, oneOf, statement } from '../arguments/schemas.ts';
import { boundsOf } from '../bounds-of.ts';
import { defineFactFunction, UNKNOWN_FINDING } from '../fact-function.ts';

const whose = oneOf(['own', 'couple'], {
  own: 'der eigene',
  couple: 'der eigene, sonst der von Partnerin oder Partner',
});

/**
 * Whether something had happened when the application was filed ("bis zur Beantragung"); without an application, or where
 * none is named, by the day asked about. `flag` answers where the day of it is not known. `couple`: whoever filed none is
 * meant by the one that the partner filed.
 */
export const byApplication = defineFactFunction({
  label: { de: 'Bei Antragstellung schon geschehen', en: 'Had happened by the application' },
  hint: 'Ob etwas bis zum Tag des Antrags geschehen war. Ohne Antrag: bis zum Tag der Prüfung.',
  result: 'boolean',
  arguments: z.strictObject({
    path: statement('date'),
    flag: statement('boolean'),
    applications: bases.optional(),
    whose: whose.default('own'),
  }),
  words: {
    path: ['Welcher Tag'],
    flag: ['Angabe dazu (ja oder nein)', 'Sie antwortet, wenn der Tag selbst nicht bekannt ist.'],
    applications: ['Antrag nach', 'Einer davon genügt. Leer: es zählt immer der Tag der Prüfung.'],
    whose: ['Wessen Antrag'],
  },
  compile:
    ({ path, flag, applications = [], whose: of }) =>
    (person, { asOf }) => {
      const day = boundsOf(person.scalars[path]);
      const evidence = [person.evidenceOf(path)];
      const other = of === 'couple' ? person.partner : undefined;
      const application =
        applicationDay(person, applications, asOf) ?? (other ? applicationDay(other, applications, asOf) : undefined);
      if (!day) {
        const stated = person.scalars[flag];
        return application || typeof stated !== 'boolean' ? UNKNOWN_FINDING : { value: stated, evidence };
      }
      const { min, max } = application ?? { min: asOf, max: asOf };
      return { value: day.max <= min ? true : day.min > max ? false : null, evidence };
    },
});
