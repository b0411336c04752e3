import type { Day } from '../time/day.ts';
import { boundsOf } from './bounds-of.ts';
import type { Range } from './fact-value.ts';
import type { ListView, PersonView } from './person-view.ts';

/** The applications of a person for the bases that a test names. */
export function applicationsFor(person: PersonView, isMeant: (basis: string) => boolean): ListView {
  const { complete, rows } = person.list('applications');
  return { complete, rows: rows.filter(({ values: { basis } }) => typeof basis === 'string' && isMeant(basis)) };
}

/**
 * The day of the application that counts ("bei Antragstellung"): the last one filed by the day asked about; bounds where
 * its date is half known. Undefined without one: whoever has not applied could do so on the day asked about, and what no
 * list of applications can rule out, an application of today can replace.
 */
export function applicationDay(person: PersonView, bases: readonly string[], asOf: Day): Range | undefined {
  const filed = applicationsFor(person, (basis) => bases.includes(basis)).rows.flatMap(({ values }) => {
    const bounds = boundsOf(values.filed_on);
    return bounds && bounds.min <= asOf ? [bounds] : [];
  });
  return filed.reduce<Range | undefined>((last, one) => (last && last.max >= one.max ? last : one), undefined);
}
