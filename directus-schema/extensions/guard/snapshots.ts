import { sha256 } from '../../../domain/sha256.ts';
import type { CreateFilter } from './directus.ts';
import { GuardError, invalidRow } from './errors.ts';

/** A snapshot is called after what it holds, so that nobody can put other words under the name of a check. */
export const sealSnapshot: CreateFilter = async (payload) => {
  if (typeof payload['content'] === 'string' && payload['hash'] === sha256(payload['content'])) return payload;
  throw invalidRow(
    'hash',
    'Die Prüfsumme passt nicht zum Inhalt. Snapshots schreibt nur die Software.',
    'The hash is not the SHA-256 of the content.',
  );
};

/** What a check was made of stays as long as the check: it goes with the case, by the foreign key alone. */
export const keepSnapshots = async (): Promise<never> => {
  throw new GuardError(
    403,
    'FORBIDDEN',
    'Der Stand, auf dem eine Prüfung beruht, bleibt unverändert, bis der Fall gelöscht wird.',
    'Snapshots never change and go with their case.',
  );
};
