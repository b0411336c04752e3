import { z } from 'zod';
import type { DirectusClient } from './directus-client.ts';

const ids = z.array(z.object({ id: z.string() }));

/** Those of the wanted ids that Directus has. */
export async function existing(
  directus: DirectusClient,
  path: string,
  wanted: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await directus.get(
    `${path}?limit=-1&fields=id&filter=${encodeURIComponent(JSON.stringify({ id: { _in: wanted } }))}`,
    ids,
  );
  return new Set(rows.map((row) => row.id));
}
