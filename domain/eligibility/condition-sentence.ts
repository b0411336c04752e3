import type { ConditionWords } from './condition-words.ts';

const JOINED = { all: '; und ', any: '; oder ' } as const;

/** A condition in German on one line, brackets where "und" and "oder" meet. */
export function conditionSentence(words: ConditionWords): string {
  if (typeof words === 'string') return words;
  return words.parts
    .map((part) => (typeof part === 'string' ? part : `(${conditionSentence(part)})`))
    .join(JOINED[words.join]);
}
