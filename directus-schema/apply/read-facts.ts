import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { factDefinitionSchema, type FactDefinition } from '../../domain/facts/definition.ts';

const fileSchema = z.strictObject({ facts: z.array(factDefinitionSchema) });
const file = new URL('../../domain/facts/facts.yaml', import.meta.url);

/** The catalogue of facts as shipped. */
export function readFacts(): FactDefinition[] {
  if (!existsSync(file)) return [];
  return fileSchema.parse(parse(readFileSync(file, 'utf8'))).facts;
}
