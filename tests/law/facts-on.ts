import type { ShippedLaw } from '../../directus-schema/law/read-law.ts';
import type { CheckRequest } from '../../domain/eligibility/check-case.ts';
import type { FactsInput } from '../../domain/eligibility/check-input.ts';
import type { FactsOn } from '../../domain/eligibility/timeline.ts';
import type { CaseFacts } from '../../domain/facts/case-facts.ts';
import type { Catalogue } from '../../domain/facts/catalogue.ts';
import { derive } from '../../domain/facts/derive.ts';
import { parseFacts } from '../../domain/facts/parse-facts.ts';
import { prepareCase } from '../../domain/facts/prepared-case.ts';
import { readingsOf } from '../../domain/facts/readings-of.ts';

/** The facts of an input by day, each day derived once. */
export function factsOnOf(law: ShippedLaw, catalogue: Catalogue, input: CheckRequest['input']): FactsOn {
  if ('facts' in input) {
    const facts = given(law, input.facts);
    return () => ({ facts });
  }
  const [prepared, readings] = [prepareCase(input.caseFile), readingsOf(law.readings, input.caseFile)];
  const known = new Map<number, ReturnType<FactsOn>>();
  return (day) => {
    const found = known.get(day) ?? derive(catalogue, prepared, readings, day);
    known.set(day, found);
    return found;
  };
}

function given(
  { factDefinitions }: ShippedLaw,
  { facts, findings, partner, principal, children }: FactsInput,
): CaseFacts {
  const person = (one: FactsInput['partner']) => one && parseFacts(factDefinitions, one.facts, one.findings);
  return {
    self: parseFacts(factDefinitions, facts, findings),
    partner: person(partner),
    principal: person(principal),
    children: {
      complete: children?.complete ?? false,
      rows: (children?.rows ?? []).map((child) => parseFacts(factDefinitions, child.facts, child.findings)),
    },
  };
}
