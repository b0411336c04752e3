import type { Contradiction } from '../case-file/contradiction.ts';
import { contradictions } from '../case-file/contradictions.ts';
import type { CaseFile, PersonFile } from '../case-file/schema.ts';
import { once } from '../once.ts';
import { spanOf } from '../time/span-of.ts';
import { NOT_YET } from '../time/calendar.ts';
import type { Day } from '../time/day.ts';
import { boundsOf } from './bounds-of.ts';
import { doubtsOf, type Doubts } from './doubts.ts';
import { isDateField, personView, type PersonView } from './person-view.ts';
import type { FactRecord } from './fact-value.ts';
import { untangled } from './untangled.ts';

export type PreparedPerson = {
  /** One, but where the file contradicts itself on the status of a day: then all the ways it can have been. */
  readonly views: readonly PersonView[];
  readonly findings: Readonly<Record<string, 'yes' | 'no'>>;
};

/** A case file made ready once, to derive its facts on many days. */
export type PreparedCase = {
  readonly self: PreparedPerson;
  readonly partner?: PreparedPerson | null | undefined;
  readonly principal?: PreparedPerson | null | undefined;
  readonly children: { readonly complete: boolean; readonly rows: readonly PreparedPerson[] };
  /** Days on which a fact can change because something written in the file starts or ends. */
  readonly changeDays: readonly Day[];
  /** What the file says against itself; all of it is unknown here. */
  readonly contradictions: readonly Contradiction[];
};

const LISTS = ['residence_periods', 'absences', 'applications', 'offences', 'employments', 'education', 'certificates'];

/** @param today the real day, or the day asked about where that is later: what lies after it has not happened yet */
export function prepareCase(file: CaseFile, today?: Day): PreparedCase {
  const found = contradictions(file, today);
  const inDoubt = doubtsOf(found, '');
  const known = <T>(role: string, value: T): T | undefined => (inDoubt.has(role) ? undefined : value);
  const stated = file.relation_to_principal ?? (file.principal === null ? 'none' : undefined);
  const shared = { relation_to_principal: known('relation_to_principal', stated), land: file.land };
  const prepare = (person: PersonFile, path: string) => preparePerson(person, shared, doubtsOf(found, path));
  const self = prepare(file.person, 'person');
  const partner = known('partner', file.partner && prepare(file.partner, 'partner'));
  const principal = known('principal', file.principal && prepare(file.principal, 'principal'));
  const children = (file.children?.rows ?? []).map((child, index) => prepare(child, `children.rows.${index}`));
  const everyone = [self, partner, principal, ...children].flatMap((person) => person?.views ?? []);
  const isSpouse = shared.relation_to_principal === 'spouse';
  const changeDays = once(() => [...new Set(everyone.flatMap(daysIn))].sort((a, b) => a - b));
  return {
    self: withPartner(self, isSpouse ? (partner ?? principal) : partner),
    partner: partner && withPartner(partner, self),
    principal: principal && withPartner(principal, isSpouse ? self : undefined),
    children: { complete: file.children?.complete ?? false, rows: children },
    get changeDays() {
      return changeDays();
    },
    contradictions: found,
  };
}

/** Whoever derives a right as a spouse has that person for a partner, entered twice or not. */
function withPartner({ views, findings }: PreparedPerson, partner: PreparedPerson | null | undefined): PreparedPerson {
  const others: readonly PersonView['partner'][] = partner ? partner.views : [partner];
  return { views: views.flatMap((view) => others.map((other) => ({ ...view, partner: other }))), findings };
}

function preparePerson(person: PersonFile, shared: FactRecord, doubts: Doubts): PreparedPerson {
  // A later finding replaces an earlier one.
  const sure = (person.findings ?? [])
    .filter((_finding, index) => !doubts.has(`findings.${index}`))
    .sort((a, b) => spanOf(a.on).min - spanOf(b.on).min);
  const findings = Object.fromEntries(sure.map(({ criterion, result }) => [criterion, result]));
  return { views: untangled(personView(person, shared, doubts)), findings };
}

/** Every day that the file names, and the day after: a period ends on one and the next state begins on the other. */
function daysIn(view: PersonView): readonly Day[] {
  const records = [view.scalars, ...LISTS.flatMap((name) => view.list(name).rows.map(({ values }) => values))];
  return records.flatMap(daysOfRecord);
}

function daysOfRecord(record: FactRecord): readonly Day[] {
  return Object.entries(record).flatMap(([name, value]) => {
    const bounds = isDateField(name.split('.').at(-1) ?? name) ? boundsOf(value) : undefined;
    if (!bounds) return [];
    return [bounds.min, bounds.min + 1, bounds.max, bounds.max + 1].filter((day) => day < NOT_YET);
  });
}
