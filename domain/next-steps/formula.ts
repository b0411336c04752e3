import type { FactValue } from '../facts/fact-value.ts';
import type { Unknown } from './unknown.ts';

/** Asks one unknown; which of its values speak for the person. */
export type Leaf = { readonly unknown: Unknown; readonly holds: (value: FactValue) => boolean };

type Joint = { readonly join: 'all' | 'any'; readonly parts: readonly (Leaf | Joint)[] };

/** What still has to turn out well, as a tree of AND and OR over what is unknown. What is known is folded away. */
export type Formula = boolean | Leaf | Joint;

function joined(join: 'all' | 'any', parts: readonly Formula[]): Formula {
  const decides = join === 'any';
  if (parts.includes(decides)) return decides;
  const open = parts.filter((part) => typeof part !== 'boolean');
  const [only] = open;
  if (only === undefined) return !decides;
  return open.length === 1 ? only : { join, parts: open };
}

export const all = (parts: readonly Formula[]): Formula => joined('all', parts);
export const any = (parts: readonly Formula[]): Formula => joined('any', parts);

/** Everything unknown in a formula. */
export function unknownsIn(formula: Formula): readonly Unknown[] {
  if (typeof formula === 'boolean') return [];
  return 'unknown' in formula ? [formula.unknown] : formula.parts.flatMap(unknownsIn);
}
