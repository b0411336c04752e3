import { z } from 'zod';
import type { Choices } from './in-words.ts';

const partSchema = z.object({ key: z.string(), title_de: z.string() });
const criteriaSchema = z.array(partSchema.extend({ alternatives: z.array(partSchema).nullish() }));

/**
 * What the law calls its criteria and their alternatives, each with its key behind it: a finding decides one or the other.
 * @param rows rows of `criteria`, oldest version first: the newest name counts
 */
export const criterionNames = (rows: unknown): Choices =>
  new Map(
    criteriaSchema
      .parse(rows)
      .flatMap(({ alternatives, ...criterion }) => [criterion, ...(alternatives ?? [])])
      .map(({ key, title_de: title }) => [key, `${title} (${key})`]),
  );
