import { randomUUID } from 'node:crypto';
import { idOf, type Client } from '../directus-client.ts';

export type Partner = { readonly organisation: string; readonly name: string; leave(): Promise<void> };

/** An office of its own that joins a cooperation for one test, and leaves it afterwards. */
export async function joined(
  admin: Client,
  cooperation: string,
  kind: 'abh' | 'counselling',
  dates: { readonly valid_from?: string; readonly valid_to?: string } = {},
): Promise<Partner> {
  const key = `gast-${randomUUID().slice(0, 8)}`;
  const name = `Gastbehörde ${key}`;
  const organisation = idOf(await admin('POST', '/items/organisations', { key, name, kind, land: 'NW' }));
  const row = { cooperation, organisation, role: kind, ...dates };
  const partner = idOf(await admin('POST', '/items/cooperation_partners', row));
  return {
    organisation,
    name,
    leave: async () => void (await admin('DELETE', `/items/cooperation_partners/${partner}`)),
  };
}
