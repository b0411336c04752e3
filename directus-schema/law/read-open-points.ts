import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { z } from 'zod';
import { openPointSchema, type OpenPoint } from './open-point.ts';

const fileSchema = z.strictObject({ open_points: z.array(openPointSchema) });

/** The open points of the law as written down. */
export async function readOpenPoints(): Promise<readonly OpenPoint[]> {
  const text = await readFile(new URL('open-points.yaml', import.meta.url), 'utf8');
  return fileSchema.parse(parse(text)).open_points;
}
