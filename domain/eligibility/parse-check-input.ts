import type { z } from 'zod';
import type { FactDefinition } from '../facts/definition.ts';
import { InputError } from '../input-error.ts';
import type { CheckRequest } from './check-case.ts';
import { checkInputSchema } from './check-input.ts';

type Schemas = ReturnType<typeof checkInputSchema>;

/** Hundreds of facts make a schema that is not built anew for every case. */
const schemasOf = new WeakMap<readonly FactDefinition[], Schemas>();

function schemasFor(definitions: readonly FactDefinition[]): Schemas {
  const schemas = schemasOf.get(definitions) ?? checkInputSchema(definitions);
  schemasOf.set(definitions, schemas);
  return schemas;
}

/**
 * Takes a case file, or an object with `facts`, as it comes from outside. What a case file says against itself is no
 * fault of form: the check names it and treats it as unknown.
 * @throws InputError naming the field: unknown fact, wrong type, impossible date.
 */
export function parseCheckInput(json: unknown, definitions: readonly FactDefinition[]): CheckRequest['input'] {
  const schemas = schemasFor(definitions);
  if (typeof json === 'object' && json !== null && 'facts' in json) return { facts: valid(schemas.facts, json) };
  return { caseFile: valid(schemas.caseFile, json) };
}

function valid<T>(schema: z.ZodType<T, z.ZodTypeDef, unknown>, json: unknown): T {
  const parsed = schema.safeParse(json);
  if (parsed.success) return parsed.data;
  throw toInputError(parsed.error.issues[0]);
}

/** Says what was expected; what was given stays out of the message, it may be a person's data. */
function toInputError(issue: z.ZodIssue | undefined): InputError {
  if (!issue) return new InputError('', 'is not valid');
  const path = issue.path.join('.');
  switch (issue.code) {
    case 'unrecognized_keys':
      return new InputError(
        [...issue.path, issue.keys[0]].join('.'),
        path.endsWith('facts') ? 'there is no such fact' : 'there is no such field',
      );
    case 'invalid_type':
      return new InputError(path, `must be ${issue.expected}, is ${issue.received}`);
    case 'invalid_enum_value':
      return new InputError(path, `must be one of ${issue.options.join(', ')}`);
    case 'invalid_union': {
      const inner = issue.unionErrors.flatMap(({ issues }) => issues);
      return new InputError(
        path,
        inner.find(({ code }) => code === 'custom')?.message ?? 'must be a date (YYYY-MM-DD) or "not_yet"',
      );
    }
    default:
      return new InputError(path, issue.message);
  }
}
