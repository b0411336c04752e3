import { once } from '../once.ts';
import type { Day } from '../time/day.ts';
import type { CaseFacts, PersonFacts } from './case-facts.ts';
import { childrenOfPrincipal } from './children-of-principal.ts';
import type { Catalogue } from './catalogue.ts';
import { derivedFacts } from './derived-facts.ts';
import type { EvidenceState } from './evidence.ts';
import type { FactContext } from './fact-function.ts';
import { overReadings } from './over-readings.ts';
import { overViews, type Found } from './over-views.ts';
import type { PreparedCase, PreparedPerson } from './prepared-case.ts';
import type { Readings } from './readings-of.ts';

/** The facts of a case on a day, and the first later day on which one of them changes by itself. */
export type Derivation = { readonly facts: CaseFacts; readonly nextChange?: Day | undefined };

const CLAIMED: readonly EvidenceState[] = ['claimed'];

type Children = FactContext['children'];
const NO_CHILDREN: Children = { complete: false, rows: [] };

/** Derives all facts of all people of a case on a day. Pure: the same file, day and readings give the same facts. */
export function derive(catalogue: Catalogue, file: PreparedCase, readings: Readings, asOf: Day): Derivation {
  let announced: Day | undefined;
  const changesOn = (day: Day) => {
    if (day > asOf && (announced === undefined || day < announced)) announced = day;
  };
  const nextChange = once(() => {
    changesOn(file.changeDays.find((day) => day > asOf) ?? asOf);
    return announced;
  });
  const of = (person: PreparedPerson, children: Children) => {
    return derivePerson(catalogue, person, readings, { asOf, changesOn, children });
  };
  const children = {
    complete: file.children.complete,
    rows: file.children.rows.map((child) => of(child, NO_CHILDREN)),
  };
  const known = valuesOf(children);
  const self = of(file.self, known);
  const relation = self.slots[catalogue.slotOf('relation_to_principal')?.slot ?? -1];
  const facts = {
    self,
    partner: file.partner && of(file.partner, known),
    principal: file.principal && of(file.principal, valuesOf(childrenOfPrincipal(relation, self, children))),
    children,
  };
  return {
    facts,
    get nextChange() {
      return nextChange();
    },
  };
}

const valuesOf = ({ complete, rows }: CaseFacts['children']): Children => ({
  complete,
  rows: rows.map(({ values }) => values),
});

function derivePerson(
  catalogue: Catalogue,
  { views, findings }: PreparedPerson,
  readings: Readings,
  context: Omit<FactContext, 'reading'>,
): PersonFacts {
  const explore = overReadings(context, readings);
  const nothingKnown = views.some((view) => view.nothingKnown);
  const found = catalogue.entries.map(({ definition: { if_nothing_known: fallback }, derive: fact }): Found => {
    const one = overViews(fact, views, explore);
    const isOpen = one.value === null && !one.contested && !one.inDoubt;
    return isOpen && fallback !== undefined && nothingKnown ? { value: fallback, evidence: CLAIMED } : one;
  });
  return derivedFacts(catalogue.keys, found, findings);
}
