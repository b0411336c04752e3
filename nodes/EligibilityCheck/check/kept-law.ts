import { z } from 'zod';
import type { Directus } from '../../shared/directus.ts';
import { LawProblem } from '../../shared/law-problem.ts';
import { holdLaw, type HeldLaw } from './held-law.ts';

const hashSchema = z.object({ hash: z.string() });
const ATTEMPTS = 3;

/** What Directus keeps word for word; snapshots of law stay for good. */
const kept = new WeakSet<HeldLaw>();

/** The law, and Directus keeps it under its hash. Somebody who publishes in between starts it over. */
export const keepLaw = async (client: Directus): Promise<HeldLaw> => {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const law = await holdLaw(client);
    if (kept.has(law)) return law;
    const query = { fields: ['hash'], filter: { hash: { _eq: law.hash } }, limit: 1 };
    const [known] = await client.read('law_snapshots', query, hashSchema);
    const { hash } = known ?? (await client.call('POST', '/law/snapshot', hashSchema));
    if (hash !== law.hash) continue;
    kept.add(law);
    return law;
  }
  return unusable();
};

const unusable = (): never => {
  throw new LawProblem('the law changed while it was read; please check again');
};
