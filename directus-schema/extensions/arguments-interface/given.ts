import { z } from 'zod';
import { describeArguments } from '../../../domain/facts/arguments/describe-arguments.ts';
import type { FactType } from '../../../domain/facts/definition.ts';
import type { FactFunction } from '../../../domain/facts/fact-function.ts';

type Given = Readonly<Record<string, unknown>>;

const objectSchema = z.record(z.string(), z.unknown());

const isEmpty = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  value === '' ||
  (Array.isArray(value) && value.length === 0) ||
  isNoCondition(value);

/** What the filter builder leaves behind when every line is gone. */
const isNoCondition = (value: unknown): boolean => {
  const parts = Object.entries(objectSchema.safeParse(value).data ?? { some: 'value' });
  return parts.every(([key, list]) => /^_(and|or)$/.test(key) && Array.isArray(list) && list.length === 0);
};

/** What is filled in: nothing empty, and nothing that the function does not ask for beside the rest. */
export function filled(fact: FactFunction, value: unknown): Given {
  const given = Object.entries(objectSchema.safeParse(value).data ?? {}).filter(([, one]) => !isEmpty(one));
  const asked = describeArguments(fact, Object.fromEntries(given)).map(({ name }) => name);
  return Object.fromEntries(given.filter(([name]) => asked.includes(name)));
}

/** The same for the form, where a choice is always a text. */
export function shown(fact: FactFunction, value: unknown): Given {
  const given = filled(fact, value);
  const chosen = describeArguments(fact, given).flatMap(({ name, form }) => (form.kind === 'one' ? [name] : []));
  return Object.fromEntries(
    Object.entries(given).map(([name, one]) => [
      name,
      chosen.includes(name) && typeof one === 'number' ? String(one) : one,
    ]),
  );
}

/** The type that the function yields, as soon as its arguments say it. */
export function typeOf(fact: FactFunction, given: Given): FactType | undefined {
  try {
    return fact.result(given);
  } catch {
    return undefined;
  }
}
