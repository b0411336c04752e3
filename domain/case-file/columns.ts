import { z } from 'zod';
import { partialDateSchema } from '../time/partial-date.ts';
import { personFileSchema } from './schema.ts';

/** One column of a table: where its value stands in the case file, what it holds, and whether it is a half-known date. */
export type Column = {
  readonly name: string;
  readonly path: readonly string[];
  readonly schema: z.ZodTypeAny;
  readonly partial: boolean;
};

const unwrapped = (schema: z.ZodTypeAny): z.ZodTypeAny =>
  schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodNullable
    ? unwrapped(schema._def.innerType as z.ZodTypeAny)
    : schema;

const columnsOf = (shape: z.ZodRawShape, path: readonly string[] = []): Column[] =>
  Object.entries(shape).flatMap(([key, schema]) => {
    const inner = unwrapped(schema);
    const here = [...path, key];
    if (inner instanceof z.ZodObject) return columnsOf(inner.shape as z.ZodRawShape, here);
    return [{ name: here.join('_'), path: here, schema: inner, partial: inner === partialDateSchema }];
  });

const isList = (schema: z.ZodTypeAny): boolean => {
  const inner = unwrapped(schema);
  return inner instanceof z.ZodArray || (inner instanceof z.ZodObject && 'rows' in inner.shape);
};

const rowShape = (schema: z.ZodTypeAny): z.ZodRawShape => {
  const inner = unwrapped(schema);
  const list = inner instanceof z.ZodObject ? unwrapped(inner.shape['rows'] as z.ZodTypeAny) : inner;
  if (!(list instanceof z.ZodArray)) throw new TypeError('a list of the case file must be an array of rows');
  const row = unwrapped(list.element as z.ZodTypeAny);
  if (!(row instanceof z.ZodObject)) throw new TypeError('a row of the case file must be an object');
  return row.shape as z.ZodRawShape;
};

const parts = Object.entries<z.ZodTypeAny>(personFileSchema.shape);

/** Columns of `persons`, read off the schema of the case file: a new statement needs no second list of names. */
export const PERSON_COLUMNS: readonly Column[] = columnsOf(
  Object.fromEntries(parts.filter(([, schema]) => !isList(schema))),
);

/** List of the case file → columns of its table, which has the same name. */
export const LIST_COLUMNS: ReadonlyMap<string, readonly Column[]> = new Map(
  parts.filter(([, schema]) => isList(schema)).map(([name, schema]) => [name, columnsOf(rowShape(schema))]),
);

/** Lists without the tick "vollständig erfasst". */
export const UNTICKED_LISTS: ReadonlySet<string> = new Set(
  parts.filter(([, schema]) => unwrapped(schema) instanceof z.ZodArray).map(([name]) => name),
);
