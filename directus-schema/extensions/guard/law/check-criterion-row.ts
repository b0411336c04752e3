import { z } from 'zod';
import { checkCriterion, type CriterionContext } from '../../../../domain/law/check/check-criterion.ts';
import { checkReferences } from '../../../../domain/law/check/check-references.ts';
import { rawCriterion } from '../../../../domain/law-rows/law-from-rows.ts';
import type { Database, Payload } from '../directus.ts';
import { invalidRow } from '../errors.ts';
import { query } from '../query.ts';
import type { DraftRow } from './draft-row.ts';
import { lawError } from './law-error.ts';

const targetSchema = z.object({ basis: z.string() });
const leaningSchema = z.object({
  basis: z.string(),
  key: z.string(),
  ref: targetSchema.nullish().transform((ref) => ref ?? undefined),
  alternatives: z
    .array(z.object({ ref: targetSchema.nullish().transform((ref) => ref ?? undefined) }))
    .nullish()
    .transform((list) => list ?? undefined),
});

/** Refuses what could not be evaluated when it is saved, not when the next person is checked. */
export async function checkCriterionRow(
  database: Database,
  draft: DraftRow,
  row: Payload,
  context: CriterionContext,
): Promise<void> {
  const raw = rawOf(row);
  const problems = checkCriterion(raw, context);
  if (problems.length) throw lawError(problems);
  const own = leaningSchema.parse({ ...raw, basis: draft.basis });
  if (!own.ref && !own.alternatives?.some(({ ref }) => ref)) return;
  const others = await query(
    database,
    leaningSchema,
    `SELECT v.basis, c.key, c.ref, c.alternatives FROM criteria c JOIN rule_versions v ON v.id = c.version
     WHERE v.state = 'published'`,
  );
  const leans = [own, ...others].map((one) => ({ basis: one.basis, criteria: [one] }));
  const circles = checkReferences(leans).filter(({ criterion }) => criterion === own.key);
  if (circles.length) throw lawError(circles);
}

function rawOf(row: Payload): Payload {
  try {
    return rawCriterion(row);
  } catch {
    throw invalidRow(
      'alternatives',
      `Kriterium ${String(row['key'])}: Wege, Ausnahmen und Bedingungen lassen sich so nicht lesen. Bitte über die Maske eingeben.`,
      'The parts of the criterion are of the wrong form.',
    );
  }
}
