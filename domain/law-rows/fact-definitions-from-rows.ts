import { z } from 'zod';
import { factDefinitionSchema, type FactDefinition } from '../facts/definition.ts';
import { textOf } from './flat-text.ts';

const rowSchema = z.record(z.string(), z.unknown());
const optionsSchema = z.array(z.object({ value: z.string() })).nullish();

/** The catalogue as staff have it now, from `GET /items/fact_definitions?limit=-1`. */
export function factDefinitionsFromRows(rows: unknown): FactDefinition[] {
  return z
    .array(rowSchema)
    .parse(rows)
    .map((row) => {
      const parts = {
        key: row['key'],
        function: row['function'],
        arguments: row['arguments'] ?? {},
        type: row['type'],
        unit: row['unit'],
        options: optionsSchema.parse(row['options'])?.map((option) => option.value),
        label: textOf(row, 'label'),
        hint: textOf(row, 'hint'),
        citation: row['citation'],
        if_nothing_known: row['if_nothing_known'],
      };
      const said = Object.entries(parts).filter(([, value]) => value !== null && value !== undefined && value !== '');
      return factDefinitionSchema.parse(Object.fromEntries(said));
    });
}
