import { z } from 'zod';
import { defineFactFunction } from '../fact-function.ts';

/** How the responsible ABH reads a contested point, for a criterion that asks about it directly. */
export const reading = defineFactFunction(z.strictObject({ key: z.string() }), ({ key }) => (_person, context) => ({
  value: context.reading(key),
  evidence: [],
}));
