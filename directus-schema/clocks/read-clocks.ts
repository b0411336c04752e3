import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { z } from 'zod';
import { CLOCK_KINDS } from '../../domain/deadlines/vocabulary.ts';
import { TEMPLATE_KINDS } from '../../domain/letters/placeholders.ts';
import { stableId } from '../apply/stable-id.ts';
import type { Row } from '../apply/apply-rows.ts';

const rulesSchema = z.array(
  z.strictObject({
    kind: z.enum(CLOCK_KINDS),
    days_before: z.array(z.number().int()).min(1),
    escalate_from: z.number().int().nullable(),
  }),
);

const templatesSchema = z.array(
  z.strictObject({
    key: z.string(),
    name: z.string(),
    kind: z.enum(TEMPLATE_KINDS),
    subject: z.string(),
    body: z.string(),
  }),
);

const read = (file: string): unknown => parse(readFileSync(fileURLToPath(new URL(file, import.meta.url)), 'utf8'));

/** The shipped rules of reminders, as rows. */
export const clockRuleRows = (): Row[] =>
  rulesSchema
    .parse(read('clock-rules.yaml'))
    .map((rule) => ({ id: stableId(`clock-rule:${rule.kind}`), ...rule, active: true }));

/** The shipped texts of mails and letters, as rows. */
export const templateRows = (): Row[] =>
  templatesSchema
    .parse(read('templates.yaml'))
    .map((template) => ({ id: stableId(`template:${template.key}`), ...template, language: 'de', active: true }));
