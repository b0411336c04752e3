import { rowOf, type Client } from '../directus-client.ts';
import type { WalkerProgramme } from './open-programme.ts';

/**
 * A programme that has ended, or is being wound up, takes nobody: the operator prolongs it.
 * @returns the way back
 */
export async function prolong(
  admin: Client,
  { cooperation, file }: WalkerProgramme,
  today: string,
): Promise<() => Promise<void>> {
  const write = async (term: object): Promise<void> => {
    rowOf(await admin('PATCH', `/items/cooperations/${cooperation}`, term));
  };
  const ended = (file.valid_to ?? today) < today || (file.closes_on ?? '9999-12-31') <= today;
  if (!ended) return async () => undefined;
  await write({ valid_to: null, closes_on: null });
  return () => write({ valid_to: file.valid_to ?? null, closes_on: file.closes_on ?? null });
}
