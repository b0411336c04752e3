import type { CaseFile, PersonFile } from '../case-file/schema.ts';
import { NOT_YET } from '../time/calendar.ts';
import type { Day } from '../time/day.ts';
import { boundsOf } from './bounds-of.ts';
import { isDateField, personView, type PersonView } from './person-view.ts';
import type { FactRecord } from './fact-value.ts';

type Role<T> = { readonly view: PersonView; readonly findings: T };
export type PreparedPerson = Role<Readonly<Record<string, 'yes' | 'no'>>>;

/** A case file made ready once, to derive its facts on many days. */
export type PreparedCase = {
  readonly self: PreparedPerson;
  readonly partner?: PreparedPerson | null | undefined;
  readonly principal?: PreparedPerson | null | undefined;
  readonly children: { readonly complete: boolean; readonly rows: readonly PreparedPerson[] };
  /** Days on which a fact can change because something written in the file starts or ends. */
  readonly changeDays: readonly Day[];
};

const LISTS = ['residence_periods', 'absences', 'applications', 'offences', 'employments', 'education', 'certificates'];

export function prepareCase(file: CaseFile): PreparedCase {
  const relation = file.relation_to_principal ?? (file.principal === null ? 'none' : undefined);
  const prepare = (person: PersonFile) => preparePerson(person, { relation_to_principal: relation, land: file.land });
  const self = prepare(file.person);
  const partner = file.partner && prepare(file.partner);
  const principal = file.principal && prepare(file.principal);
  const children = (file.children?.rows ?? []).map(prepare);
  const everyone = [self, partner, principal, ...children].flatMap((person) => (person ? [person.view] : []));
  const days = new Set(everyone.flatMap(daysIn));
  const isSpouse = relation === 'spouse';
  return {
    self: withPartner(self, isSpouse ? (partner ?? principal) : partner),
    partner: partner && withPartner(partner, self),
    principal: principal && withPartner(principal, isSpouse ? self : undefined),
    children: { complete: file.children?.complete ?? false, rows: children },
    changeDays: [...days].sort((a, b) => a - b),
  };
}

/** Whoever derives a right as a spouse has that person for a partner, entered twice or not. */
const withPartner = (
  { view, findings }: PreparedPerson,
  partner: PreparedPerson | null | undefined,
): PreparedPerson => ({
  view: { ...view, partner: partner && partner.view },
  findings,
});

function preparePerson(person: PersonFile, shared: FactRecord): PreparedPerson {
  const findings = Object.fromEntries((person.findings ?? []).map(({ criterion, result }) => [criterion, result]));
  return { view: personView(person, shared), findings };
}

/** Every day that the file names, and the day after: a period ends on one and the next state begins on the other. */
function daysIn(view: PersonView): readonly Day[] {
  const records = [view.scalars, ...LISTS.flatMap((name) => view.list(name).rows.map(({ values }) => values))];
  return records.flatMap(daysOfRecord);
}

function daysOfRecord(record: FactRecord): readonly Day[] {
  return Object.entries(record).flatMap(([name, value]) => {
    const bounds = isDateField(name.split('.').at(-1) ?? name) ? boundsOf(value) : undefined;
    if (!bounds || bounds.min === NOT_YET) return [];
    return [bounds.min, bounds.min + 1, bounds.max, bounds.max + 1];
  });
}
