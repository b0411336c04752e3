import { digest } from './digest.ts';

/** Fingerprints of what the last apply shipped, part by part. */
export type Applied = Readonly<Record<string, string>>;

export type Merge = {
  /** What to write: parts that nobody touched since the last apply. */
  readonly changes: Record<string, unknown>;
  /** Parts that both sides changed: the local one stays. */
  readonly conflicts: string[];
  /** What to remember. */
  readonly applied: Record<string, string>;
};

/**
 * Three-way merge of the parts of one thing. Staff's change stays; a shipped change arrives where staff changed nothing;
 * where both changed, the local one stays and is listed.
 */
export function merge(
  last: Applied | undefined,
  shipped: Readonly<Record<string, unknown>>,
  present: Readonly<Record<string, unknown>>,
): Merge {
  const result: Merge = { changes: {}, conflicts: [], applied: { ...last } };
  for (const [part, value] of Object.entries(shipped)) {
    const [ours, theirs, before] = [digest(value), digest(present[part]), last?.[part]];
    result.applied[part] = ours;
    if (ours === theirs) continue;
    if (before === undefined || before === theirs) result.changes[part] = value;
    else if (before !== ours) {
      result.conflicts.push(part);
    }
  }
  return result;
}
