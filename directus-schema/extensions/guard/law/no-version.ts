import { GuardError } from '../errors.ts';

export const noVersion = (): GuardError =>
  new GuardError(
    404,
    'NOT_FOUND',
    'Diese Fassung gibt es nicht. Vielleicht wurde der Entwurf gelöscht.',
    'There is no such version.',
    { field: 'version' },
  );
