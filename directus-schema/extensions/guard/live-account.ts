import { z } from 'zod';
import type { Accountability, Database } from './directus.ts';
import { GuardError } from './errors.ts';
import { first } from './query.ts';

/** The parts of a request that Directus has read by then. */
export type SignedRequest = {
  readonly path: string;
  readonly token?: string | null;
  readonly accountability?: Accountability;
};

const accountSchema = z.object({ status: z.string(), role: z.string().nullable() });

/**
 * Directus believes an access token until it runs out, a quarter of an hour: who was suspended, or got another role,
 * would go on as before. Here every request with one asks the account as it is now. Static tokens are asked by Directus
 * itself; log-in, refresh and log-out must get through.
 */
export const liveAccount =
  (database: Database) =>
  (request: SignedRequest, _response: unknown, next: (error?: unknown) => void): void => {
    const { accountability, token, path } = request;
    if (!accountability?.user || token?.split('.').length !== 3 || path.startsWith('/auth/')) return next();
    first(database, accountSchema, 'SELECT status, role FROM directus_users WHERE id = ?', [accountability.user]).then(
      (account) => {
        if (account?.status !== 'active')
          next(new GuardError(401, 'INVALID_CREDENTIALS', 'Dieses Konto ist gesperrt.', 'The account is not active.'));
        // The app gets itself a new token then, with the new role in it.
        else if (account.role !== accountability.role)
          next(new GuardError(401, 'TOKEN_EXPIRED', 'Bitte neu anmelden.', 'The role of the account has changed.'));
        else next();
      },
      (error: unknown) => next(error),
    );
  };
