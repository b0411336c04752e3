import { GuardError } from './errors.ts';
import { isOfOffice } from './is-of-office.ts';
import type { SignedRequest } from './live-account.ts';

/**
 * A list is exported to the desk, not into the files of the installation: a copy there hangs on no person, so no erasure
 * finds it and no restriction hides it.
 */
export function noStoredExport(request: SignedRequest, _response: unknown, next: (error?: unknown) => void): void {
  const isExport = request.path.toLowerCase().startsWith('/utils/export');
  if (!isExport || !isOfOffice({ accountability: request.accountability ?? null })) return next();
  next(
    new GuardError(
      403,
      'FORBIDDEN',
      'Bitte die Liste herunterladen statt sie in den Dateien abzulegen: Die Kopie dort würde mit den Akten nicht gelöscht.',
      'Exports are downloaded, not stored: a stored copy would outlive the files it was made of.',
    ),
  );
}
