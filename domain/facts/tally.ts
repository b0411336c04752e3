import type { Condition } from '../eligibility/condition-schema.ts';
import { FALSE, TRUE, type Truth } from '../eligibility/truth.ts';
import { anyList, beforeFinal, notErased, whereRows } from './arguments/schemas.ts';
import type { Words } from './arguments/words.ts';
import { LIST_FIELDS } from './case-fields.ts';
import type { FactType } from './definition.ts';
import { isKept, isNotFinal, isUsable, usabilityDays } from './erasure.ts';
import type { FactContext } from './fact-function.ts';
import type { PersonView, RowView } from './person-view.ts';
import { compileRowFilter } from './row-filter.ts';

export const listArguments = { list: anyList, where: whereRows, as_of_erased: notErased, before_final: beforeFinal };

export const listWords = {
  list: ['Liste'],
  where: ['Nur Einträge, für die gilt', 'Leer: alle Einträge.'],
  as_of_erased: ['Nur verwertbare Verurteilungen', 'Was aus dem Register getilgt ist oder sein muss, zählt nicht.'],
  before_final: ['Ob eine noch nicht rechtskräftige Verurteilung zählt, entscheidet', 'Leer: sie zählt nicht.'],
} as const satisfies Record<keyof typeof listArguments, Words>;

export type Tally = {
  readonly complete: boolean;
  readonly sure: readonly RowView[];
  readonly maybe: readonly RowView[];
};

/** The type of the field that a list is summed up by. */
export const typeOfField = ({ list, field }: { list: string; field: string }): FactType | undefined => {
  const type = LIST_FIELDS.get(list)?.get(field)?.type;
  return type === 'codes' ? undefined : type;
};

type ListArguments = {
  list: string;
  where?: Condition | undefined;
  as_of_erased: boolean;
  before_final?: string | undefined;
};

/** Compiles the choice of rows that counts, sums and "none" share: surely in, perhaps in, and whether the list is complete. */
export function compileTally({ list, where, as_of_erased, before_final }: ListArguments) {
  const filter = compileRowFilter(where, (field) => typeOfField({ list, field }));
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
