import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { ORGANISATION_KIND } from '../collections/vocabulary/cooperation.ts';
import { RETENTION_SUBJECT } from '../collections/vocabulary/rights.ts';
import { stableId } from '../apply/stable-id.ts';

const keys = (labels: object): [string, ...string[]] => Object.keys(labels) as [string, ...string[]];

const ruleSchema = z.strictObject({
  organisation_kind: z.enum(keys(ORGANISATION_KIND.labels)),
  subject: z.enum(keys(RETENTION_SUBJECT.labels)),
  months: z.number().int().positive(),
  mandatory: z.boolean().default(false),
  citation: z.string(),
  note: z.string(),
});

export type RetentionRule = z.infer<typeof ruleSchema>;

/** The shipped retention rules; ids follow from office and subject, so that they can be shipped anew. */
export const readRetentionRules = (): (RetentionRule & { readonly id: string; readonly active: boolean })[] =>
  ruleSchema
    .array()
    .parse(parse(readFileSync(new URL('rules.yaml', import.meta.url), 'utf8')))
    .map((rule) => ({ id: stableId(`retention:${rule.organisation_kind}:${rule.subject}`), active: true, ...rule }));
