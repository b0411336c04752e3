import { firstFree } from '../first-free.ts';

const UMLAUTS: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss', '§': 'p' };

/** The key for a fact of this name that nobody has yet: `war_am_06_05_2025_geduldet`. */
export function factKeyFor(label: string, taken: readonly string[]): string {
  const plain = label
    .toLowerCase()
    .replaceAll(/[äöüß§]/g, (letter) => UMLAUTS[letter] ?? '')
    .normalize('NFKD')
    .replaceAll(/[^a-z0-9]+/g, '_')
    .replaceAll(/^_+|_+$/g, '');
  const key = (/^[a-z]/.test(plain) ? plain : `fakt_${plain}`).slice(0, 56).replace(/_+$/, '').padEnd(3, '_x');
  return firstFree(key, taken, '_');
}
