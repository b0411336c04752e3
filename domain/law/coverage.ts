import { dayOf, isoOf } from '../time/calendar.ts';

/** The span of days in which a version is law; without a last day it goes on. */
export type InForce = {
  readonly version: string;
  readonly valid_from: string;
  readonly valid_to?: string | null | undefined;
};

/** Days of a basis on which not exactly one version is in force, and the versions beside or on them. */
export type CoverageFinding = {
  readonly basis: string;
  readonly kind: 'gap' | 'overlap' | 'reversed';
  readonly from: string;
  /** Last of the days; null: without end. */
  readonly to: string | null;
  readonly versions: readonly string[];
};

const lastDay = (one: InForce): number => (one.valid_to ? dayOf(one.valid_to) : Infinity);
const iso = (day: number): string | null => (day === Infinity ? null : isoOf(day));

/**
 * Checks that exactly one version of a basis is in force on each day of its life: from the first day of the first version
 * to the last day of the last. Empty when it is so.
 * @throws RangeError for a date that is no day.
 */
export function coverage(basis: string, versions: readonly InForce[]): CoverageFinding[] {
  const findings: CoverageFinding[] = [];
  let last: { readonly version: string; readonly to: number } | undefined;
  for (const one of [...versions].sort((a, b) => a.valid_from.localeCompare(b.valid_from))) {
    const [from, to] = [dayOf(one.valid_from), lastDay(one)];
    if (to < from) {
      findings.push({ basis, kind: 'reversed', from: one.valid_from, to: iso(to), versions: [one.version] });
      continue;
    }
    const pair = last ? [last.version, one.version] : [];
    if (last && from > last.to + 1)
      findings.push({ basis, kind: 'gap', from: isoOf(last.to + 1), to: isoOf(from - 1), versions: pair });
    if (last && from <= last.to)
      findings.push({ basis, kind: 'overlap', from: one.valid_from, to: iso(Math.min(last.to, to)), versions: pair });
    if (!last || to > last.to) last = { version: one.version, to };
  }
  return findings;
}
