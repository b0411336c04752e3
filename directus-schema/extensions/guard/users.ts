import { ROLE_IDS } from '../../access/role-ids.ts';
import type { CreateFilter, UpdateFilter } from './directus.ts';
import { invalidRow } from './errors.ts';
import { first } from './query.ts';
import { z } from 'zod';

const OFFICE_ROLES: readonly unknown[] = Object.entries(ROLE_IDS)
  .filter(([key]) => key !== 'operator')
  .map(([, id]) => id);

const noOffice = (): Error =>
  invalidRow(
    'organisation',
    'Zu dieser Rolle gehört eine Organisation. Bitte eintragen.',
    'This role needs an organisation.',
  );

/** An account that works for an office has one; without it a rule would compare nothing with nothing. */
export const newUser: CreateFilter = async (payload) => {
  if (OFFICE_ROLES.includes(payload['role']) && !payload['organisation']) throw noOffice();
  return payload;
};

const userSchema = z.object({ role: z.string().nullable(), organisation: z.string().nullable() });

export const changedUser: UpdateFilter = async (payload, { keys }, { database }) => {
  if (!('role' in payload) && !('organisation' in payload)) return payload;
  for (const key of keys) {
    const before = await first(database, userSchema, 'SELECT role, organisation FROM directus_users WHERE id = ?', [
      key,
    ]);
    const after = { ...before, ...payload };
    if (OFFICE_ROLES.includes(after['role']) && !after['organisation']) throw noOffice();
  }
  return payload;
};
