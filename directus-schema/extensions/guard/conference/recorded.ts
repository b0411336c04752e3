import { GuardError } from '../errors.ts';

/** What was recorded never changes. */
export const recorded = (field: string): GuardError =>
  new GuardError(
    422,
    'RECORDED',
    'Die Niederschrift ist festgehalten und ändert sich nicht mehr. Bitte einen Nachtrag unter den vorhandenen schreiben.',
    'The minutes are recorded; they can only be supplemented.',
    { field },
  );
