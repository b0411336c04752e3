import { z } from 'zod';
import type { Access, OfficeAccess } from '../stack/access.ts';
import { contentHash } from './content-hash.ts';
import type { Member } from './member.ts';
import { readN8n } from './session.ts';
import type { ShippedOffice } from './shipped.ts';
import { credentialType } from './workflow-file.ts';

const made = z.object({ id: z.string() });
const held = z.object({ data: z.array(made) });

/** Name of the office's credential, as staff see it. */
export function credentialName(office: OfficeAccess): string {
  return `Directus – ${office.name}`;
}

/**
 * Makes sure that the member owns the one credential of its office: that of the office's Directus service
 * account. n8n chooses the id: a known id would let another member use it on a trigger.
 */
export async function ensureCredential(
  access: Access,
  office: OfficeAccess,
  member: Member,
  shipped: ShippedOffice,
): Promise<{ id: string; hash: string; changed: boolean }> {
  const data = { url: access.directus.url, token: office.serviceToken };
  const hash = contentHash(data);
  const known = shipped.credential;
  if (known !== undefined && known.hash === hash) return { ...known, changed: false };
  const session = await member.session();
  const list = known === undefined ? [] : (await session.call('GET', '/rest/credentials', held)).data;
  if (known !== undefined && list.some((one) => one.id === known.id)) {
    await session.call('PATCH', `/rest/credentials/${known.id}`, z.unknown(), {
      name: credentialName(office),
      type: credentialType,
      data,
    });
    return { id: known.id, hash, changed: true };
  }
  const reply = await fetch(`${access.n8n.url}/api/v1/credentials`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-n8n-api-key': member.apiKey },
    body: JSON.stringify({ name: credentialName(office), type: credentialType, data }),
  });
  return { id: (await readN8n(reply, 'POST /api/v1/credentials', made)).id, hash, changed: true };
}
