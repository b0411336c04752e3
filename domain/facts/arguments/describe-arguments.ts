import { z } from 'zod';
import type { FactFunction } from '../fact-function.ts';
import { formOf, type Beside, type Form } from './form.ts';

/** One argument of a function as a field of a form. */
export type ArgumentField = {
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly required: boolean;
  /** What holds when it is left alone. */
  readonly preset?: unknown;
  readonly form: Form;
};

const shapeOf = (schema: z.ZodTypeAny): z.ZodRawShape => {
  if (schema instanceof z.ZodObject) return schema.shape as z.ZodRawShape;
  throw new TypeError('the arguments of a fact function are an object');
};

/** The form of a function's arguments, read off their schema; `given` is what is filled in so far. */
export function describeArguments({ arguments: schema, words }: FactFunction, given: Beside): ArgumentField[] {
  const shape = shapeOf(schema);
  return Object.entries(words).flatMap(([name, [label, hint]]): ArgumentField[] => {
    const argument = shape[name];
    const form = argument && formOf(argument, given);
    if (!argument || !form) return [];
    const preset: unknown = argument instanceof z.ZodDefault ? argument._def.defaultValue() : undefined;
    return [{ name, label, hint, required: !argument.isOptional(), preset, form }];
  });
}
