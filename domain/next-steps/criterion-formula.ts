import type { CaseFacts, PersonFacts } from '../facts/case-facts.ts';
import { familyOf } from '../facts/family-of.ts';
import type { CompiledLaw } from '../eligibility/compiled-law.ts';
import { TO_DISCRETION, effectOfFailure } from '../eligibility/effect.ts';
import type { Alternative, Criterion, Outcome } from '../law/schema.ts';
import { conditionFormula, type Asked } from './condition-formula.ts';
import { all, any, type Formula } from './formula.ts';

/** How much is asked for: that the criterion holds, or only that the authority may grant in spite of it. */
export type Goal = 'met' | 'discretion';

type Scope = { readonly law: CompiledLaw; readonly facts: CaseFacts; readonly asked: Asked; readonly goal: Goal };
type Judged = (person: PersonFacts) => Formula;
type Parts = Pick<Criterion, 'key' | 'binding' | 'condition' | 'deviation'>;

/**
 * What is still open for a criterion to reach a goal on a day, over all people that it speaks of. It mirrors the judges of
 * `domain/eligibility` as AND and OR; the property tests hold the two together.
 */
export function criterionFormula(
  source: Criterion,
  law: CompiledLaw,
  facts: CaseFacts,
  asked: Asked,
  goal: Goal,
): Formula {
  const scope: Scope = { law, facts, asked, goal };
  const spared = isSpared(source, goal);
  const exempt: Judged = (person) =>
    any(
      source.exceptions
        .filter(({ effect }) => effect === 'exempt' || goal === 'discretion')
        .map(({ condition }) => conditionFormula(condition, person, asked)),
    );
  const applies = (person: PersonFacts, wanted: boolean): Formula =>
    source.applies_when ? conditionFormula(source.applies_when, person, asked, wanted) : wanted;
  const applied: Judged = (person) => any([core(source, person, scope), exempt(person)]);
  const judged: Judged = (person) => any([applies(person, false), applied(person)]);
  const relative = (name: string): Formula => {
    const unknown = asked.unknowns.other('relative', name, facts.self);
    return { unknown, holds: (value) => value === true };
  };

  const { self, partner, principal, children } = facts;
  const ofPartner = partner === null || (partner ? judged(partner) : relative('partner'));
  switch (source.ref?.subject ?? source.subject) {
    case 'self':
      return judged(self);
    case 'partner':
      return ofPartner;
    case 'principal':
      if (principal) return judged(principal);
      return any([applies(self, false), spared || (principal === undefined && relative('principal'))]);
    case 'each_child':
      return all([...children.rows.map(judged), children.complete || relative('children')]);
    case 'each_adult':
      return all([judged(self), ofPartner]);
    case 'any_adult': {
      const adults = partner ? [self, partner] : [self];
      const counts = adults.filter((person) => applies(person, false) !== true);
      const none = partner === undefined ? relative('partner') : all(adults.map((person) => applies(person, false)));
      return any([...counts.map(applied), none]);
    }
  }
}

function core(source: Criterion, person: PersonFacts, scope: Scope): Formula {
  if (source.ref) return result(source.ref, source, person, scope);
  if (source.alternatives) return any(source.alternatives.map((one) => alternative(one, person, scope)));
  return source.binding === 'judgement' ? judgement(source, person, scope) : plain(source, person, scope);
}

function alternative(one: Alternative, person: PersonFacts, scope: Scope): Formula {
  if (one.ref) return result(one.ref, one, person, scope);
  return one.binding === 'judgement' ? judgement(one, person, scope) : plain(one, person, scope);
}

/** Whether a failure is no more than a matter of discretion, and that is enough. */
const isSpared = ({ binding, deviation }: Pick<Criterion, 'binding' | 'deviation'>, goal: Goal): boolean =>
  goal === 'discretion' && effectOfFailure(binding, deviation !== undefined) === TO_DISCRETION;

function plain(source: Parts, person: PersonFacts, { asked, goal }: Scope): Formula {
  if (isSpared(source, goal)) return true;
  return source.condition ? conditionFormula(source.condition, person, asked) : false;
}

function judgement({ key, condition }: Parts, person: PersonFacts, { asked, goal }: Scope): Formula {
  const finding = person.findings[key];
  if (finding !== undefined) return finding === 'yes';
  if (goal === 'discretion') return true;
  const unknown = asked.unknowns.other('finding', key, person);
  const indicated = condition ? conditionFormula(condition, person, asked) : false;
  return any([{ unknown, holds: (value) => value === true }, indicated]);
}

/** Another basis reaches what the criterion asks of it when all its criteria do. */
function result(
  { basis, outcomes }: { readonly basis: string; readonly outcomes: readonly Outcome[] },
  source: Pick<Criterion, 'binding' | 'deviation'>,
  person: PersonFacts,
  { law, facts, asked, goal }: Scope,
): Formula {
  if (isSpared(source, goal)) return true;
  const version = law.inForce(basis, asked.day);
  if (!version || version.source.legal_effect === 'none') return outcomes.includes('not_in_force');
  const enough: Goal = goal === 'discretion' || outcomes.includes('discretion') ? 'discretion' : 'met';
  const family = familyOf(facts, person);
  return all(version.criteria.map((criterion) => criterionFormula(criterion.source, law, family, asked, enough)));
}
