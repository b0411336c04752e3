import { z } from 'zod';
import type { DefinitionContext } from '../../../../domain/facts/check-definition.ts';
import { factKeyFor } from '../../../../domain/facts/fact-key-for.ts';
import { FACT_FUNCTIONS } from '../../../../domain/facts/functions/index.ts';
import { conditionsIn } from '../../../../domain/facts/arguments/conditions-in.ts';
import { possibleValues } from '../../../../domain/facts/possible-values.ts';
import { recordFields } from '../../../../domain/facts/record-fields.ts';
import { normaliseCondition } from '../../../../domain/law/check/normalise-condition.ts';
import type { Payload } from '../directus.ts';

const argumentsSchema = z.record(z.string(), z.unknown()).catch({});
const isBlank = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

/** What only some types have; the form hides it for the others. */
const ONLY_FOR: Readonly<Record<string, readonly unknown[]>> = {
  options: ['text'],
  unit: ['integer', 'percent', 'cents'],
  if_nothing_known: ['boolean', 'integer', 'percent', 'cents'],
};

/**
 * What staff need not say: the key, the English name, the type and the values follow from the rest, and what the former
 * type left behind goes. What was `sent` just now stays, for the check to judge.
 */
export function completeFact(
  row: Payload,
  { others, readings, fieldLabel }: DefinitionContext,
  sent: Payload,
): Payload {
  const filled: Payload = { ...row };
  const fill = (field: string, value: () => unknown): void => {
    if (!isBlank(filled[field])) return;
    const found = value();
    if (found !== undefined) filled[field] = found;
  };
  const fact = FACT_FUNCTIONS[String(row['function'])];
  const given = argumentsSchema.parse(row['arguments'] ?? {});
  if (fact) {
    // The filter builder hands out numbers as text.
    const meant = conditionsIn(fact, given).map(({ name, condition, over }) => [
      name,
      normaliseCondition(condition, recordFields(over, others, fieldLabel)) ?? undefined,
    ]);
    filled['arguments'] = { ...given, ...Object.fromEntries(meant) };
  }
  fill('key', () =>
    typeof row['label_de'] === 'string'
      ? factKeyFor(
          row['label_de'],
          others.map((other) => other.key),
        )
      : undefined,
  );
  fill('label_en', () => row['label_de']);
  fill('type', () =>
    fact?.arguments.safeParse(filled['arguments']).success ? fact.result(filled['arguments']) : undefined,
  );
  if (filled['type'] === 'text')
    fill('options', () =>
      possibleValues({ function: String(row['function']), arguments: given }, readings)?.map((value) => ({ value })),
    );
  for (const [field, types] of Object.entries(ONLY_FOR))
    if (!(field in sent) && !types.includes(filled['type'])) filled[field] = null;
  return filled;
}
