import { z } from 'zod';
import { LAENDER } from '../../../../domain/case-file/vocabulary.ts';
import type { ViewSource } from '../../../../domain/conference/disclosed-facts.ts';
import { factDefinitionsFromRows } from '../../../../domain/law-rows/fact-definitions-from-rows.ts';
import { readingsFromRows } from '../../../../domain/law-rows/readings-from-rows.ts';
import type { Database } from '../directus.ts';
import { first, query } from '../query.ts';

const rowSchema = z.record(z.string(), z.unknown());
const authoritySchema = z.object({
  land: z.enum(LAENDER).nullable(),
  readings: z.array(z.object({ reading: z.string(), value: z.string() })).nullable(),
});

/** How facts are derived for a conference: the catalogue as it is now, and what the authority has chosen. */
export async function lawForFacts(
  database: Database,
  abh: string,
): Promise<Pick<ViewSource, 'factDefinitions' | 'readings' | 'authority'>> {
  const facts = await query(database, rowSchema, 'SELECT * FROM fact_definitions ORDER BY sort NULLS LAST, key');
  const readings = await query(database, rowSchema, 'SELECT * FROM readings');
  const office = await first(database, authoritySchema, 'SELECT land, readings FROM organisations WHERE id = ?', [abh]);
  const chosen = Object.fromEntries((office?.readings ?? []).map((one) => [one.reading, one.value]));
  return {
    factDefinitions: factDefinitionsFromRows(facts),
    readings: readingsFromRows(readings),
    authority: { ...(office?.land ? { land: office.land } : {}), readings: chosen },
  };
}
