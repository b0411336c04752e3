import { shift } from '../../time/calendar.ts';
import { spanOf } from '../../time/span-of.ts';
import { datedStatements } from './dated-statements.ts';
import { isSurelyAfter } from './order.ts';
import type { PersonRule } from './person-rule.ts';

/** Nobody has lived longer than this. */
const OLDEST = 122;

/** Nothing happens to a person before birth, nobody is born tomorrow, and nobody is older than the oldest. */
export const birth: PersonRule = (person, today) => {
  const { birth_date: born } = person;
  if (born === undefined) return [];
  if (today !== undefined && isSurelyAfter(born, today))
    return [{ paths: ['birth_date'], de: 'Das Geburtsdatum liegt in der Zukunft.', en: 'Born in the future.' }];
  if (today !== undefined && shift(spanOf(born).max, OLDEST, 'years') < today)
    return [
      {
        paths: ['birth_date'],
        de: `Nach dem Geburtsdatum wäre die Person älter als ${OLDEST} Jahre.`,
        en: `By the date of birth the person would be older than ${OLDEST}.`,
      },
    ];
  const before = datedStatements(person).filter(({ date }) => isSurelyAfter(born, date));
  if (before.length === 0) return [];
  const named = (language: 'de' | 'en') => [...new Set(before.map((one) => one[language]))].join(', ');
  return [
    {
      paths: ['birth_date', ...before.map(({ path }) => path)],
      de: `Das Geburtsdatum liegt nach: ${named('de')}.`,
      en: `Born after: ${named('en')}.`,
    },
  ];
};
