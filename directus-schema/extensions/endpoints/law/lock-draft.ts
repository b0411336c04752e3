import { z } from 'zod';
import { VERSION_ORIGINS, VERSION_STATES } from '../../../../domain/law/version-state.ts';
import type { Database } from '../../guard/directus.ts';
import { GuardError, invalidRow } from '../../guard/errors.ts';
import { noVersion } from '../../guard/law/no-version.ts';
import { first } from '../../guard/query.ts';

const draftSchema = z.object({
  version: z.string(),
  basis: z.string(),
  valid_from: z.string(),
  valid_to: z.string().nullable(),
  state: z.enum(VERSION_STATES),
  origin: z.enum(VERSION_ORIGINS),
  drafted_by: z.string().nullable(),
});
export type LockedDraft = z.infer<typeof draftSchema>;

const SELECT = `SELECT id AS version, basis, valid_from::text, valid_to::text, state, origin, drafted_by
  FROM rule_versions WHERE id = ?`;

/**
 * The draft, with its whole basis locked until the transaction ends: of two publications at once the second sees the first.
 * @throws GuardError when there is no such draft, or the person who asks was the last to change it.
 */
export async function lockDraft(database: Database, id: string, user: string): Promise<LockedDraft> {
  const seen = await first(database, draftSchema, SELECT, [id]);
  if (!seen) throw noVersion();
  await database.raw('SELECT id FROM legal_bases WHERE id = ? FOR UPDATE', [seen.basis]);
  const draft = await first(database, draftSchema, `${SELECT} FOR UPDATE`, [id]);
  if (!draft) throw noVersion();
  if (draft.state !== 'draft')
    throw invalidRow('state', `Die Fassung ${id} ist kein Entwurf mehr: sie wurde schon veröffentlicht.`, 'No draft.');
  if (draft.drafted_by === user)
    throw new GuardError(
      422,
      'SECOND_PERSON',
      'Sie haben diesen Entwurf zuletzt bearbeitet. Bitte eine zweite Person, ihn zu lesen und zu veröffentlichen.',
      'Publishing needs a second person.',
      { field: 'drafted_by' },
    );
  return draft;
}
