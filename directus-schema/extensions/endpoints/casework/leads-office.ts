import { z } from 'zod';
import { ROLE_IDS, SERVICE_ROLES } from '../../../access/role-ids.ts';
import type { Database } from '../../guard/directus.ts';
import { foreignRow, GuardError, humanRequired, invalidRow } from '../../guard/errors.ts';
import { first } from '../../guard/query.ts';
import type { OfficeActor } from '../caller.ts';

type Parts = { readonly database: Database };

const userSchema = z.object({ organisation: z.string().nullable(), role: z.string().nullable(), active: z.boolean() });
const userOf = (database: Database, key: string): Promise<z.infer<typeof userSchema> | null> =>
  first(
    database,
    userSchema,
    `SELECT organisation, role, status = 'active' AS active FROM directus_users WHERE id::text = ?`,
    [key],
  );

/** Who leads the work of an office may hand it from one to another. */
const LEADERS: readonly (string | null)[] = [ROLE_IDS.coordinator, ROLE_IDS.process_admin];
/** Who can keep a case file. */
const CASE_WORKERS: readonly (string | null)[] = [ROLE_IDS.counsellor, ROLE_IDS.abh_clerk];

/** Whether the caller hands work from one to another in the own office. */
export const leadsOffice = async ({ database }: Parts, actor: OfficeActor): Promise<boolean> =>
  !actor.service && LEADERS.includes((await userOf(database, actor.user ?? ''))?.role ?? null);

/** @throws GuardError unless the caller leads the office of that person: coordinator or process admin, never a machine */
export async function checkLeader({ database }: Parts, actor: OfficeActor, about: string): Promise<void> {
  if (actor.service) throw humanRequired('Zuständigkeiten ändert ein Mensch. Ein Dienstkonto darf das nicht.');
  const user = await userOf(database, about);
  if (user?.organisation !== actor.office) throw foreignRow('user');
  if (!(await leadsOffice({ database }, actor)))
    throw new GuardError(
      403,
      'FORBIDDEN',
      'Das darf nur die Koordination oder die Prozessverantwortung der eigenen Organisation.',
      'Only a coordinator or process admin of the same office may do this.',
    );
}

/** @throws GuardError unless `to` is somebody else of the office who keeps case files */
export async function checkSuccessor(
  { database }: Parts,
  office: string,
  from: string,
  to: string,
  field: string,
): Promise<void> {
  const user = await userOf(database, to);
  if (user?.organisation !== office) throw foreignRow(field);
  if (to === from)
    throw invalidRow(field, 'Das ist dieselbe Person. Bitte eine andere wählen.', 'The successor is the same person.');
  if (!user.active || SERVICE_ROLES.includes(user.role ?? '') || !CASE_WORKERS.includes(user.role))
    throw invalidRow(
      field,
      'Diese Person führt keine Akten, oder ihr Konto ist gesperrt. Bitte jemanden aus der Beratung oder Sachbearbeitung wählen.',
      'The successor keeps no case files.',
    );
}
