import { z } from 'zod';
import { BASIS_IDS, BINDINGS, LEGAL_EFFECTS, OUTCOMES } from '../../domain/law/schema.ts';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const anything = z.record(z.string(), z.unknown());
const findings = z.record(z.string(), z.enum(['yes', 'no']).nullable());

const expectationSchema = z.strictObject({
  /** First day of the version in force; `null`: none is. */
  version: day.nullable().optional(),
  outcome: z.enum(OUTCOMES).optional(),
  legal_effect: z.enum(LEGAL_EFFECTS).optional(),
  eligible_from: day.nullable().optional(),
  timeline: z.array(z.strictObject({ from: day, to: day.nullable(), outcome: z.enum(OUTCOMES) })).optional(),
  criteria: z.record(z.string(), z.enum(['met', 'not_met', 'unknown', 'exempt', 'not_applicable'])).optional(),
  /** Bindings of criteria and alternatives: several lead to the same outcome, but staff read them. */
  bindings: z.record(z.string(), z.enum(BINDINGS)).optional(),
  /** Places of the case file that contradict each other; everywhere else none may. */
  contradictions: z.array(z.string()).default([]),
});

const exampleSchema = z.strictObject({
  name: z.string().regex(/^[\p{Lu}\d].+\.$/u, 'must be a sentence'),
  source: z.string().min(3),
  as_of: z.union([day, z.array(day).min(1)]),
  /** What is different from the base; `null` is unknown. A day may be told from the day asked about: `$NOW(-6 years) + 1`. */
  facts: anything.optional(),
  /** These facts and no others, without the base. */
  only: anything.optional(),
  case_file: anything.optional(),
  findings: findings.optional(),
  children: anything.optional(),
  partner: anything.nullable().optional(),
  principal: anything.nullable().optional(),
  expect: expectationSchema,
});

/** One file of worked examples: `base` meets everything, an example says what is different. */
export const exampleFileSchema = z.strictObject({
  basis: z.enum(BASIS_IDS),
  base: z.strictObject({
    facts: anything.optional(),
    findings: findings.optional(),
    children: anything.optional(),
    partner: anything.nullable().optional(),
    principal: anything.nullable().optional(),
    case_file: anything.optional(),
  }),
  examples: z.array(exampleSchema).min(1),
});

export type ExampleExpectation = z.infer<typeof expectationSchema>;
