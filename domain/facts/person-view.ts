import type { PersonFile } from '../case-file/schema.ts';
import { spanOf } from '../time/span-of.ts';
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
};

const EMPTY: ListView = { complete: false, rows: [] };

/** Names of date fields end alike, in groups and in rows. */
export const isDateField = (name: string): boolean => /(^|_)(from|to|on|date|until)$/.test(name);

function valueOf(name: string, raw: unknown): FactValue | undefined {
  if (typeof raw === 'string' && isDateField(name)) {
    const { min, max } = spanOf(raw);
    return min === max ? min : { min, max };
  }
  return raw as FactValue | undefined;
}

function recordOf(object: Readonly<Record<string, unknown>>, prefix = ''): Record<string, FactValue | undefined> {
  return Object.fromEntries(Object.entries(object).map(([name, raw]) => [prefix + name, valueOf(name, raw)]));
}

type RawList = { readonly complete: boolean; readonly rows: readonly Record<string, unknown>[] };

const isRawList = (raw: unknown): raw is RawList => typeof raw === 'object' && raw !== null && 'rows' in raw;

/** `shared`: statements of the case that hold for everybody in it. */
export function personView(person: PersonFile, shared: FactRecord = {}): PersonView {
  const scalars: Record<string, FactValue | undefined> = { ...shared };
  const evidence: Record<string, EvidenceState> = {};
  const lists: Record<string, ListView> = {};
  for (const [name, raw] of Object.entries(person)) {
    if (isRawList(raw)) {
      lists[name] = {
        complete: raw.complete || (person.nothing_known === true && name === 'offences'),
        rows: raw.rows.map((row) => ({
          values: withImplied(recordOf(row), name),
          evidence: (row.evidence as EvidenceState) ?? 'claimed',
        })),
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
    scalars: withImplied(scalars),
    evidenceOf: (path) => evidence[path.split('.')[0] ?? ''] ?? 'claimed',
    list: (name) => lists[name] ?? EMPTY,
    nothingKnown,
  };
}
