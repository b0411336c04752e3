import { z } from 'zod';
import type { SignedRequest } from './live-account.ts';
import { GuardError } from './errors.ts';
import { isOfOffice } from './is-of-office.ts';

const bodySchema = z.object({ query: z.unknown() });

type Changing = SignedRequest & { readonly method: string; readonly body?: unknown };

/**
 * Rows are changed and deleted by their ids. Directus also takes a query and picks the rows past all rights, before it asks
 * for any: whether it then refused told whether some office has such a row.
 */
export function namedRowsOnly(request: Changing, _response: unknown, next: (error?: unknown) => void): void {
  const isByQuery =
    (request.method === 'PATCH' || request.method === 'DELETE') &&
    bodySchema.safeParse(request.body).data?.query !== undefined;
  if (!isByQuery || !isOfOffice({ accountability: request.accountability ?? null })) return next();
  next(
    new GuardError(
      403,
      'FORBIDDEN',
      'Bitte die Einträge einzeln auswählen: Nach einer Abfrage wird nichts geändert oder gelöscht.',
      'Name the rows by "keys": nothing is changed or deleted by a query.',
      { field: 'query' },
    ),
  );
}
