import { z } from 'zod';

/** Operators of a condition: those of Directus' filter builder that never ask whether we know something. */
export const OPERATORS = ['_eq', '_neq', '_lt', '_lte', '_gt', '_gte', '_in', '_nin', '_between', '_nbetween'] as const;
export type Operator = (typeof OPERATORS)[number];

const scalar = z.union([z.string(), z.number(), z.boolean()]);

export const comparisonSchema = z
  .record(z.enum(OPERATORS), z.union([scalar, z.array(scalar)]))
  .refine((ops) => Object.keys(ops).length > 0, { message: 'needs an operator' });

export type Comparison = Partial<Record<Operator, string | number | boolean | (string | number | boolean)[]>>;
export type Condition = { _and: Condition[] } | { _or: Condition[] } | { [fact: string]: Comparison };

const FORBIDDEN = ['_null', '_nnull', '_empty', '_nempty'];

/** Directus filter syntax over facts. `_null` and `_empty` are refused: a rule must not depend on our ignorance. */
export const conditionSchema: z.ZodType<Condition, z.ZodTypeDef, unknown> = z.lazy(() =>
  z
    .unknown()
    .superRefine((value, context) => {
      if (JSON.stringify(value ?? null).match(new RegExp(`"(${FORBIDDEN.join('|')})"`))) {
        context.addIssue({
          code: 'custom',
          message: `${FORBIDDEN.join(', ')} are not allowed: what nobody knows stays unknown`,
        });
      }
    })
    .pipe(
      z.union([
        z.strictObject({ _and: z.array(conditionSchema).min(1) }),
        z.strictObject({ _or: z.array(conditionSchema).min(1) }),
        z.record(z.string().regex(/^[a-z][a-z0-9_]*$/), comparisonSchema),
      ]),
    ),
) as z.ZodType<Condition, z.ZodTypeDef, unknown>;
