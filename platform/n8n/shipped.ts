import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { StackPaths } from '../stack/paths.ts';
import { PlatformError } from '../stack/platform-error.ts';
import { writePrivate } from '../stack/write-private.ts';

const shippedSchema = z.record(
  z.string(),
  z.object({
    credential: z.object({ id: z.string(), hash: z.string() }).optional(),
    workflows: z.record(
      z.string(),
      z.object({ id: z.string(), source: z.string(), remote: z.string(), published: z.boolean() }),
    ),
  }),
);

/** Per office: what we put into n8n, and how it looked there afterwards. */
export type Shipped = z.infer<typeof shippedSchema>;
/** The part of one office. */
export type ShippedOffice = Shipped[string];

/** Reads the record of what was shipped. */
export async function readShipped(paths: StackPaths): Promise<Shipped> {
  const text = await readFile(paths.shipped, 'utf8').catch(() => '{}');
  try {
    return shippedSchema.parse(JSON.parse(text));
  } catch {
    throw new PlatformError(
      `${paths.shipped} is damaged. Remove it: workflows already in n8n are then left as they are.`,
    );
  }
}

/** Writes the record. */
export async function writeShipped(paths: StackPaths, shipped: Shipped): Promise<void> {
  await writePrivate(paths.shipped, `${JSON.stringify(shipped, null, 2)}\n`);
}
