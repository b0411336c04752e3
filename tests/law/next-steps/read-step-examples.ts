import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { z } from 'zod';
import { RESIDENCE_STATUSES } from '../../../domain/case-file/vocabulary.ts';
import { BASIS_IDS, LEGAL_EFFECTS } from '../../../domain/law/schema.ts';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const anything = z.record(z.string(), z.unknown());

const stepSchema = z.strictObject({
  state: z.enum(['possible', 'change', 'closed', 'never']).optional(),
  from: day.nullable().optional(),
  until: day.nullable().optional(),
  effect: z.enum(LEGAL_EFFECTS).optional(),
  /** Everything but the proofs: kind, then fact or key of the criterion or day. */
  to_do: z.array(z.string()).optional(),
  blockers: z.array(z.string()).optional(),
  through: z.array(z.enum(BASIS_IDS)).optional(),
  /** Basis and first day of the ways that the step closes. */
  loses: z.array(z.string()).optional(),
  /** Keys of the entries of the graph: all, and those that are contested. */
  notes: z.array(z.string()).optional(),
  contested: z.array(z.string()).optional(),
});

const exampleSchema = z.strictObject({
  name: z.string().regex(/^[\p{Lu}\d].+\.$/u, 'must be a sentence'),
  source: z.string().min(3),
  case_file: anything.default({}),
  expect: z.strictObject({
    status: z.strictObject({ code: z.enum(RESIDENCE_STATUSES), since: day, until: day.nullable() }).optional(),
    first: z.enum(BASIS_IDS).optional(),
    steps: z.record(z.enum(BASIS_IDS), stepSchema).default({}),
    absent: z.array(z.enum(BASIS_IDS)).default([]),
    beyond: z.array(z.string()).optional(),
  }),
});

const fileSchema = z.strictObject({ as_of: day, base: anything, examples: z.array(exampleSchema).min(1) });

export type StepExample = z.infer<typeof exampleSchema> & { readonly asOf: string; readonly input: unknown };

/**
 * Reads the worked examples of the best next steps: the example's case file over the base's, the person's statements one by
 * one.
 * @throws Error naming the place when one does not fit its schema.
 */
export async function readStepExamples(): Promise<readonly StepExample[]> {
  const text = await readFile(new URL('ways.yaml', import.meta.url), 'utf8');
  const { as_of: asOf, base, examples } = fileSchema.parse(parse(text, { merge: true }));
  return examples.map((example) => {
    const own = example.case_file;
    const person = { ...anything.parse(base['person']), ...anything.parse(own['person'] ?? {}) };
    return { ...example, asOf, input: { ...base, ...own, person } };
  });
}
