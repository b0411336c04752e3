import { spanOf } from '../time/span-of.ts';
import { InputError } from '../input-error.ts';
import type { CaseFile, PersonFile } from './schema.ts';

type Row = { readonly from?: string | undefined; readonly to?: string | undefined };

const WITH_PERIODS = ['residence_periods', 'absences', 'employments', 'education'] as const;

/**
 * Refuses periods that cannot be: one that ends before it starts, or two residence statuses on one day.
 * @throws InputError naming the row.
 */
export function checkPeriods(file: CaseFile): void {
  const people: [string, PersonFile | null | undefined][] = [
    ['person', file.person],
    ['partner', file.partner],
    ['principal', file.principal],
    ...(file.children?.rows ?? []).map((child, index): [string, PersonFile] => [`children.rows.${index}`, child]),
  ];
  for (const [path, person] of people) {
    if (!person) continue;
    for (const list of WITH_PERIODS) {
      (person[list]?.rows ?? []).forEach((row, index) => refuseReversed(row, `${path}.${list}.rows.${index}`));
    }
    refuseOverlaps(person, `${path}.residence_periods.rows`);
  }
}

function refuseReversed({ from, to }: Row, path: string): void {
  if (from !== undefined && to !== undefined && spanOf(to).max < spanOf(from).min) {
    throw new InputError(`${path}.to`, 'the period ends before it starts');
  }
}

/** Two statuses surely overlap when even the shortest reading of their dates does. */
function refuseOverlaps(person: PersonFile, path: string): void {
  const rows = (person.residence_periods?.rows ?? []).map((row, index) => ({
    index,
    from: spanOf(row.from).max,
    to: row.to === undefined ? Number.POSITIVE_INFINITY : spanOf(row.to).min,
  }));
  const sorted = rows.filter(({ from, to }) => from <= to).sort((a, b) => a.from - b.from);
  sorted.forEach((row, position) => {
    const next = sorted[position + 1];
    if (next && next.from <= row.to) {
      throw new InputError(
        `${path}.${next.index}.from`,
        `overlaps with the period in row ${row.index}; a person has one status on a day`,
      );
    }
  });
}
