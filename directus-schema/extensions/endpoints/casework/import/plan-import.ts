import { z } from 'zod';
import type { GoodRow } from '../../../../../domain/casework/import/check-rows.ts';
import { TARGETS } from '../../../../../domain/casework/import/targets.ts';
import type { Database, Payload } from '../../../guard/directus.ts';
import { query } from '../../../guard/query.ts';

export type Change = {
  readonly row: number;
  readonly number: string;
  /** Null: the office has no case of that number yet. */
  readonly case: string | null;
  readonly person: string | null;
  readonly onCase: Payload;
  readonly onPerson: Payload;
};

const PERSON = TARGETS.filter(({ of }) => of === 'person');
const PRECISION: Readonly<Record<number, string>> = { 4: 'year', 7: 'month', 10: 'day' };
const START: Readonly<Record<number, string>> = { 4: '-01-01', 7: '-01', 10: '' };

/** A date as it is known, as the two columns of a half-known date. */
const partial = (name: string, iso: string): Payload => ({
  [name]: `${iso}${START[iso.length] ?? ''}`,
  [`${name}_precision`]: PRECISION[iso.length] ?? 'day',
});

function personOf({ values }: GoodRow): Payload {
  const person: Payload = {};
  for (const { key, kind } of PERSON) {
    const value = values[key];
    if (value === undefined) continue;
    Object.assign(person, kind === 'partial_day' ? partial(key, String(value)) : { [key]: value });
  }
  return person;
}

const caseOf = ({ values }: GoodRow): Payload =>
  values['opened_on'] === undefined ? {} : { opened_on: values['opened_on'] };

/** The status that a person without any gets; with periods already entered a list adds none. */
function periodOf({ values }: GoodRow): Payload | null {
  const status = values['residence_status'];
  if (status === undefined) return null;
  const since = values['residence_since'];
  return { status, evidence: 'claimed', ...(since === undefined ? {} : partial('from', String(since))) };
}

const COLUMNS = [...PERSON.map(({ key }) => key), 'birth_date_precision', 'first_entry_on_precision'];
const DATES = ['birth_date', 'first_entry_on'];
const knownSchema = z
  .object({
    number: z.string(),
    case: z.string(),
    person: z.string(),
    opened_on: z.string().nullable(),
    has_periods: z.boolean(),
  })
  .passthrough();

const different = (wanted: Payload, present: Readonly<Record<string, unknown>>): Payload =>
  Object.fromEntries(Object.entries(wanted).filter(([key, value]) => (present[key] ?? null) !== value));

/**
 * What each row changes in the file of the office, by its own number: a new case, a few statements, or nothing. An empty cell
 * says nothing and never empties what is there.
 */
export async function planImport(database: Database, office: string, rows: readonly GoodRow[]): Promise<Change[]> {
  const columns = COLUMNS.map((name) => (DATES.includes(name) ? `p.${name}::text` : `p.${name}`)).join(', ');
  const known = await query(
    database,
    knownSchema,
    `SELECT c.number, c.id AS "case", c.person, c.opened_on::text, ${columns},
       EXISTS (SELECT 1 FROM residence_periods r WHERE r.person = p.id) AS has_periods
     FROM cases c JOIN persons p ON p.id = c.person WHERE c.organisation = ? AND c.number = ANY (?)`,
    [office, rows.map(({ values }) => String(values['number']))],
  );
  const byNumber = new Map(known.map((one) => [one.number, one]));
  return rows.map((row) => {
    const number = String(row.values['number']);
    const present = byNumber.get(number);
    const period = periodOf(row);
    const wanted = personOf(row);
    if (!present)
      return {
        row: row.row,
        number,
        case: null,
        person: null,
        onCase: caseOf(row),
        onPerson: { ...wanted, ...(period ? { residence_periods: [period] } : {}) },
      };
    const onPerson = different(wanted, present);
    if (period && !present.has_periods) onPerson['residence_periods'] = { create: [period], update: [], delete: [] };
    return {
      row: row.row,
      number,
      case: present.case,
      person: present.person,
      onCase: different(caseOf(row), present),
      onPerson,
    };
  });
}

export const changesNothing = ({ case: key, onCase, onPerson }: Change): boolean =>
  key !== null && Object.keys(onCase).length === 0 && Object.keys(onPerson).length === 0;
