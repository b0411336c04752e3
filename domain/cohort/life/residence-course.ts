import type { PersonFile } from '../../case-file/schema.ts';
import { dayOf, isoOf, shift } from '../../time/calendar.ts';
import type { Day } from '../../time/day.ts';
import { ASSUMPTIONS } from '../cohort-parameters.ts';
import type { Dice } from '../dice.ts';
import { monthsIn, yearsIn, type Life } from './life.ts';
import type { Path } from './path.ts';

const assumed = ASSUMPTIONS.residence;

type Status = Path['status'];
type Row = NonNullable<PersonFile['residence_periods']>['rows'][number];

/** How a life went through the statuses. */
export type ResidenceCourse = {
  readonly rows: readonly Row[];
  readonly arrival: keyof typeof assumed.arrivals;
  readonly status: Status;
  /** First day of the status that holds on the day asked about. */
  readonly since: Day;
};

type Turn = { readonly day: Day; readonly status: Status };

/** Entry, asylum procedure, Duldungen with gaps and stretches of § 60b, and what came of it. */
export function residenceCourse(dice: Dice, life: Life, paths: readonly Path[]): ResidenceCourse {
  const arrival = life.born === life.entered ? 'asylum' : dice.weighted(assumed.arrivals);
  const before = arrivalTurns(dice, life, arrival);
  const settled = Math.min(life.asOf, (before.at(-1)?.day ?? life.entered) + gapDays(dice));
  const goal = goalOf(dice, life, settled, paths);
  const turns = [...before, ...tolerated(dice, settled, goal.at(0)?.day ?? life.asOf), ...goal];
  const { status, day } = turns.at(-1) ?? { status: 'none', day: life.entered };
  return { rows: rowsOf(dice, turns, life.asOf), arrival, status, since: day };
}

/** Ends with a turn to `none` on the day after the first status. */
function arrivalTurns(dice: Dice, { asOf, entered, born }: Life, arrival: ResidenceCourse['arrival']): Turn[] {
  const longest = Math.floor((asOf - entered) * assumed.procedureShare);
  if (arrival === 'unnoticed') return [{ day: Math.min(asOf, entered + dice.between(30, 900)), status: 'none' }];
  if (arrival !== 'asylum') {
    return [
      { day: entered, status: arrival },
      { day: entered + Math.min(longest, dice.between(30, 90)), status: 'none' },
    ];
  }
  const applied = entered + (born === entered ? 0 : Math.min(longest, dice.between(2, 40)));
  const ended = Math.min(entered + longest, applied + monthsIn(dice.within(assumed.procedureMonths)));
  return [
    ...(applied > entered ? [{ day: entered, status: 'proof_of_arrival' as const }] : []),
    { day: applied, status: 'aufenthaltsgestattung' },
    { day: ended, status: 'none' },
  ];
}

const gapDays = (dice: Dice): number => (dice.chance(assumed.gap) ? Math.floor(dice.within(assumed.gapDays)) : 0);

/** Duldungen from one day until another, perhaps with a stretch of § 60b or with a day on which the paper had run out. */
function tolerated(dice: Dice, from: Day, to: Day): Turn[] {
  const turns: Turn[] = [{ day: from, status: 'duldung' }];
  const start = Math.max(from + 30, dayOf('2019-08-21'));
  if (to - start > 300 && dice.chance(assumed.formerly60b)) {
    const begun = dice.between(start, to - 200);
    turns.push({ day: begun, status: 'duldung_60b' }, { day: dice.between(begun + 60, to - 60), status: 'duldung' });
  }
  const lapsed = dice.between((turns.at(-1)?.day ?? from) + 60, to - 210);
  const days = gapDays(dice);
  if (days > 0 && lapsed + days < to)
    turns.push({ day: lapsed, status: 'none' }, { day: lapsed + days, status: 'duldung' });
  return turns;
}

/** The turns to the status that a life has led to; none for whoever has a Duldung like most. */
function goalOf(dice: Dice, life: Life, settled: Day, paths: readonly Path[]): Turn[] {
  const open = paths.flatMap((path) => {
    const [first, last] = windowOf(path, life, settled);
    return first <= last ? [{ path, first, last }] : [];
  });
  const luck = { good: 2 * life.fortune, ill: 2 * (1 - life.fortune) };
  const chosen = dice.choose(open, ({ path: { weight, fortune } }) => weight * (fortune ? luck[fortune] : 1));
  if (!chosen || chosen.path.status === 'duldung') return [];
  const { path, first, last } = chosen;
  const since = dice.between(first, last);
  const turn = { day: since, status: path.status };
  return path.follows
    ? [{ day: shift(since, -path.follows.months, 'months'), status: path.follows.status }, turn]
    : [turn];
}

/** First and last day on which a status can have begun that holds on the day asked about; first after last: it is closed. */
function windowOf(path: Path, life: Life, settled: Day): readonly [Day, Day] {
  const { asOf, born, entered } = life;
  const [youngest, oldest] = path.ages ?? [0, 120];
  const first = Math.max(
    shift(settled + 100, path.follows?.months ?? 0, 'months'),
    path.since === undefined ? 0 : dayOf(path.since),
    path.months === undefined ? 0 : shift(asOf, -path.months, 'months') + 1,
    shift(born, youngest, 'years'),
    entered + yearsIn(path.years ?? 0),
  );
  const last = Math.min(
    asOf,
    path.until === undefined ? asOf : dayOf(path.until),
    shift(born, oldest + 1, 'years') - 1,
  );
  return path.enteredBy !== undefined && entered > dayOf(path.enteredBy) ? [1, 0] : [first, last];
}

/** Turns as rows: each lasts until the next, the last one is open; what is `none` is no row unless it is the last. */
function rowsOf(dice: Dice, turns: readonly Turn[], asOf: Day): readonly Row[] {
  return turns.flatMap(({ day, status }, index): Row[] => {
    const next = turns[index + 1]?.day;
    if (next !== undefined) {
      return status === 'none' || next <= day ? [] : [{ from: isoOf(day), to: isoOf(next - 1), status }];
    }
    const row: Row = { from: isoOf(day), status };
    if (status === 'permit_104c') return [{ ...row, to: isoOf(shift(day, 18, 'months') - 1) }];
    const runsOut = isoOf(Math.max(day, asOf + dice.between(-20, status.startsWith('duldung') ? 180 : 700)));
    return [status === 'none' ? row : { ...row, document_valid_until: runsOut }];
  });
}
