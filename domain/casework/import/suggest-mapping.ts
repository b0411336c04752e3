import { plainLetters } from '../plain-letters.ts';
import { TARGETS } from './targets.ts';

export type MappedColumn = { readonly column: string; readonly target: string | null };

/** Which column of a list means which statement, by its header; one statement never twice, what is unknown stays unmapped. */
export function suggestMapping(headers: readonly string[]): MappedColumn[] {
  const taken = new Set<string>();
  const pick = (fits: (plain: string, target: (typeof TARGETS)[number]) => boolean): Map<string, string> => {
    const found = new Map<string, string>();
    for (const target of TARGETS) {
      if (taken.has(target.key)) continue;
      const header = headers.find((one) => !found.has(one) && !mapped.has(one) && fits(plainLetters(one), target));
      if (header === undefined) continue;
      taken.add(target.key);
      found.set(header, target.key);
    }
    return found;
  };
  const mapped = new Map<string, string>();
  // The exact label first: "Status seit" is not the status.
  for (const [header, key] of pick(
    (plain, { key, label }) => plain === plainLetters(label) || plain === plainLetters(key),
  ))
    mapped.set(header, key);
  for (const [header, key] of pick((plain, { headers: words }) => words.test(plain))) mapped.set(header, key);
  return headers.map((column) => ({ column, target: mapped.get(column) ?? null }));
}
