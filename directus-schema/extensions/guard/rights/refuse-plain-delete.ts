import type { DeleteFilter } from '../directus.ts';
import { GuardError } from '../errors.ts';

/**
 * A plain delete would leave revisions, files and copies behind, and take a case away under an open referral: persons and
 * cases go only by the erasure.
 */
export const refusePlainDelete: DeleteFilter = async (keys, _meta, { accountability }) => {
  if (accountability === null) return keys;
  throw new GuardError(
    403,
    'ERASE_ONLY',
    'Personen und Fälle werden nicht einfach gelöscht: Dabei blieben Kopien zurück. Bitte bei der Person die Löschung beantragen; eine zweite Person bestätigt sie.',
    'Persons and cases are erased by the deletion endpoint only.',
  );
};
