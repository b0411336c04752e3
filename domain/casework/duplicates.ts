import { plainLetters } from './plain-letters.ts';
import { soundKey } from './sound-key.ts';

export type Name = { readonly first: string; readonly last: string };

/** A person by all names known, and the birth date as far as it is known: a day, a month or a year. */
export type Known = {
  readonly id: string;
  readonly names: readonly Name[];
  readonly birth: string | null;
};

/** `same`: name and birth date; `name`: the name, and the year does not contradict; `sound`: it only sounds alike. */
export type Likeness = 'same' | 'name' | 'sound';
export type Duplicate = { readonly id: string; readonly likeness: Likeness; readonly swapped: boolean };

const RANK: Readonly<Record<Likeness, number>> = { same: 0, name: 1, sound: 2 };
const GAP = '\u0000';

const keyOf = (make: (text: string) => string, { first, last }: Name): string => {
  const parts = [make(first), make(last)];
  return parts.every((part) => part === '') ? '' : [...parts].sort().join(GAP);
};
const ordered = ({ first, last }: Name): string => `${plainLetters(first)}${GAP}${plainLetters(last)}`;

/** Birth years are often guessed at the border, and a whole date is often 1 January: a year apart is still the same person. */
function birthAgrees(one: string | null, other: string | null): boolean {
  if (one === null || other === null) return true;
  return Math.abs(Number(one.slice(0, 4)) - Number(other.slice(0, 4))) <= 1;
}

/**
 * Looks for people that may be the same one under another spelling, a former name, or with first and last name swapped.
 * Built once over the people of one office; a look-up costs what it finds, not how many there are.
 */
export function duplicateFinder(people: readonly Known[]): (asked: Omit<Known, 'id'>) => Duplicate[] {
  const bySound = new Map<string, { person: Known; name: Name }[]>();
  for (const person of people)
    for (const name of person.names) {
      const key = keyOf(soundKey, name);
      if (key === '') continue;
      bySound.set(key, [...(bySound.get(key) ?? []), { person, name }]);
    }
  return (asked) => {
    const best = new Map<string, Duplicate>();
    for (const name of asked.names)
      for (const { person, name: known } of bySound.get(keyOf(soundKey, name)) ?? []) {
        if (!birthAgrees(asked.birth, person.birth)) continue;
        const plain = keyOf(plainLetters, name) === keyOf(plainLetters, known);
        const sameDay = asked.birth !== null && asked.birth.length === 10 && asked.birth === person.birth;
        const likeness: Likeness = plain ? (sameDay ? 'same' : 'name') : 'sound';
        const found = { id: person.id, likeness, swapped: plain && ordered(name) !== ordered(known) };
        const before = best.get(person.id);
        if (!before || RANK[likeness] < RANK[before.likeness]) best.set(person.id, found);
      }
    return [...best.values()].sort((a, b) => RANK[a.likeness] - RANK[b.likeness] || (a.id < b.id ? -1 : 1));
  };
}
