import type { CaseFile } from '../case-file/schema.ts';
import { boundsOf } from '../facts/bounds-of.ts';
import { periodsOf } from '../facts/period.ts';
import { personView } from '../facts/person-view.ts';
import type { Day } from '../time/day.ts';
import type { ResidenceStatus } from './status-of-basis.ts';

/** The status of a person on a day; `since` and `to` are the earliest days that half-known dates allow. */
export type CurrentStatus = {
  readonly status: ResidenceStatus;
  readonly since: Day;
  /** Last day, where the file names one. */
  readonly to?: Day | undefined;
};

/** The status on a day, joined over periods of the same status that follow each other without a gap. */
export function statusOnDay(file: CaseFile, day: Day): CurrentStatus | undefined {
  const periods = periodsOf(personView(file.person).list('residence_periods').rows, 'shortest');
  const current = periods.find(({ from, to }) => from <= day && day <= to);
  if (!current) return undefined;
  const status = current.row.values['status'] as ResidenceStatus;
  let first = current;
  for (let before: typeof current | undefined = current; before; ) {
    first = before;
    const { from } = first;
    before = periods.find(({ to, row }) => to === from - 1 && row.values['status'] === status);
  }
  const since = boundsOf(first.row.values['from'])?.min ?? first.from;
  const to = boundsOf(current.row.values['to'])?.min;
  return { status, since, to };
}
