import { z } from 'zod';
import { CLOCK_KINDS } from '../../../../domain/deadlines/vocabulary.ts';
import type { Database } from '../../guard/directus.ts';
import { query } from '../../guard/query.ts';

const ruleSchema = z.object({
  kind: z.enum(CLOCK_KINDS),
  // Typed into a form, numbers arrive as texts.
  days_before: z.array(z.coerce.number().int()),
  escalate_from: z.number().int().nullable(),
  template: z.string().nullable(),
});

export type StoredClockRule = z.infer<typeof ruleSchema>;

/** The rules in use, by kind of clock: changed by clicking, and in force with the next run. */
export async function clockRules(database: Database): Promise<ReadonlyMap<string, StoredClockRule>> {
  const rows = await query(
    database,
    ruleSchema,
    'SELECT kind, days_before, escalate_from, template::text AS template FROM clock_rules WHERE active',
  );
  return new Map(rows.map((row) => [row.kind, row]));
}
