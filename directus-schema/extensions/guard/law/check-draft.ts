import { z } from 'zod';
import { checkReferences } from '../../../../domain/law/check/check-references.ts';
import { checkVersion } from '../../../../domain/law/check/check-version.ts';
import { lawFromRows, rawCriterion } from '../../../../domain/law-rows/law-from-rows.ts';
import type { RuleVersion } from '../../../../domain/law/rule-version.ts';
import { LEGAL_EFFECTS } from '../../../../domain/law/schema.ts';
import type { Database } from '../directus.ts';
import { lawContext } from './law-context.ts';
import { lawError } from './law-error.ts';
import { noVersion } from './no-version.ts';
import { versionRows } from './read-law.ts';

const rowSchema = z.object({
  legal_effect: z.enum(LEGAL_EFFECTS),
  criteria: z.array(z.record(z.string(), z.unknown())),
});

/**
 * A draft as a version, checked as a whole: since its criteria were saved a fact may have gone or another basis changed.
 * @throws GuardError naming the first place that could not be evaluated.
 */
export async function checkDraft(database: Database, id: string): Promise<RuleVersion> {
  const [row] = await versionRows(database, 'v.id = ?', [id]);
  if (!row) throw noVersion();
  const { legal_effect, criteria } = rowSchema.parse(row);
  const problems = checkVersion(legal_effect, criteria.map(rawCriterion), await lawContext(database));
  if (problems.length) throw lawError(problems);
  const [draft] = lawFromRows([row]);
  if (!draft) throw noVersion();
  const others = lawFromRows(await versionRows(database, `v.state = 'published' AND v.basis <> ?`, [draft.basis]));
  const circles = checkReferences([draft, ...others]);
  if (circles.length) throw lawError(circles);
  return draft;
}
