import type { Access, OfficeAccess } from '../stack/access.ts';
import { PlatformError } from '../stack/platform-error.ts';

/** An account as Directus takes it. */
export type Account = { readonly id: string; readonly email: string } & Readonly<Record<string, unknown>>;

/** Finds the id of a role by its key. */
export const roleFinder =
  (roles: Readonly<Record<string, string>>) =>
  (name: string): string => {
    const id = roles[name];
    if (id === undefined) throw new PlatformError(`There is no role "${name}" in Directus.`);
    return id;
  };

/** The account of one of the people in access.json. */
export function accountOf(access: Access, role: ReturnType<typeof roleFinder>, user: Access['users'][number]): Account {
  const [first = '', ...last] = user.name.split(' ');
  const organisation = user.organisation ?? access.offices.find((one) => one.key === user.office)?.organisation;
  return {
    id: user.id,
    email: user.email,
    password: user.password,
    first_name: first,
    last_name: last.join(' '),
    role: role(user.role),
    language: 'de-DE',
    ...(organisation === undefined ? {} : { organisation }),
  };
}

/** The service account of an office. */
export const serviceAccountOf = (office: OfficeAccess, role: ReturnType<typeof roleFinder>): Account => ({
  id: office.serviceUser,
  email: `dienst@${office.key}.example.org`,
  first_name: 'Dienstkonto',
  last_name: office.name,
  token: office.serviceToken,
  role: role(`service_${office.kind}`),
  organisation: office.organisation,
});
