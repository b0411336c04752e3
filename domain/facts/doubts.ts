import type { Contradiction } from '../case-file/contradiction.ts';

/** What a person's file says against itself, as paths within that file: nobody knows which of it is wrong. */
export type Doubts = ReadonlySet<string>;

export const NO_DOUBTS: Doubts = new Set();

/** The doubts about one person of a case, who stands at a path of the case file; about the case itself at ''. */
export function doubtsOf(contradictions: readonly Contradiction[], who: string): Doubts {
  if (contradictions.length === 0) return NO_DOUBTS;
  const prefix = who === '' ? '' : `${who}.`;
  const paths = contradictions.flatMap((one) => one.paths).filter((path) => path.startsWith(prefix));
  return new Set(paths.map((path) => path.slice(prefix.length)));
}
