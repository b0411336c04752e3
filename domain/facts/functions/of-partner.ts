import { z } from 'zod';
import { NOT_YET } from '../../time/calendar.ts';
import { defineFactFunction, UNKNOWN_FINDING } from '../fact-function.ts';
import { currentSince, currentSinceArguments } from './current-since.ts';

/** What holds of the other of two partners: `not_yet` of somebody who is known to have none. */
export const ofPartner = defineFactFunction(
  z.strictObject({ function: z.literal('current_since'), arguments: currentSinceArguments }),
  ({ arguments: args }, typeOf) => {
    const fact = currentSince.compile(args, typeOf);
    return ({ partner }, context) => {
      if (partner === null) return { value: NOT_YET, evidence: [] };
      return partner ? fact(partner, context) : UNKNOWN_FINDING;
    };
  },
);
