import { createHash } from 'node:crypto';

export type ChainedStep = {
  readonly referral: string;
  readonly sequence: number;
  readonly step: string;
  readonly from_state: string | null;
  readonly to_state: string;
  readonly acted_by: string | null;
  readonly acting_org: string | null;
  readonly acted_at: string;
  readonly visible_to_sender: boolean;
  readonly previous_hash: string | null;
  readonly hash: string | null;
};

/** The fingerprint of a step. The database writes it; this is the same text, to verify it independently. */
export function stepHash(step: Omit<ChainedStep, 'hash'>): string {
  const text = [
    step.referral,
    step.sequence,
    step.step,
    step.from_state ?? '',
    step.to_state,
    step.acted_by ?? '',
    step.acting_org ?? '',
    new Date(step.acted_at).toISOString(),
    step.visible_to_sender,
    step.previous_hash ?? '',
  ].join('|');
  return createHash('sha256').update(text).digest('hex');
}

/** The sequence number at which the chain of a referral's steps breaks; null when it holds. */
export function brokenAt(steps: readonly ChainedStep[]): number | null {
  const ordered = [...steps].sort((a, b) => a.sequence - b.sequence);
  let previous: string | null = null;
  for (const [at, step] of ordered.entries()) {
    if (step.sequence !== at + 1 || step.previous_hash !== previous || step.hash !== stepHash(step)) return at + 1;
    previous = step.hash;
  }
  return null;
}
