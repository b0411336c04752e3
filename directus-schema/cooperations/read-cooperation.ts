import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { cooperationSchema, type Cooperation } from './cooperation-schema.ts';

/** Reads the YAML of a cooperation. @throws Error naming file and place when it does not fit. */
export function readCooperation(file: string | URL): Cooperation {
  const parsed = cooperationSchema.safeParse(parse(readFileSync(file, 'utf8')));
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new Error(`${String(file).split('/').at(-1)}: ${issue?.path.join('.')} ${issue?.message}`);
}
