import { z } from 'zod';
import { dayOf, NOT_YET } from '../../time/calendar.ts';
import { interruptionsBefore } from '../absences.ts';
import { acrossAbsences } from '../across-absences.ts';
import { applicationDay } from '../applications.ts';
import { absence, bases, byReading, day as keyDate, gap, someStatuses, statuses } from '../arguments/schemas.ts';
import { chainBack } from '../chain-back.ts';
import { defineFactFunction, type FactContext } from '../fact-function.ts';
import type { FactValue } from '../fact-value.ts';
import { gapTolerance } from '../gap-tolerance.ts';
import { periodsOf, type Period, type Reading } from '../period.ts';
import type { PersonView } from '../person-view.ts';
import { uncountedDays } from '../uncounted-days.ts';

const schema = z.strictObject({
  statuses: someStatuses,
  /** Statuses whose time does not count; the reading says whether they interrupt: `skip` or `break`. */
  neutral: statuses.default([]),
  neutral_reading: byReading('skip', 'break').optional(),
  gap: gap.default('none'),
  absence: absence.default('ignored'),
  until: keyDate.optional(),
  /** Count back from the day of the application for one of these bases, where there is one. */
  until_application: bases.optional(),
});

type Arguments = z.infer<typeof schema>;

/**
 * Since when the person has been in the statuses without a harmful gap, counted back from a fixed day or the day asked
 * about; `not_yet` when not in them on that day. Time that does not count moves the day forward; while it runs, the
 * fact's own clock stands still.
 */
export const unbrokenSince = defineFactFunction({
  label: { de: 'Ununterbrochen im Status seit', en: 'In a status without interruption since' },
  hint: 'Seit welchem Tag die Person ohne schädliche Lücke in einem dieser Status ist, zurückgezählt vom Stichtag.',
  result: 'date',
  arguments: schema,
  words: {
    statuses: ['Status, die zählen'],
    neutral: ['Status, die nicht mitzählen', 'Ihre Tage werden abgezogen.'],
    neutral_reading: ['Ob sie auch unterbrechen, entscheidet', 'Leer: sie unterbrechen nicht.'],
    gap: ['Welche Lücke nicht schadet'],
    absence: ['Ausreisen'],
    until: ['Stichtag', 'Leer: der Tag der Prüfung.'],
    until_application: ['Stichtag ist der Antrag nach', 'Wenn einer gestellt ist; sonst gilt der Stichtag.'],
  },
  compile: (args) => {
    const until = args.until === undefined ? undefined : dayOf(args.until);
    return (person, context) => {
      const application = args.until_application && applicationDay(person, args.until_application, context.asOf);
      if (application && application.min !== application.max) return { value: null, evidence: [] };
      const day = application?.max ?? until ?? context.asOf;
      const { complete, rows } = person.list('residence_periods');
      if (rows.length === 0 && !complete) return { value: null, evidence: [] };
      const longest = since(args, person, context, day, 'longest');
      const shortest = since(args, person, context, day, 'shortest');
      const evidence = longest.links.map(({ row }) => row.evidence);
      // Periods that nobody entered can only lengthen the stay, or be the one that holds on the day.
      const min = complete ? longest.day : Number.NEGATIVE_INFINITY;
      const clock = shortest.clock ?? longest.clock ?? application?.max;
      const isExact = min === shortest.day && clock === undefined;
      const value: FactValue = isExact ? min : { min, max: shortest.day, ...(clock === undefined ? {} : { clock }) };
      return { value, evidence };
    };
  },
});

type Since = { readonly day: number; readonly clock?: number | undefined; readonly links: readonly Period[] };

function since(args: Arguments, person: PersonView, context: FactContext, day: number, reading: Reading): Since {
  const never: Since = { day: NOT_YET, links: [] };
  const periods = periodsOf(person.list('residence_periods').rows, reading);
  const of = (list: readonly unknown[]) => periods.filter(({ row }) => list.includes(row.values.status));
  const counted = of(args.statuses);
  const neutral = of(args.neutral);
  // Without such time, no reading of it matters.
  const contested = neutral.length > 0 ? args.neutral_reading : undefined;
  const skips = contested === undefined || context.reading(contested.slice(8)) === 'skip';
  const floor = interruptionsBefore(person, args.absence, day, reading, context);
  if (floor > day) return never;
  const barrier = skips ? floor : Math.max(floor, ...neutral.filter(({ from }) => from <= day).map(({ to }) => to + 1));
  const isHarmless = acrossAbsences(gapTolerance(args.gap, context), person, args.absence, reading);
  const chain = chainBack(skips ? [...counted, ...neutral] : counted, day, isHarmless, barrier);
  if (!chain) return never;
  const { skipped, standsStillSince } = uncountedDays(chain, counted, skips ? neutral : [], day);
  const countsAtAll = chain.links.some((link) => counted.includes(link));
  if (!countsAtAll) return never;
  return { day: chain.start + skipped, clock: standsStillSince, links: chain.links };
}
