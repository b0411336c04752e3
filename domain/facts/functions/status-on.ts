import { z } from 'zod';
import { dayOf } from '../../time/calendar.ts';
import { day as keyDate, someStatuses } from '../arguments/schemas.ts';
import { defineFactFunction } from '../fact-function.ts';
import { periodsOf } from '../period.ts';

const schema = z.strictObject({ statuses: someStatuses, on: keyDate.optional() });

/** Whether the person had one of the statuses on a fixed day, or has it on the day asked about. */
export const statusOn = defineFactFunction({
  label: { de: 'Aufenthaltsstatus an einem Tag', en: 'Residence status on a day' },
  hint: 'Ob die Person an einem Stichtag einen bestimmten Status hatte, oder ihn am Tag der Prüfung hat.',
  result: 'boolean',
  arguments: schema,
  words: { on: ['Stichtag', 'Leer: der Tag der Prüfung.'], statuses: ['Status', 'Einer davon genügt.'] },
  compile: ({ statuses, on }) => {
    const fixed = on === undefined ? undefined : dayOf(on);
    const counts = new Set<unknown>(statuses);
    return (person, { asOf }) => {
      const day = fixed ?? asOf;
      const { complete, rows } = person.list('residence_periods');
      const covering = (reading: 'longest' | 'shortest') =>
        periodsOf(rows, reading).filter(({ from, to }) => from <= day && day <= to);
      const surely = covering('shortest').filter(({ row }) => counts.has(row.values.status));
      if (surely.length > 0) return { value: true, evidence: surely.map(({ row }) => row.evidence) };
      const perhaps = covering('longest').some(({ row }) => counts.has(row.values.status));
      // A day that is surely covered by another status is answered; one that nothing covers takes a complete list.
      const answered = complete || covering('shortest').length > 0;
      return { value: perhaps || !answered ? null : false, evidence: [] };
    };
  },
});
