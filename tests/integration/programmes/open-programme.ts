import { randomUUID } from 'node:crypto';
import { seedCooperation } from '../../../directus-schema/apply/seed-cooperation.ts';
import { ROLE_IDS, type RoleKey } from '../../../directus-schema/access/role-ids.ts';
import type { Cooperation } from '../../../directus-schema/cooperations/cooperation-schema.ts';
import { readCooperation } from '../../../directus-schema/cooperations/read-cooperation.ts';
import type { PartnerRole } from '../../../domain/cooperation/vocabulary.ts';
import type { Access } from '../../../platform/stack/access.ts';
import { client, idOf, rowOf, type Client } from '../directus-client.ts';

/** A partner of a programme with the people and the machine that work for it. */
export type WalkerOffice = {
  readonly partner: string;
  readonly role: PartnerRole;
  readonly organisation: string;
  readonly land: string | null;
  readonly boundToSecrecy: boolean;
  readonly human: Client;
  readonly service: Client;
  readonly serviceToken: string;
};

export type WalkerProgramme = {
  readonly file: Cooperation;
  readonly cooperation: string;
  /** Those who take part today. */
  readonly offices: readonly WalkerOffice[];
  readonly gone: readonly WalkerOffice[];
};

async function person(access: Access, admin: Client, role: RoleKey, organisation: string): Promise<Client> {
  const email = `${randomUUID()}@walker.example.org`;
  const password = `B1${randomUUID()}`;
  idOf(await admin('POST', '/users', { email, password, role: ROLE_IDS[role], organisation, last_name: 'Lauf' }));
  const { access_token } = rowOf(await client(access.directus.url, null)('POST', '/auth/login', { email, password }));
  return client(access.directus.url, String(access_token));
}

/** One human who logs in, and the account of the office's machine. */
export async function staffOf(
  access: Access,
  organisation: string,
  role: PartnerRole,
): Promise<Pick<WalkerOffice, 'human' | 'service' | 'serviceToken'>> {
  const admin = client(access.directus.url, access.directus.token);
  const decides = role === 'abh';
  const serviceToken = randomUUID();
  idOf(
    await admin('POST', '/users', {
      email: `${randomUUID()}@walker.example.org`,
      role: ROLE_IDS[decides ? 'service_abh' : 'service_counselling'],
      organisation,
      token: serviceToken,
    }),
  );
  const human = await person(access, admin, decides ? 'abh_clerk' : 'counsellor', organisation);
  return { human, service: client(access.directus.url, serviceToken), serviceToken };
}

/** Seeds a programme as shipped and makes accounts for its offices. */
export async function openProgramme(access: Access, key: string, today: string): Promise<WalkerProgramme> {
  const { url, token } = access.directus;
  const admin = client(url, token);
  const file = readCooperation(key);
  const said: string[] = [];
  const { cooperation, offices } = await seedCooperation({ url, token, key, say: (line) => said.push(line) });
  if (said.length > 0) throw new Error(said.join('\n'));
  const all: (WalkerOffice & { readonly here: boolean })[] = [];
  for (const { key: partner, role, name, valid_from, valid_to } of file.partners) {
    const organisation = String(offices[partner]);
    const row = rowOf(
      await admin('PATCH', `/items/organisations/${organisation}`, {
        offences_legal_basis: 'Erfundene Personen.',
        // The demo's offices have the names of the template's.
        ...(key === 'muster' ? { name: `${name} (Lauf)` } : {}),
      }),
    );
    all.push({
      partner,
      role,
      organisation,
      land: typeof row['land'] === 'string' ? row['land'] : null,
      boundToSecrecy: row['bound_to_secrecy'] === true,
      here: (valid_from ?? today) <= today && (valid_to ?? today) >= today,
      ...(await staffOf(access, organisation, role)),
    });
  }
  return { file, cooperation, offices: all.filter(({ here }) => here), gone: all.filter(({ here }) => !here) };
}
