import { FACT_FUNCTIONS } from '../../../domain/facts/functions/index.ts';
import type { Vocabulary } from '../kit/choice.ts';
import type { Label } from '../kit/types.ts';

/** The fact functions by the names that they give themselves, in the order of these. */
export const FACT_FUNCTION: Vocabulary = {
  name: 'fact_function',
  labels: Object.fromEntries(
    Object.entries(FACT_FUNCTIONS)
      .map(([key, { label }]): [string, Label] => [key, [label.de, label.en]])
      .sort(([, [a]], [, [b]]) => a.localeCompare(b, 'de')),
  ),
};
