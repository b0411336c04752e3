import { z } from 'zod';
import { readingDefinitionSchema, type ReadingDefinition } from '../facts/reading-definition.ts';
import { textOf } from './flat-text.ts';

const rowSchema = z.record(z.string(), z.unknown());

/** The readings as staff have them now, from `GET /items/readings?limit=-1`. */
export function readingsFromRows(rows: unknown): ReadingDefinition[] {
  return z
    .array(rowSchema)
    .parse(rows)
    .map((row) => {
      const options = z.array(rowSchema).parse(row['options'] ?? []);
      const question = textOf(row, 'question');
      return readingDefinitionSchema.parse({
        key: row['key'],
        label: textOf(row, 'label'),
        ...(question ? { question } : {}),
        ...(row['citation'] ? { citation: row['citation'] } : {}),
        options: options.map((option) => ({
          value: option['value'],
          label: textOf(option, 'label'),
          ...(option['citation'] ? { citation: option['citation'] } : {}),
        })),
        default_by_land: row['default_by_land'] ?? {},
      });
    });
}
