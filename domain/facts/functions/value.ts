import { z } from 'zod';
import { defineFactFunction } from '../fact-function.ts';

/** A statement of the person file as it stands there. */
export const value = defineFactFunction(z.strictObject({ path: z.string() }), ({ path }) => (person) => ({
  value: person.scalars[path] ?? null,
  evidence: [person.evidenceOf(path)],
}));
