import { z } from 'zod';

/** A value to choose; `label` in German where the function itself names it, otherwise `of` says where labels are. */
export type Choice = { readonly value: string; readonly label?: string };

/** Readings of contested points that may stand for a value: how they are written, and which ones give such a value. */
export type FromReading = { readonly prefix: '' | 'reading:'; readonly fits: (value: string) => boolean };

/** What staff fill in for an argument. */
export type Form =
  | { readonly kind: 'day' }
  | { readonly kind: 'flag' }
  | { readonly kind: 'number'; readonly min?: number }
  /** `of`: the closed list that names the values. `other`: a value that is not on offer may be typed. */
  | {
      readonly kind: 'one' | 'several';
      readonly of?: string;
      readonly choices: readonly Choice[];
      readonly readings?: FromReading;
      readonly other?: boolean;
    }
  /** A condition over the rows of a list, or over the facts of a child. */
  | { readonly kind: 'condition'; readonly over: string };

/** The arguments that are filled in beside one: a field of a list can be chosen only when the list is. */
export type Beside = Readonly<Record<string, unknown>>;

type Ask = (beside: Beside) => Form | undefined;

const asked = new WeakMap<z.ZodTypeAny, Ask>();

/** Says how an argument is filled in, where its schema does not say it already; undefined: not asked for now. */
export function asForm<S extends z.ZodTypeAny>(schema: S, form: Form | Ask): S {
  asked.set(schema, typeof form === 'function' ? form : () => form);
  return schema;
}

/**
 * How an argument is filled in.
 * @throws TypeError when neither the schema nor `asForm` says it: a function without a form must not ship.
 */
export function formOf(schema: z.ZodTypeAny, beside: Beside): Form | undefined {
  const ask = asked.get(schema);
  if (ask) return ask(beside);
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
    return formOf(schema._def.innerType as z.ZodTypeAny, beside);
  if (schema instanceof z.ZodBoolean) return { kind: 'flag' };
  if (schema instanceof z.ZodNumber)
    return { kind: 'number', ...(schema.minValue === null ? {} : { min: schema.minValue }) };
  throw new TypeError('an argument needs a form');
}
