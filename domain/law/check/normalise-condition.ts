import type { KnownFacts } from './known-facts.ts';

const NUMBERS: readonly unknown[] = ['integer', 'cents', 'percent'];
const NUMBER = /^[+-]?\d+(\.\d+)?$/;

/**
 * The condition that the filter builder's output means: empty groups gone, and numbers as numbers, because its fields
 * hand out text. What does not fit stays as it is, for the check to name. Nothing left: null.
 */
export function normaliseCondition(value: unknown, facts: KnownFacts): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value ?? null;
  const parts = Object.entries(value).flatMap(([name, part]: [string, unknown]): [string, unknown][] => {
    if (name !== '_and' && name !== '_or') return [[name, comparison(part, facts.get(name)?.type)]];
    if (!Array.isArray(part)) return [[name, part]];
    const kept = part.map((one) => normaliseCondition(one, facts)).filter((one) => one !== null);
    return kept.length ? [[name, kept]] : [];
  });
  return parts.length ? Object.fromEntries(parts) : null;
}

function comparison(part: unknown, type: unknown): unknown {
  if (!NUMBERS.includes(type) || typeof part !== 'object' || part === null) return part;
  const number = (value: unknown): unknown =>
    typeof value === 'string' && NUMBER.test(value.trim()) ? Number(value) : value;
  return Object.fromEntries(
    Object.entries(part).map(([operator, operand]: [string, unknown]) => [
      operator,
      Array.isArray(operand) ? operand.map(number) : number(operand),
    ]),
  );
}
