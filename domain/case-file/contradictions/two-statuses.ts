import { isoOf, NOT_YET } from '../../time/calendar.ts';
import type { Day } from '../../time/day.ts';
import { germanDay } from '../../time/german-day.ts';
import { spanOf } from '../../time/span-of.ts';
import type { PersonRule } from './person-rule.ts';

/** § 105 Abs. 3 AufenthG: on holders of a Duldung for training or employment "findet § 60b keine Anwendung". */
const NEVER_60B: readonly string[] = ['duldung_60c', 'duldung_60d'];

/** A person has one status on a day. Two surely overlap when even the shortest reading of their dates does. */
export const twoStatuses: PersonRule = ({ residence_periods: list }) => {
  const rows = (list?.rows ?? []).map(({ from, to, status }, index) => ({
    path: `residence_periods.rows.${index}.status`,
    from: spanOf(from).max,
    to: to === undefined ? NOT_YET : spanOf(to).min,
    status,
  }));
  return rows.flatMap((one, index) =>
    rows.slice(index + 1).flatMap((other) => {
      const [from, to] = [Math.max(one.from, other.from), Math.min(one.to, other.to)];
      if (one.status === other.status || from > to) return [];
      const statuses = [one.status, other.status];
      const is60b = statuses.includes('duldung_60b') && statuses.some((status) => NEVER_60B.includes(status));
      const until = to === NOT_YET ? '' : germanDay(isoOf(to));
      return [
        {
          paths: [one.path, other.path],
          de: [
            `Zwei verschiedene Aufenthaltsstatus zur selben Zeit, ${during(from, to, 'am', 'ab', until)}.`,
            ...(is60b ? ['Neben § 60c und § 60d gibt es keine Duldung nach § 60b (§ 105 Abs. 3 AufenthG).'] : []),
          ].join(' '),
          en: `Two different residence statuses at the same time${is60b ? ' (§ 105(3): § 60b never applies beside §§ 60c, 60d)' : ''}.`,
        },
      ];
    }),
  );
};

function during(from: Day, to: Day, on: string, since: string, until: string): string {
  if (from === to) return `${on} ${germanDay(isoOf(from))}`;
  return until === '' ? `${since} ${germanDay(isoOf(from))}` : `${germanDay(isoOf(from))} bis ${until}`;
}
