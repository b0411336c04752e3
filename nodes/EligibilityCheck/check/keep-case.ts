import { z } from 'zod';
import type { CaseFileInput } from '../../../domain/case-file/schema.ts';
import { canonicalJson } from '../../../domain/canonical-json.ts';
import { sha256 } from '../../../domain/sha256.ts';
import type { Directus } from '../../shared/directus.ts';

const idSchema = z.object({ id: z.string() });

/** Keeps a case file word for word, once for each state it is in; answers with the snapshot's id. */
export const keepCase = async (client: Directus, caseId: string, file: CaseFileInput): Promise<string> => {
  const content = canonicalJson(file);
  const hash = sha256(content);
  const query = { fields: ['id'], filter: { case: { _eq: caseId }, hash: { _eq: hash } }, limit: 1 };
  const find = () => client.read('case_snapshots', query, idSchema);
  const [known] = await find();
  if (known) return known.id;
  const create = client.create('case_snapshots', { case: caseId, hash, content }, idSchema);
  return await create.then(
    ({ id }) => id,
    async (failure: unknown) => {
      // Another check of the same case may have been quicker.
      const [other] = await find();
      return other ? other.id : fail(failure);
    },
  );
};

const fail = (failure: unknown): never => {
  throw failure;
};
