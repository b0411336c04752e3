import { z } from 'zod';
import { coverageText } from '../../../../domain/law/coverage-text.ts';
import { planPublication } from '../../../../domain/law/plan-publication.ts';
import { VERSION_STATES } from '../../../../domain/law/version-state.ts';
import type { Database } from '../../guard/directus.ts';
import { GuardError, invalidRow } from '../../guard/errors.ts';
import { noVersion } from '../../guard/law/no-version.ts';
import { first, query } from '../../guard/query.ts';

export type Published = { readonly id: string; readonly superseded: readonly string[] };

const versionSchema = z.object({
  version: z.string(),
  basis: z.string(),
  valid_from: z.string(),
  valid_to: z.string().nullable(),
  state: z.enum(VERSION_STATES),
  drafted_by: z.string().nullable(),
});

const COLUMNS = 'id AS version, basis, valid_from::text, valid_to::text, state, drafted_by';

/**
 * Publishes a draft as a second person. Of two at once the second finds what the first has published.
 * @throws GuardError 404 for no version, 422 when it is no draft, is the caller's own, or would leave a gap or an overlap.
 */
export const publishVersion = (database: Database, user: string, id: string): Promise<Published> =>
  database.transaction(async (trx) => {
    const seen = await first(trx, versionSchema, `SELECT ${COLUMNS} FROM rule_versions WHERE id = ?`, [id]);
    if (!seen) throw noVersion();
    await trx.raw('SELECT id FROM legal_bases WHERE id = ? FOR UPDATE', [seen.basis]);
    const draft = await first(trx, versionSchema, `SELECT ${COLUMNS} FROM rule_versions WHERE id = ? FOR UPDATE`, [id]);
    if (!draft) throw noVersion();
    if (draft.state !== 'draft')
      throw invalidRow(
        'state',
        'Diese Fassung ist kein Entwurf mehr: sie wurde schon veröffentlicht.',
        'The version is no draft.',
      );
    if (draft.drafted_by === user)
      throw new GuardError(
        422,
        'SECOND_PERSON',
        'Sie haben diesen Entwurf zuletzt bearbeitet. Bitte eine zweite Person, ihn zu lesen und zu veröffentlichen.',
        'Publishing needs a second person.',
        { field: 'drafted_by' },
      );
    const published = await query(
      trx,
      versionSchema,
      `SELECT ${COLUMNS} FROM rule_versions WHERE basis = ? AND state = 'published'`,
      [draft.basis],
    );
    const plan = planPublication(draft.basis, published, draft);
    const [problem] = plan.problems;
    if (problem) {
      const { de, en } = coverageText(problem);
      throw invalidRow('valid_from', de, en);
    }
    await trx.raw(`UPDATE rule_versions SET state = 'superseded', superseded_by = ? WHERE id = ANY (?)`, [
      id,
      plan.superseded,
    ]);
    for (const one of plan.shortened)
      await trx.raw('UPDATE rule_versions SET valid_to = ? WHERE id = ?', [one.valid_to, one.version]);
    await trx.raw(`UPDATE rule_versions SET state = 'published', published_by = ?, published_at = now() WHERE id = ?`, [
      user,
      id,
    ]);
    return { id, superseded: plan.superseded };
  });
