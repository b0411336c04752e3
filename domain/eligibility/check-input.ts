import { z } from 'zod';
import { caseFileSchema } from '../case-file/schema.ts';
import type { FactDefinition } from '../facts/definition.ts';
import { factsSchema } from '../facts/parse-facts.ts';

const findings = z.record(z.string(), z.enum(['yes', 'no'])).optional();

/** What can be checked: a case file, or facts that are already derived. */
export function checkInputSchema(definitions: readonly FactDefinition[]) {
  const facts = factsSchema(definitions);
  const person = z.strictObject({ facts, findings });
  return {
    caseFile: caseFileSchema,
    facts: z.strictObject({
      facts,
      findings,
      partner: person.nullable().optional(),
      principal: person.nullable().optional(),
      children: z.strictObject({ complete: z.boolean().default(false), rows: z.array(person).default([]) }).optional(),
    }),
  };
}

export type FactsInput = z.infer<ReturnType<typeof checkInputSchema>['facts']>;
