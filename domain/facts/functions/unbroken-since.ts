import { z } from 'zod';
import { RESIDENCE_STATUSES } from '../../case-file/vocabulary.ts';
import { dayOf, NOT_YET } from '../../time/calendar.ts';
import { interruptionsBefore } from '../absences.ts';
import { applicationDay } from '../applications.ts';
import { chainBack } from '../chain-back.ts';
import { defineFactFunction, type FactContext } from '../fact-function.ts';
import type { FactValue } from '../fact-value.ts';
import { gapTolerance } from '../gap-tolerance.ts';
import { periodsOf, type Period, type Reading } from '../period.ts';
import type { PersonView } from '../person-view.ts';
import { uncountedDays } from '../uncounted-days.ts';

const statuses = z.array(z.enum(RESIDENCE_STATUSES));

const schema = z.strictObject({
  statuses: statuses.min(1),
  /** Statuses whose time does not count; the reading says whether they interrupt: `skip` or `break`. */
  neutral: statuses.default([]),
  neutral_reading: z.string().startsWith('reading:').optional(),
  gap: z.union([z.number().int().min(0), z.string()]).default(0),
  absence: z
    .string()
    .regex(/^(breaks|ignored|reading:\w+|up_to_(days|months):\d+)$/)
    .default('ignored'),
  until: z.string().optional(),
  /** Count back from the day of the application for one of these bases, where there is one. */
  until_application: z.array(z.string()).min(1).optional(),
});

type Arguments = z.infer<typeof schema>;

/**
 * Since when the person has been in the statuses without a harmful gap, counted back from a fixed day or the day asked
 * about; `not_yet` when not in them on that day. Time that does not count moves the day forward; while it runs, the
 * fact's own clock stands still.
 */
export const unbrokenSince = defineFactFunction(schema, (args) => {
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
});

type Since = { readonly day: number; readonly clock?: number | undefined; readonly links: readonly Period[] };

function since(args: Arguments, person: PersonView, context: FactContext, day: number, reading: Reading): Since {
  const never: Since = { day: NOT_YET, links: [] };
  const periods = periodsOf(person.list('residence_periods').rows, reading);
  const of = (list: readonly unknown[]) => periods.filter(({ row }) => list.includes(row.values.status));
  const counted = of(args.statuses);
  const skips = args.neutral_reading === undefined || context.reading(args.neutral_reading.slice(8)) === 'skip';
  const neutral = of(args.neutral);
  const floor = interruptionsBefore(person, args.absence, day, reading, context);
  if (floor > day) return never;
  const barrier = skips ? floor : Math.max(floor, ...neutral.filter(({ from }) => from <= day).map(({ to }) => to + 1));
  const chain = chainBack(skips ? [...counted, ...neutral] : counted, day, gapTolerance(args.gap, context), barrier);
  if (!chain) return never;
  const { skipped, standsStillSince } = uncountedDays(chain, counted, skips ? neutral : [], day);
  const countsAtAll = chain.links.some((link) => counted.includes(link));
  if (!countsAtAll) return never;
  return { day: chain.start + skipped, clock: standsStillSince, links: chain.links };
}
