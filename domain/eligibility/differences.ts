import type { CaseFacts } from '../facts/case-facts.ts';
import type { Day } from '../time/day.ts';
import type { CompiledLaw } from './compiled-law.ts';
import { NONE } from './effect.ts';
import type { Difference } from './simulation-schema.ts';
import type { Verdict } from './verdict.ts';

type Side = { readonly title: string; readonly verdict: Verdict };

/** The criteria of a basis on which two laws differ for a case on a day. One that does no harm is no loss. */
export function differences(
  before: CompiledLaw,
  after: CompiledLaw,
  basis: string,
  facts: CaseFacts,
  day: Day,
): Difference[] {
  const [was, is] = [sidesOf(before, basis, facts, day), sidesOf(after, basis, facts, day)];
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((key) => {
    const [one, other] = [was.get(key), is.get(key)];
    if (!differ(one?.verdict, other?.verdict)) return [];
    const title = other?.title ?? one?.title ?? key;
    return [{ key, title, before: one?.verdict.status ?? null, after: other?.verdict.status ?? null }];
  });
}

function sidesOf(law: CompiledLaw, basis: string, facts: CaseFacts, day: Day): ReadonlyMap<string, Side> {
  const criteria = law.inForce(basis, day)?.criteria ?? [];
  const { trace } = law.assess(basis, facts, day);
  return new Map(
    criteria.flatMap(({ key, source }, index) => {
      const verdict = trace[index];
      return verdict ? [[key, { title: source.title.de, verdict }] as const] : [];
    }),
  );
}

function differ(one: Verdict | undefined, other: Verdict | undefined): boolean {
  if (one && other) return one.status !== other.status || one.effect !== other.effect;
  return (one ?? other)?.effect !== NONE;
}
