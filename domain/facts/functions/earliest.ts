import { z } from 'zod';
import { defineFactFunction } from '../fact-function.ts';
import { firstDay } from '../first-day.ts';
import { compileTally, listArguments } from '../tally.ts';

/** The first day of a field over the rows that count. */
export const earliest = defineFactFunction(z.strictObject({ ...listArguments, field: z.string() }), (args) => {
  const tally = compileTally(args);
  return (person, context) => firstDay(tally(person, context), args.field);
});
