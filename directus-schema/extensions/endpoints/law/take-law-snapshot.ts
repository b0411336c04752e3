import { lawContent } from '../../../../domain/law/law-content.ts';
import { sha256 } from '../../../../domain/sha256.ts';
import type { Database } from '../../guard/directus.ts';
import { readLaw } from '../../guard/law/read-law.ts';

/**
 * Keeps the law that is published now, once; answers under which hash. It belongs to all offices, so that it is read here
 * and never taken from a client.
 */
export const takeLawSnapshot = (database: Database): Promise<{ readonly hash: string }> =>
  database.transaction(async (trx) => {
    await trx.raw('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ');
    const content = lawContent(await readLaw(trx));
    const hash = sha256(content);
    await trx.raw('INSERT INTO law_snapshots (hash, content) VALUES (?, ?) ON CONFLICT DO NOTHING', [hash, content]);
    return { hash };
  });
