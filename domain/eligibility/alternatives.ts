import type { Criterion } from '../law/schema.ts';
import type { SlotOf } from './condition.ts';
import { NONE, type Effect } from './effect.ts';
import { compileJudgement } from './judgement.ts';
import { compilePlain, judgePlain } from './plain.ts';
import { compileRef } from './ref.ts';
import { union } from './union.ts';
import type { Judge, Verdict, Verdicts } from './verdict.ts';

/**
 * Alternatives, Kleene OR: one that is met is enough. Otherwise the lightest effect counts, because the person may
 * choose the way that leads furthest; a way that is still to be found out keeps the question open.
 */
export function compileAlternatives(source: Criterion, slotOf: SlotOf, verdicts: Verdicts): Judge {
  const judges = (source.alternatives ?? []).map((alternative): Judge => {
    const { key, binding, condition, ref } = alternative;
    if (ref) return compileRef(ref, alternative, verdicts);
    if (binding === 'judgement') return compileJudgement(key, condition, slotOf, verdicts);
    const plain = compilePlain(alternative, slotOf, verdicts);
    return (person, asOf) => judgePlain(plain, person, asOf);
  });
  return (person, asOf, scope) => {
    const found: Verdict[] = [];
    for (const judge of judges) {
      const verdict = judge(person, asOf, scope);
      if (verdict.effect === NONE) return verdict;
      found.push(verdict);
    }
    const undecided = found.filter(({ status }) => status === 'unknown');
    if (undecided.length === 0) return verdicts.failed(Math.min(...found.map(({ effect }) => effect)) as Effect);
    const effect = Math.max(...undecided.map((verdict) => verdict.effect)) as Effect;
    return verdicts.unknown(effect, undecided.map(({ missing }) => missing).reduce(union));
  };
}
