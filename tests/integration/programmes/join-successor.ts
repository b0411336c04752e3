import type { Access } from '../../../platform/stack/access.ts';
import { client, idOf } from '../directus-client.ts';
import { staffOf, type WalkerOffice, type WalkerProgramme } from './open-programme.ts';

/** Where nobody else counsels, a successor joins: somebody must be there to hand over to. */
export async function joinSuccessor(access: Access, programme: WalkerProgramme): Promise<WalkerProgramme> {
  if (programme.offices.filter(({ role }) => role !== 'abh').length > 1) return programme;
  const admin = client(access.directus.url, access.directus.token);
  const { key, land } = programme.file;
  const organisation = idOf(
    await admin('POST', '/items/organisations', {
      key: `${key}-nachfolge`.replaceAll('_', '-'),
      name: `Nachfolge ${key}`,
      kind: 'counselling',
      land,
      bound_to_secrecy: true,
      offences_legal_basis: 'Erfundene Personen.',
    }),
  );
  const partner = { cooperation: programme.cooperation, organisation, role: 'counselling' };
  idOf(await admin('POST', '/items/cooperation_partners', partner));
  const successor: WalkerOffice = {
    partner: 'successor',
    role: 'counselling',
    organisation,
    land: land ?? null,
    boundToSecrecy: true,
    ...(await staffOf(access, organisation, 'counselling')),
  };
  return { ...programme, offices: [...programme.offices, successor] };
}
