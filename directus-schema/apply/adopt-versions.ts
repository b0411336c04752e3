import type { Client } from 'pg';
import { z } from 'zod';
import { lawFromRows } from '../../domain/law-rows/law-from-rows.ts';
import { LAW_QUERY, PUBLISHED } from '../../domain/law-rows/law-query.ts';
import { contentHash } from '../../domain/law/content-hash.ts';
import type { RuleVersion } from '../../domain/law/rule-version.ts';
import type { Rest } from './rest.ts';

/**
 * Gives versions from before there were content hashes theirs. One that says what is shipped was never changed; of any
 * other nobody knows, so that it counts as changed and what is shipped arrives as a draft.
 */
export async function adoptVersions(rest: Rest, client: Client, shipped: readonly RuleVersion[]): Promise<void> {
  const known = new Set(shipped.map(contentHash));
  const query = new URLSearchParams({
    limit: '-1',
    fields: LAW_QUERY.join(','),
    filter: JSON.stringify({ _and: [PUBLISHED, { content_hash: { _null: true } }] }),
    deep: JSON.stringify({ criteria: { _limit: -1 } }),
  });
  for (const version of lawFromRows(await rest.read(`/items/rule_versions?${query}`, z.unknown()))) {
    const hash = contentHash(version);
    await client.query('UPDATE rule_versions SET content_hash = $2, origin = $3 WHERE id = $1', [
      version.version,
      hash,
      known.has(hash) ? 'shipped' : 'office',
    ]);
  }
}
