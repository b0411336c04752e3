import { shift } from '../../time/calendar.ts';
import { spanOf } from '../../time/span-of.ts';
import type { PersonRule } from './person-rule.ts';

/** Nobody has lived longer than this. */
const OLDEST = 122;

/** Nothing happens to a person before birth, nobody is born tomorrow, and nobody is older than the oldest. */
export const birth: PersonRule = ({ birth_date: date }, { today, dated }) => {
  if (date === undefined) return [];
  const born = spanOf(date);
  if (today !== undefined && born.min > today)
    return [{ paths: ['birth_date'], de: 'Das Geburtsdatum liegt in der Zukunft.', en: 'Born in the future.' }];
  if (today !== undefined && shift(born.max, OLDEST, 'years') < today)
    return [
      {
        paths: ['birth_date'],
        de: `Nach dem Geburtsdatum wäre die Person älter als ${OLDEST} Jahre.`,
        en: `By the date of birth the person would be older than ${OLDEST}.`,
      },
    ];
  const before = dated.filter(({ max }) => born.min > max);
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
