import { z } from 'zod';
import { conditionSchema } from '../../eligibility/condition-schema.ts';
import { FALSE, TRUE } from '../../eligibility/truth.ts';
import { exactOrRange } from '../exact-or-range.ts';
import { defineFactFunction } from '../fact-function.ts';
import { compileRowFilter } from '../row-filter.ts';

/** How many children of the case fulfil a condition over their own facts. */
export const countChildren = defineFactFunction(
  z.strictObject({ where: conditionSchema.optional() }),
  ({ where }, typeOf) => {
    const filter = compileRowFilter(where, typeOf);
    return (_person, context) => {
      const truths = context.children.rows.map((child) => filter(child, context));
      const min = truths.filter((truth) => truth === TRUE).length;
      const possible = truths.filter((truth) => truth !== FALSE).length;
      const max = context.children.complete ? possible : Number.POSITIVE_INFINITY;
      return { value: exactOrRange(min, max), evidence: min > 0 ? ['claimed'] : [] };
    };
  },
);
