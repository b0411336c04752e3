import { datedStatements } from './dated-statements.ts';
import { isSurelyAfter } from './order.ts';
import type { PersonRule } from './person-rule.ts';

/** What can only happen in Germany happens after the first entry; nobody has entered who enters tomorrow. */
export const entry: PersonRule = (person, today) => {
  const { first_entry_on: entered } = person;
  if (today !== undefined && isSurelyAfter(entered, today))
    return [{ paths: ['first_entry_on'], de: 'Die erste Einreise liegt in der Zukunft.', en: 'Entry in the future.' }];
  const before = datedStatements(person).filter(({ inGermany, date }) => inGermany && isSurelyAfter(entered, date));
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
