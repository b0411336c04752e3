import { z } from 'zod';
import { dayOf, NOT_YET } from '../../time/calendar.ts';
import { day, gap, listOf, oneOf, whereRows } from '../arguments/schemas.ts';
import { chainBack } from '../chain-back.ts';
import { defineFactFunction, UNKNOWN_FINDING } from '../fact-function.ts';
import { gapTolerance } from '../gap-tolerance.ts';
import { periodsOf, type Reading } from '../period.ts';
import { compileTally, listWords } from '../tally.ts';

const schema = z.strictObject({
  list: listOf('employments', 'education', 'residence_periods'),
  where: whereRows,
  gap: gap.default('none'),
  /** A fixed day to count back from instead of the day asked about. */
  until: day.optional(),
  /** Whose rows: `partner` asks what holds of the other of two partners. */
  person: oneOf(['self', 'partner'], { self: 'die Person selbst', partner: 'Partnerin oder Partner' }).default('self'),
});

/**
 * Since when an unbroken chain of rows holds on a fixed day or the day asked about; `not_yet` when none does, also of the
 * partner of somebody who is known to have none.
 */
export const currentSince = defineFactFunction({
  label: { de: 'Einträge ohne Lücke seit', en: 'Entries without a gap since' },
  hint: 'Seit welchem Tag die Einträge einer Liste lückenlos aneinander anschließen, zurückgezählt vom Stichtag.',
  result: 'date',
  arguments: schema,
  words: {
    list: listWords.list,
    where: listWords.where,
    gap: ['Welche Lücke nicht schadet'],
    until: ['Stichtag', 'Leer: der Tag der Prüfung.'],
    person: ['Wessen Einträge'],
  },
  compile: ({ list, where, gap: tolerated, until, person: whose }) => {
    const tally = compileTally({ list, where, as_of_erased: false });
    const fixed = until === undefined ? undefined : dayOf(until);
    return (self, context) => {
      const person = whose === 'self' ? self : self.partner;
      if (person === null) return { value: NOT_YET, evidence: [] };
      if (person === undefined) return UNKNOWN_FINDING;
      const { complete, sure, maybe } = tally(person, context);
      if (sure.length + maybe.length === 0 && !complete) return { value: null, evidence: [] };
      const since = (reading: Reading) => {
        const periods = periodsOf(reading === 'longest' ? [...sure, ...maybe] : sure, reading);
        return chainBack(periods, fixed ?? context.asOf, gapTolerance(tolerated, context), Number.NEGATIVE_INFINITY);
      };
      const [longest, shortest] = [since('longest'), since('shortest')];
      const max = shortest?.start ?? NOT_YET;
      const min = complete ? (longest?.start ?? NOT_YET) : Number.NEGATIVE_INFINITY;
      const evidence = (longest?.links ?? []).map(({ row }) => row.evidence);
      return { value: min === max ? min : { min, max }, evidence };
    };
  },
});
