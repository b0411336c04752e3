import { z } from 'zod';
import { defineFactFunction, UNKNOWN_FINDING } from '../fact-function.ts';

/** A part of a whole in percent, unrounded: "überwiegend" is strictly more than 50. */
export const share = defineFactFunction(z.strictObject({ part: z.string(), whole: z.string() }), (args) => (person) => {
  const part = person.scalars[args.part];
  const whole = person.scalars[args.whole];
  if (typeof part !== 'number' || typeof whole !== 'number' || whole <= 0) return UNKNOWN_FINDING;
  return { value: (part / whole) * 100, evidence: [person.evidenceOf(args.part), person.evidenceOf(args.whole)] };
});
