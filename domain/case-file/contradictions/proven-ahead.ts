import type { PersonRule } from './person-rule.ts';

/** A day ahead may be planned, such as a language test; but nobody has seen the proof of what has yet to happen. */
export const provenAhead: PersonRule = (_person, { today, dated }) =>
  dated
    .filter(
      ({ min, evidence }) => (evidence === 'seen' || evidence === 'verified') && today !== undefined && min > today,
    )
    .map(({ path, de, en }) => ({
      paths: [path],
      de: `${de}: Der Tag liegt in der Zukunft, der Nachweis ist aber schon gesehen oder geprüft.`,
      en: `${en}: the day lies ahead, but its proof has been seen.`,
    }));
