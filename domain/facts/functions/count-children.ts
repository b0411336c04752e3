import { z } from 'zod';
import { FALSE, TRUE } from '../../eligibility/truth.ts';
import { whereChildren } from '../arguments/schemas.ts';
import { exactOrRange } from '../exact-or-range.ts';
import { defineFactFunction } from '../fact-function.ts';
import { compileRowFilter } from '../row-filter.ts';

/** How many children of the case fulfil a condition over their own facts. */
export const countChildren = defineFactFunction({
  label: { de: 'Anzahl der Kinder', en: 'Number of children' },
  hint: 'Wie viele Kinder des Falls eine Bedingung über ihre eigenen Fakten erfüllen.',
  result: 'integer',
  arguments: z.strictObject({ where: whereChildren }),
  words: { where: ['Nur Kinder, für die gilt', 'Leer: alle Kinder.'] },
  compile: ({ where }, typeOf) => {
    const filter = compileRowFilter(where, typeOf);
    return (_person, context) => {
      const truths = context.children.rows.map((child) => filter(child, context));
      const min = truths.filter((truth) => truth === TRUE).length;
      const possible = truths.filter((truth) => truth !== FALSE).length;
      const max = context.children.complete ? possible : Number.POSITIVE_INFINITY;
      return { value: exactOrRange(min, max), evidence: min > 0 ? ['claimed'] : [] };
    };
  },
});
