import { z } from 'zod';
import type { Access } from '../stack/access.ts';
import { sourceOf } from './sender-source.ts';
import type { DirectusClient } from './directus-client.ts';

/** One outside system per office that may send signed enquiries; creates only what is missing. */
export async function seedSenders(directus: DirectusClient, access: Access): Promise<void> {
  const rows = await directus.get('/items/senders?limit=-1&fields=source', z.array(z.object({ source: z.string() })));
  const known = new Set(rows.map((row) => row.source));
  for (const sender of access.senders) {
    const office = access.offices.find((one) => one.key === sender.office);
    if (office === undefined || known.has(sourceOf(sender.key))) continue;
    await directus.send(
      'POST',
      '/items/senders',
      {
        organisation: office.organisation,
        name: `Anfragen an ${office.name}`,
        source: sourceOf(sender.key),
        secret: sender.secret,
        allowed_types: ['de.bleiberecht.enquiry.received'],
        active: true,
      },
      z.unknown(),
    );
  }
}
