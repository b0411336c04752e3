import { once } from '../once.ts';
import type { PersonFacts, UnknownReason } from './case-facts.ts';
import { weakest, type EvidenceState } from './evidence.ts';
import type { FactRecord, FactRow } from './fact-value.ts';
import { isRange } from './is-range.ts';
import type { Found } from './over-views.ts';

/**
 * The facts of one person as derived. Assessment reads the slots; what is asked for by key is put together the first time
 * somebody asks: over a register of cases hardly anybody does.
 */
export function derivedFacts(
  keys: readonly string[],
  found: readonly Found[],
  findings: PersonFacts['findings'],
): PersonFacts {
  const slots: FactRow = found.map(({ value }) => value);
  const values = once((): FactRecord => recordOf(keys, slots));
  const evidence = once(() =>
    recordOf(
      keys,
      found.map((one) => weakest(one.evidence) ?? 'none'),
    ),
  );
  const unknown = once(() => reasonsOf(keys, found));
  return {
    slots,
    findings,
    get values() {
      return values();
    },
    get evidence(): Readonly<Record<string, EvidenceState>> {
      return evidence();
    },
    get unknown() {
      return unknown();
    },
  };
}

function recordOf<T>(keys: readonly string[], values: readonly T[]): Record<string, T> {
  const record: Record<string, T> = {};
  values.forEach((value, index) => {
    record[keys[index] ?? ''] = value;
  });
  return record;
}

function reasonsOf(keys: readonly string[], found: readonly Found[]): Readonly<Record<string, UnknownReason>> {
  const reasons: Record<string, UnknownReason> = {};
  found.forEach((one, index) => {
    const reason = reasonOf(one);
    if (reason) reasons[keys[index] ?? ''] = reason;
  });
  return reasons;
}

function reasonOf({ value, contested, inDoubt }: Found): UnknownReason | undefined {
  if (inDoubt && (value === null || isRange(value))) return 'contradictory';
  if (contested) return 'contested';
  if (value === null) return 'missing';
  if (!isRange(value)) return undefined;
  return Number.isFinite(value.min + value.max) ? 'half_known' : 'missing';
}
