import { z } from 'zod';
import { VERSION_STATES } from '../../../../domain/law/version-state.ts';
import type { Database } from '../directus.ts';
import { GuardError } from '../errors.ts';
import { first } from '../query.ts';

const versionSchema = z.object({
  version: z.string(),
  basis: z.string(),
  valid_from: z.string(),
  valid_to: z.string().nullable(),
  state: z.enum(VERSION_STATES),
});

export type DraftRow = z.infer<typeof versionSchema>;

/**
 * The draft that somebody wants to change; null when there is no such version.
 * @throws GuardError LAW_FROZEN when it is no draft any more, whoever asks.
 */
export async function draftRow(database: Database, id: string): Promise<DraftRow | null> {
  const row = await first(
    database,
    versionSchema,
    'SELECT id AS version, basis, valid_from::text, valid_to::text, state FROM rule_versions WHERE id = ?',
    [id],
  );
  if (row && row.state !== 'draft')
    throw new GuardError(
      422,
      'LAW_FROZEN',
      `Die Fassung ${id} ist veröffentlicht: sie und ihre Kriterien ändern sich nicht mehr. Bitte als Entwurf kopieren und dort ändern.`,
      `Version ${id} is no draft; it and its criteria never change.`,
      { field: 'state', version: id },
    );
  return row;
}
