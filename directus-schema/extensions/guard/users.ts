import { z } from 'zod';
import { ROLE_IDS, type RoleKey } from '../../access/role-ids.ts';
import type { CreateFilter, Database, UpdateFilter } from './directus.ts';
import { invalidRow } from './errors.ts';
import { first } from './query.ts';
import { targetKey } from './target-key.ts';

const OFFICE_ROLES: readonly unknown[] = Object.entries(ROLE_IDS)
  .filter(([key]) => key !== 'operator')
  .map(([, id]) => id);

const rolesOf = (...keys: readonly RoleKey[]): readonly unknown[] => keys.map((key) => ROLE_IDS[key]);

/** Who decides as an authority, and who counsels: each reads the files of the office, so neither works at the other's. */
const OF_ABH = rolesOf('abh_clerk', 'service_abh');
const OF_CENTRE = rolesOf('counsellor', 'volunteer', 'service_counselling');

const kindSchema = z.object({ kind: z.string() });

async function kindOf(database: Database, organisation: unknown): Promise<string | null> {
  const key = targetKey(organisation, 'id');
  // A new organisation in the same form says its kind itself.
  if (key === null) return kindSchema.safeParse(organisation).data?.kind ?? null;
  return (await first(database, kindSchema, 'SELECT kind FROM organisations WHERE id::text = ?', [key]))?.kind ?? null;
}

/** An account that works for an office has one, and of a kind that fits: a rule would compare nothing, or the wrong files. */
async function checkOffice(database: Database, account: { readonly role?: unknown; readonly organisation?: unknown }) {
  const role = targetKey(account.role, 'id');
  if (!OFFICE_ROLES.includes(role)) return;
  if (!account.organisation)
    throw invalidRow(
      'organisation',
      'Zu dieser Rolle gehört eine Organisation. Bitte eintragen.',
      'This role needs an organisation.',
    );
  const kind = await kindOf(database, account.organisation);
  if (OF_ABH.includes(role) && kind !== 'abh')
    throw invalidRow(
      'organisation',
      'Diese Rolle gibt es nur in einer Organisation der Art „Ausländerbehörde“. Bitte eine solche oder eine andere Rolle wählen.',
      'This role is for an authority only.',
    );
  if (OF_CENTRE.includes(role) && kind === 'abh')
    throw invalidRow(
      'organisation',
      'Diese Rolle gibt es nicht in einer Ausländerbehörde. Ihre Sozialarbeit ist eine eigene Organisation der Art „Beratungsstelle“. Bitte diese oder eine andere Rolle wählen.',
      'This role is not for an authority; its social work is an organisation of its own.',
    );
}

export const newUser: CreateFilter = async (payload, _meta, { database }) => {
  await checkOffice(database, payload);
  return payload;
};

const userSchema = z.object({ role: z.string().nullable(), organisation: z.string().nullable() });

export const changedUser: UpdateFilter = async (payload, { keys }, { database }) => {
  if (!('role' in payload) && !('organisation' in payload)) return payload;
  for (const key of keys) {
    const before = await first(database, userSchema, 'SELECT role, organisation FROM directus_users WHERE id = ?', [
      key,
    ]);
    await checkOffice(database, { ...before, ...payload });
  }
  return payload;
};
