import { z } from 'zod';
import { contentHash } from '../../../../domain/law/content-hash.ts';
import { versionName } from '../../../../domain/law/version-name.ts';
import type { Database } from '../../guard/directus.ts';
import { invalidRow } from '../../guard/errors.ts';
import { checkCoverage } from '../../guard/law/check-coverage.ts';
import { checkDraft } from '../../guard/law/check-draft.ts';
import { first, query } from '../../guard/query.ts';
import { lockDraft, type LockedDraft } from './lock-draft.ts';

export type Published = {
  /** Name of the version now: another one where its first day was moved since it was drafted. */
  readonly id: string;
  readonly superseded: readonly string[];
};

const idSchema = z.object({ id: z.string() });

/**
 * Publishes a draft as a second person, in one transaction.
 * @throws GuardError 404 for no version; 422 when it is no draft, the caller's own, cannot be evaluated, would leave a gap or
 * an overlap, or undo what was published since it was drafted.
 */
export const publishVersion = (database: Database, user: string, id: string): Promise<Published> =>
  database.transaction(async (trx) => {
    const draft = await lockDraft(trx, id, user);
    const version = await checkDraft(trx, id);
    const { superseded, shortened } = await checkCoverage(trx, draft.basis, draft);
    await refuseOutdated(trx, id, [...superseded, ...shortened.map((one) => one.version)]);

    const name = await rename(trx, draft);
    await trx.raw(`UPDATE rule_versions SET state = 'superseded', superseded_by = ? WHERE id = ANY (?)`, [
      name,
      superseded,
    ]);
    for (const { version: other, valid_to } of shortened)
      await trx.raw('UPDATE rule_versions SET valid_to = ? WHERE id = ?', [valid_to, other]);
    await trx.raw(
      `UPDATE rule_versions SET state = 'published', published_by = ?, published_at = now(), content_hash = ? WHERE id = ?`,
      [user, contentHash(version), name],
    );
    return { id: name, superseded };
  });

/** What came after the draft was begun is not in it: publishing would undo it without anybody deciding so. */
async function refuseOutdated(database: Database, id: string, replaced: readonly string[]): Promise<void> {
  const newer = await first(
    database,
    idSchema,
    `SELECT p.id FROM rule_versions p JOIN rule_versions d ON d.id = ?
     WHERE p.id = ANY (?) AND p.published_at > d.drafted_at LIMIT 1`,
    [id, replaced],
  );
  if (newer)
    throw invalidRow(
      'based_on',
      `Seit dieser Entwurf begonnen wurde, ist die Fassung ${newer.id} veröffentlicht worden; der Entwurf würde sie rückgängig machen. Bitte die neue Fassung als Entwurf kopieren und die Änderung dort eintragen.`,
      `${newer.id} was published after the draft was begun.`,
    );
}

/** A version is called after its first day. Where that was moved in the draft, it gets its name now. */
async function rename(database: Database, { version: id, basis, valid_from }: LockedDraft): Promise<string> {
  const base = `${basis}@${valid_from}`;
  if (id === base || id.startsWith(`${base}.`)) return id;
  const taken = await query(database, idSchema, 'SELECT id FROM rule_versions WHERE basis = ?', [basis]);
  const name = versionName(
    basis,
    valid_from,
    taken.map((one) => one.id),
  );
  await database.raw(
    `INSERT INTO rule_versions SELECT (jsonb_populate_record(v, jsonb_build_object('id', ?::text))).* FROM rule_versions v
     WHERE v.id = ?`,
    [name, id],
  );
  await database.raw(`UPDATE criteria SET version = ?, id = ? || substr(id, length(?) + 1) WHERE version = ?`, [
    name,
    name,
    id,
    id,
  ]);
  await database.raw('UPDATE rule_versions SET based_on = ? WHERE based_on = ?', [name, id]);
  await database.raw('DELETE FROM rule_versions WHERE id = ?', [id]);
  return name;
}
