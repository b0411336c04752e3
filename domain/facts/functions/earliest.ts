import { z } from 'zod';
import { fieldOfList } from '../arguments/schemas.ts';
import { defineFactFunction } from '../fact-function.ts';
import { firstDay } from '../first-day.ts';
import { compileTally, listArguments, listWords } from '../tally.ts';

/** The first day of a field over the rows that count. */
export const earliest = defineFactFunction({
  label: { de: 'Erster Tag in einer Liste', en: 'First day in a list' },
  hint: 'Der früheste Tag, der in den Einträgen einer Liste steht.',
  result: 'date',
  arguments: z.strictObject({ ...listArguments, field: fieldOfList('date') }),
  words: {
    list: listWords.list,
    field: ['Welcher Tag'],
    where: listWords.where,
    as_of_erased: listWords.as_of_erased,
    before_final: listWords.before_final,
  },
  compile: (args) => {
    const tally = compileTally(args);
    return (person, context) => firstDay(tally(person, context), args.field);
  },
});
