import type { Criterion } from '../law/schema.ts';
import type { TypeOf } from './condition.ts';
import { NONE } from './effect.ts';
import { compileJudgement } from './judgement.ts';
import { compilePlain } from './plain.ts';
import { MET, type Judge, type Verdict } from './verdict.ts';

/**
 * Alternatives, Kleene OR: one that is met is enough. Otherwise the lightest effect counts, because the person may
 * choose the way that leads furthest; what is undecided stays to be found out.
 */
export function compileAlternatives(source: Criterion, typeOf: TypeOf): Judge {
  const judges = (source.alternatives ?? []).map((alternative): Judge => {
    if (alternative.binding === 'judgement') return compileJudgement(alternative.key, alternative.condition, typeOf);
    if (!alternative.condition) throw new TypeError(`alternative ${alternative.key} needs a condition`);
    return compilePlain(alternative.condition, alternative, typeOf);
  });
  return (person, asOf) => {
    const verdicts: Verdict[] = [];
    for (const judge of judges) {
      const verdict = judge(person, asOf);
      if (verdict.effect === NONE) return MET;
      verdicts.push(verdict);
    }
    const undecided = verdicts.filter(({ status }) => status === 'unknown');
    // A way that is still to be found out may turn out met: it keeps the question open before a deviation closes it.
    const candidates = undecided.length > 0 ? undecided : verdicts;
    const effect =
      Math.max(...undecided.map((verdict) => verdict.effect), 0) || Math.min(...verdicts.map((v) => v.effect));
    return {
      status: undecided.length > 0 ? 'unknown' : 'not_met',
      effect: effect as Verdict['effect'],
      missing: [...new Set(candidates.flatMap(({ missing }) => missing))],
    };
  };
}
