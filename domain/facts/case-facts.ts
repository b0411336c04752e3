import type { EvidenceState } from './evidence.ts';
import type { FactRecord, FactRow } from './fact-value.ts';

/** Why a fact is unknown: nothing entered, a contested point of law, only half of a date known, or the file contradicts itself. */
export type UnknownReason = 'missing' | 'contested' | 'half_known' | 'contradictory';

/** The facts of one person as derived on one day. */
export type PersonFacts = {
  readonly values: FactRecord;
  /** The same values in the order of the catalogue. */
  readonly slots: FactRow;
  readonly evidence: Readonly<Record<string, EvidenceState>>;
  readonly unknown: Readonly<Record<string, UnknownReason>>;
  /** Results of recorded human findings by criterion key. */
  readonly findings: Readonly<Record<string, 'yes' | 'no'>>;
  /** Of whom this is a view, where it is one: what is unknown of both is one thing. */
  readonly itself?: PersonFacts | undefined;
};

/** Facts of a case by role. `null`: known to have none; undefined: unknown. */
export type CaseFacts = {
  readonly self: PersonFacts;
  readonly partner?: PersonFacts | null | undefined;
  readonly principal?: PersonFacts | null | undefined;
  readonly children: { readonly complete: boolean; readonly rows: readonly PersonFacts[] };
};
