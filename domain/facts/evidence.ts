import type { EVIDENCE_STATES } from '../case-file/vocabulary.ts';

export type EvidenceState = (typeof EVIDENCE_STATES)[number];

/** From weakest to strongest: a statement is only as well proven as its weakest part. */
const STRENGTH: readonly EvidenceState[] = ['contradicted', 'none', 'expired', 'claimed', 'seen', 'verified'];

export function weakest(states: Iterable<EvidenceState>): EvidenceState | undefined {
  let result: EvidenceState | undefined;
  for (const state of states) {
    if (result === undefined || STRENGTH.indexOf(state) < STRENGTH.indexOf(result)) result = state;
  }
  return result;
}
