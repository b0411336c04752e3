import { ROLE_IDS } from '../../../access/role-ids.ts';
import type { Accountability } from '../../guard/directus.ts';
import { GuardError } from '../../guard/errors.ts';
import type { Request } from '../express.ts';

/** Cooperations are set up by those who are responsible for the process of an office, and by the operator. */
export function processEditorOf({ accountability }: Request): NonNullable<Accountability> {
  if (accountability?.user && (accountability.admin || accountability.role === ROLE_IDS.process_admin))
    return accountability;
  throw new GuardError(
    403,
    'FORBIDDEN',
    'Kooperationen legt nur die Prozessverantwortung oder der Betrieb an.',
    'Only a process admin or the operator may set up a cooperation.',
  );
}
