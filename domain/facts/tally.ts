import { z } from 'zod';
import { conditionSchema } from '../eligibility/condition-schema.ts';
import { FALSE, TRUE, type Truth } from '../eligibility/truth.ts';
import { isKept, isNotFinal, isUsable, usabilityDays } from './erasure.ts';
import type { FactContext } from './fact-function.ts';
import type { PersonView, RowView } from './person-view.ts';
import { compileRowFilter } from './row-filter.ts';

export const listArguments = {
  list: z.string(),
  where: conditionSchema.optional(),
  /** Only convictions that may be held against the person on the day asked about. */
  as_of_erased: z.boolean().default(false),
  /** The reading that says whether a conviction counts before it is final: `any` says it does. */
  before_final: z.string().startsWith('reading:').optional(),
};

export type Tally = {
  readonly complete: boolean;
  readonly sure: readonly RowView[];
  readonly maybe: readonly RowView[];
};

type ListArguments = {
  list: string;
  where?: Parameters<typeof compileRowFilter>[0];
  as_of_erased: boolean;
  before_final?: string | undefined;
};

/** Compiles the choice of rows that counts, sums and "none" share: surely in, perhaps in, and whether the list is complete. */
export function compileTally({ list, where, as_of_erased, before_final }: ListArguments) {
  const filter = compileRowFilter(where);
  const usability = ({ values }: RowView, context: FactContext): Truth => {
    usabilityDays(values).forEach(context.changesOn);
    const isAsked = before_final !== undefined && isNotFinal(values);
    return isAsked && context.reading(before_final.slice(8)) === 'any'
      ? isKept(values, context.asOf)
      : isUsable(values, context.asOf);
  };
  return (person: PersonView, context: FactContext): Tally => {
    const { complete, rows } = person.list(list);
    const sure: RowView[] = [];
    const maybe: RowView[] = [];
    for (const row of rows) {
      const usable: Truth = as_of_erased ? usability(row, context) : TRUE;
      const truth = Math.min(usable, filter(row.values, context)) as Truth;
      if (truth === TRUE) sure.push(row);
      else if (truth !== FALSE) maybe.push(row);
    }
    return { complete, sure, maybe };
  };
}
