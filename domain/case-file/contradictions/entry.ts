import { spanOf } from '../../time/span-of.ts';
import type { PersonRule } from './person-rule.ts';

/** What can only happen in Germany happens after the first entry; nobody has entered who enters tomorrow. */
export const entry: PersonRule = ({ first_entry_on: date }, { today, dated }) => {
  if (date === undefined) return [];
  const entered = spanOf(date);
  if (today !== undefined && entered.min > today)
    return [{ paths: ['first_entry_on'], de: 'Die erste Einreise liegt in der Zukunft.', en: 'Entry in the future.' }];
  const before = dated.filter(({ inGermany, max }) => inGermany && entered.min > max);
  if (before.length === 0) return [];
  const named = (language: 'de' | 'en') => [...new Set(before.map((one) => one[language]))].join(', ');
  return [
    {
      paths: ['first_entry_on', ...before.map(({ path }) => path)],
      de: `Die erste Einreise liegt nach: ${named('de')}.`,
      en: `First entry after: ${named('en')}.`,
    },
  ];
};
