import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { z } from 'zod';
import { cooperationSchema, type Cooperation } from './cooperation-schema.ts';
import { expandProgramme } from './expand-programme.ts';
import { programmeSchema } from './programme-schema.ts';

const fileOf = (key: string): URL => new URL(`${key}.yaml`, import.meta.url);

/** Reads a cooperation by its key, complete. @throws Error naming file and place when it does not fit. */
export function readCooperation(key: string): Cooperation {
  const raw: unknown = parse(readFileSync(fileOf(key), 'utf8'));
  if (typeof raw !== 'object' || raw === null || !('extends' in raw)) return checked(key, cooperationSchema, raw);
  const programme = checked(key, programmeSchema, raw);
  return checked(key, cooperationSchema, expandProgramme(programme, readCooperation(programme.extends)));
}

function checked<T>(key: string, schema: z.ZodType<T, z.ZodTypeDef, unknown>, raw: unknown): T {
  const parsed = schema.safeParse(raw);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new Error(`${key}.yaml: ${issue?.path.join('.')} ${issue?.message}`);
}
