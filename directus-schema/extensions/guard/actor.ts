import { z } from 'zod';
import { SERVICE_ROLES } from '../../access/role-ids.ts';
import type { Context } from './directus.ts';
import { first } from './query.ts';

export type Actor = {
  readonly user: string | null;
  /** The office the session belongs to; null for the operator and for the software itself. */
  readonly office: string | null;
  readonly admin: boolean;
  /** The account of a machine. */
  readonly service: boolean;
};

const userSchema = z.object({ organisation: z.string().nullable() });

/** Who acts, from the session; nothing a client sends can change it. */
export async function actorOf({
  accountability,
  database,
}: Pick<Context, 'accountability' | 'database'>): Promise<Actor> {
  if (!accountability?.user) return { user: null, office: null, admin: accountability === null, service: false };
  const row = await first(database, userSchema, 'SELECT organisation FROM directus_users WHERE id = ?', [
    accountability.user,
  ]);
  return {
    user: accountability.user,
    office: row?.organisation ?? null,
    admin: accountability.admin,
    service: accountability.role !== null && SERVICE_ROLES.includes(accountability.role),
  };
}
