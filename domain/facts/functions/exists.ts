import { z } from 'zod';
import { defineFactFunction } from '../fact-function.ts';
import { compileTally, listArguments } from '../tally.ts';

/** Whether there is a row that counts. "None" takes a complete list. */
export const exists = defineFactFunction(z.strictObject(listArguments), (args) => {
  const tally = compileTally(args);
  return (person, context) => {
    const { complete, sure, maybe } = tally(person, context);
    if (sure.length > 0) return { value: true, evidence: sure.map(({ evidence }) => evidence) };
    return { value: complete && maybe.length === 0 ? false : null, evidence: [] };
  };
});
