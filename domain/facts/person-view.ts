import type { PersonFile } from '../case-file/schema.ts';
import { remembered } from '../remembered.ts';
import { NOT_YET, toDay } from '../time/calendar.ts';
import { spanOf } from '../time/span-of.ts';
import { NO_DOUBTS, type Doubts } from './doubts.ts';
import type { EvidenceState } from './evidence.ts';
import type { FactRecord, FactValue } from './fact-value.ts';
import { withImplied } from './implied-statements.ts';

/** One row of a list, dates as days. */
export type RowView = { readonly values: FactRecord; readonly evidence: EvidenceState };
export type ListView = { readonly complete: boolean; readonly rows: readonly RowView[] };

/** A person file made ready for the fact functions: dates as days, groups as dotted paths. */
export type PersonView = {
  readonly scalars: FactRecord;
  readonly evidenceOf: (path: string) => EvidenceState;
  readonly list: (name: string) => ListView;
  readonly nothingKnown: boolean;
  /** The other of two partners; `null`: known to have none. */
  readonly partner?: PersonView | null | undefined;
  /** What the file contradicts. It is left out here: unknown. */
  readonly doubts: Doubts;
};

/** A day that is written down and cannot be right: it may have been any. */
const ANY_DAY = { min: toDay(1900, 1, 1), max: NOT_YET };

const EMPTY: ListView = { complete: false, rows: [] };

/** Names of date fields end alike, in groups and in rows. */
export const isDateField = remembered((name) => /(^|_)(from|to|on|date|until)$/.test(name));

const groupOf = remembered((path) => path.split('.')[0] ?? '');

function valueOf(name: string, raw: unknown): FactValue | undefined {
  if (typeof raw === 'string' && isDateField(name)) {
    const { min, max } = spanOf(raw);
    return min === max ? min : { min, max };
  }
  return raw as FactValue | undefined;
}

function recordOf(object: Readonly<Record<string, unknown>>, prefix = ''): Record<string, FactValue | undefined> {
  const record: Record<string, FactValue | undefined> = {};
  for (const name in object) record[prefix + name] = valueOf(name, object[name]);
  return record;
}

type RawList = { readonly complete: boolean; readonly rows: readonly Record<string, unknown>[] };

const isRawList = (raw: unknown): raw is RawList => typeof raw === 'object' && raw !== null && 'rows' in raw;

const without = (record: FactRecord, doubts: Doubts): FactRecord =>
  doubts.size === 0 ? record : Object.fromEntries(Object.entries(record).filter(([name]) => !doubts.has(name)));

/** A row with what its statements imply; what is in doubt implies nothing. */
function rowView(row: Record<string, unknown>, list: string, at: string, doubts: Doubts): RowView {
  const evidence = (row.evidence as EvidenceState) ?? 'claimed';
  if (doubts.size === 0) return { values: withImplied(recordOf(row), list), evidence };
  const isSure = ([name]: readonly [string, unknown]) => name === 'status' || !doubts.has(`${at}.${name}`);
  const known = withImplied(recordOf(Object.fromEntries(Object.entries(row).filter(isSure))), list);
  const doubtful = Object.keys(row).filter((name) => doubts.has(`${at}.${name}`) && isDateField(name));
  return { values: { ...known, ...Object.fromEntries(doubtful.map((name) => [name, ANY_DAY])) }, evidence };
}

/** `shared`: statements of the case that hold for everybody in it. */
export function personView(person: PersonFile, shared: FactRecord = {}, doubts: Doubts = NO_DOUBTS): PersonView {
  const scalars: Record<string, FactValue | undefined> = { ...shared };
  const evidence: Record<string, EvidenceState> = {};
  const lists: Record<string, ListView> = {};
  for (const [name, raw] of Object.entries(person)) {
    if (isRawList(raw)) {
      lists[name] = {
        complete: raw.complete || (person.nothing_known === true && name === 'offences'),
        rows: raw.rows.map((row, index) => rowView(row, name, `${name}.rows.${index}`, doubts)),
      };
    } else if (typeof raw === 'object' && raw !== null && !Array.isArray(raw)) {
      Object.assign(scalars, recordOf(raw as Record<string, unknown>, `${name}.`));
      evidence[name] = (raw as { evidence?: EvidenceState }).evidence ?? 'claimed';
    } else {
      scalars[name] = valueOf(name, raw);
    }
  }
  const nothingKnown = person.nothing_known === true;
  if (nothingKnown && !lists.offences) lists.offences = { complete: true, rows: [] };
  return {
    scalars: withImplied(without(scalars, doubts)),
    evidenceOf: (path) => evidence[groupOf(path)] ?? 'claimed',
    list: (name) => lists[name] ?? EMPTY,
    nothingKnown,
    doubts,
  };
}
