import { datedStatements } from './dated-statements.ts';
import { isSurelyAfter } from './order.ts';
import type { PersonRule } from './person-rule.ts';

/** A day ahead may be planned, such as a language test; but nobody has seen the proof of what has yet to happen. */
export const provenAhead: PersonRule = (person, today) =>
  datedStatements(person)
    .filter(({ date, evidence }) => (evidence === 'seen' || evidence === 'verified') && isSurelyAfter(date, today))
    .map(({ path, de, en }) => ({
      paths: [path],
      de: `${de}: Der Tag liegt in der Zukunft, der Nachweis ist aber schon gesehen oder geprüft.`,
      en: `${en}: the day lies ahead, but its proof has been seen.`,
    }));
