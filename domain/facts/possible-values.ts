import { z } from 'zod';
import { STATEMENTS } from './case-fields.ts';
import type { FactDefinition } from './definition.ts';
import type { ReadingDefinition } from './reading-definition.ts';

const pathSchema = z.object({ path: z.string() });
const keySchema = z.object({ key: z.string() });

/** The values that a text fact can have, where its function says so. */
export function possibleValues(
  { function: name, arguments: args }: Pick<FactDefinition, 'function' | 'arguments'>,
  readings: readonly ReadingDefinition[],
): readonly string[] | undefined {
  if (name === 'value') return STATEMENTS.get(pathSchema.safeParse(args).data?.path ?? '')?.options;
  if (name !== 'reading') return undefined;
  const key = keySchema.safeParse(args).data?.key;
  return readings.find((one) => one.key === key)?.options.map(({ value }) => value);
}
