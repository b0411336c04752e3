import type { JsonObject } from './json.ts';
import type { Label } from './types.ts';

/** The values of a list with their labels. */
export type Vocabulary = {
  readonly name: string;
  readonly labels: Readonly<Record<string, Label>>;
  /** Staff add values of their own. */
  readonly open?: true;
};

/** Key of the translation row that holds the label of a value; Directus shows it in the language of the reader. */
export const choiceKey = (vocabulary: string, value: string): string =>
  `br_${vocabulary}_${value}`.replaceAll(/[^a-zA-Z0-9_]/g, '_');

export function choices(vocabulary: Vocabulary): JsonObject[] {
  return Object.keys(vocabulary.labels).map((value) => ({
    text: `$t:${choiceKey(vocabulary.name, value)}`,
    value,
  }));
}
