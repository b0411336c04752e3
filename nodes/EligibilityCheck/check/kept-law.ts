import { z } from 'zod';
import { lawContent } from '../../../domain/law/law-content.ts';
import type { Law } from '../../../domain/law/law.ts';
import { sha256 } from '../../../domain/sha256.ts';
import type { Directus } from '../../shared/directus.ts';
import { LawProblem } from '../../shared/law-problem.ts';
import { loadLaw } from './load-law.ts';

/** The law with the hash under which Directus keeps it word for word. */
export type KeptLaw = { readonly law: Law; readonly snapshot: string };

const hashSchema = z.object({ hash: z.string() });
const ATTEMPTS = 3;

/** Reads the law and makes sure that it is kept. Somebody who publishes in between starts it over. */
export const keepLaw = async (client: Directus): Promise<KeptLaw> => {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const law = await loadLaw(client);
    const snapshot = sha256(lawContent(law));
    const query = { fields: ['hash'], filter: { hash: { _eq: snapshot } }, limit: 1 };
    const [known] = await client.read('law_snapshots', query, hashSchema);
    const { hash } = known ?? (await client.call('POST', '/law/snapshot', hashSchema));
    if (hash === snapshot) return { law, snapshot };
  }
  return unusable();
};

const unusable = (): never => {
  throw new LawProblem('the law changed while it was read; please check again');
};
