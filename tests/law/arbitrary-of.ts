import fc from 'fast-check';
import { z } from 'zod';
import { isoOf, toDay } from '../../domain/time/calendar.ts';
import { partialDateSchema } from '../../domain/time/partial-date.ts';

const EXTREMES = ['1900', '1900-01-01', '9999', '9999-12', '9999-12-31', '2000-02-29', '2024-02'];

const someDate = fc.oneof(
  { weight: 12, arbitrary: fc.integer({ min: toDay(1985, 1, 1), max: toDay(2029, 12, 31) }).map(isoOf) },
  {
    weight: 2,
    arbitrary: fc.integer({ min: toDay(1985, 1, 1), max: toDay(2029, 12, 31) }).map((day) => isoOf(day).slice(0, 7)),
  },
  { weight: 1, arbitrary: fc.integer({ min: 1985, max: 2029 }).map(String) },
  { weight: 1, arbitrary: fc.constantFrom(...EXTREMES) },
);

/**
 * Anything that a schema lets through, however little sense it makes: every field, known or not. Read off the schema, so
 * that a new statement is covered without a second list.
 * @throws TypeError for a kind of schema that is not handled.
 */
export function arbitraryOf(schema: z.ZodTypeAny): fc.Arbitrary<unknown> {
  if (schema === partialDateSchema) return someDate;
  if (schema instanceof z.ZodOptional)
    return fc.option(arbitraryOf(schema._def.innerType as z.ZodTypeAny), { nil: undefined, freq: 2 });
  if (schema instanceof z.ZodNullable)
    return fc.option(arbitraryOf(schema._def.innerType as z.ZodTypeAny), { freq: 3 });
  if (schema instanceof z.ZodDefault) return arbitraryOf(schema._def.innerType as z.ZodTypeAny);
  if (schema instanceof z.ZodObject)
    return fc.record(
      Object.fromEntries(
        Object.entries(schema.shape as z.ZodRawShape).map(([name, part]) => [name, arbitraryOf(part)]),
      ),
    );
  if (schema instanceof z.ZodArray) return fc.array(arbitraryOf(schema.element as z.ZodTypeAny), { maxLength: 4 });
  if (schema instanceof z.ZodEnum) return fc.constantFrom(...(schema.options as string[]));
  if (schema instanceof z.ZodBoolean) return fc.boolean();
  if (schema instanceof z.ZodNumber) return someNumber(schema);
  if (schema instanceof z.ZodString) return fc.constantFrom('25b-1', '60c', '25A1-06', 'X-1');
  if (schema instanceof z.ZodRecord) return fc.constant({});
  throw new TypeError(`no arbitrary for ${schema.constructor.name}`);
}

function someNumber(schema: z.ZodNumber): fc.Arbitrary<number> {
  const [min, max] = [schema.minValue ?? 0, schema.maxValue ?? 200_000];
  const edges = [min, max, 5, 6, 12, 20, 24, 35, 50, 51, 90, 91].filter((edge) => min <= edge && edge <= max);
  return fc.oneof(fc.constantFrom(...edges), fc.integer({ min, max }));
}
