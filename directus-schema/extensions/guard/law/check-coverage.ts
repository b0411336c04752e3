import { z } from 'zod';
import type { InForce } from '../../../../domain/law/coverage.ts';
import { coverageText } from '../../../../domain/law/coverage-text.ts';
import { planPublication, type Publication } from '../../../../domain/law/plan-publication.ts';
import type { Database } from '../directus.ts';
import { GuardError } from '../errors.ts';
import { query } from '../query.ts';

const inForceSchema = z.object({ version: z.string(), valid_from: z.string(), valid_to: z.string().nullable() });

/**
 * What publishing a draft would do to the published versions of its basis.
 * @throws GuardError naming basis and days when it would leave a gap or an overlap.
 */
export async function checkCoverage(database: Database, basis: string, draft: InForce): Promise<Publication> {
  const published = await query(
    database,
    inForceSchema,
    `SELECT id AS version, valid_from::text, valid_to::text FROM rule_versions
     WHERE basis = ? AND state = 'published' ORDER BY valid_from`,
    [basis],
  );
  const plan = planPublication(basis, published, draft);
  const [problem] = plan.problems;
  if (!problem) return plan;
  const { de, en } = coverageText(problem);
  throw new GuardError(422, 'INVALID_ROW', de, en, { field: 'valid_from', basis, from: problem.from, to: problem.to });
}
