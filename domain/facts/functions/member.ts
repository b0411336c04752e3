import { z } from 'zod';
import { defineFactFunction, UNKNOWN_FINDING } from '../fact-function.ts';

/** Whether a list of codes holds one of the given. A list that is absent is unknown; an empty one holds none. */
export const member = defineFactFunction(
  z.strictObject({ path: z.string(), any_of: z.array(z.string()).min(1) }),
  ({ path, any_of }) =>
    (person) => {
      const codes = person.scalars[path];
      if (!Array.isArray(codes)) return UNKNOWN_FINDING;
      return { value: any_of.some((code) => codes.includes(code)), evidence: [person.evidenceOf(path)] };
    },
);
