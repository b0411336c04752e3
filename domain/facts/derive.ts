import type { Day } from '../time/day.ts';
import type { CaseFacts, PersonFacts, UnknownReason } from './case-facts.ts';
import { childrenOfPrincipal } from './children-of-principal.ts';
import type { Catalogue } from './catalogue.ts';
import { weakest, type EvidenceState } from './evidence.ts';
import type { FactContext } from './fact-function.ts';
import type { FactValue } from './fact-value.ts';
import { isRange } from './is-range.ts';
import { overViews } from './over-views.ts';
import type { PreparedCase, PreparedPerson } from './prepared-case.ts';
import type { Readings } from './readings-of.ts';

/** The facts of a case on a day, and the first later day on which one of them changes by itself. */
export type Derivation = { readonly facts: CaseFacts; readonly nextChange?: Day | undefined };

type Children = FactContext['children'];
const NO_CHILDREN: Children = { complete: false, rows: [] };

/** Derives all facts of all people of a case on a day. Pure: the same file, day and readings give the same facts. */
export function derive(catalogue: Catalogue, file: PreparedCase, readings: Readings, asOf: Day): Derivation {
  let nextChange = file.changeDays.find((day) => day > asOf);
  const changesOn = (day: Day) => {
    if (day > asOf && (nextChange === undefined || day < nextChange)) nextChange = day;
  };
  const of = (person: PreparedPerson, children: Children) => {
    return derivePerson(catalogue, person, readings, { asOf, changesOn, children });
  };
  const children = {
    complete: file.children.complete,
    rows: file.children.rows.map((child) => of(child, NO_CHILDREN)),
  };
  const known = { complete: children.complete, rows: children.rows.map(({ values }) => values) };
  const self = of(file.self, known);
  const others = childrenOfPrincipal(self.values.relation_to_principal, self.values, known);
  const facts = {
    self,
    partner: file.partner && of(file.partner, known),
    principal: file.principal && of(file.principal, others),
    children,
  };
  return { facts, nextChange };
}

function derivePerson(
  catalogue: Catalogue,
  { views, findings }: PreparedPerson,
  readings: Readings,
  context: Omit<FactContext, 'reading'>,
): PersonFacts {
  const values: Record<string, FactValue> = {};
  const evidence: Record<string, EvidenceState> = {};
  const unknown: Record<string, UnknownReason> = {};
  for (const { definition, derive: fact } of catalogue.entries) {
    const { key, if_nothing_known: fallback } = definition;
    const finding = overViews(fact, views, context, readings);
    const isOpen = finding.value === null && !finding.contested && !finding.inDoubt;
    const isClaimed = isOpen && fallback !== undefined && views.some(({ nothingKnown }) => nothingKnown);
    values[key] = isClaimed ? fallback : finding.value;
    evidence[key] = isClaimed ? 'claimed' : (weakest(finding.evidence) ?? 'none');
    if (finding.inDoubt && (values[key] === null || isRange(values[key]))) unknown[key] = 'contradictory';
    else if (finding.contested) unknown[key] = 'contested';
    else if (values[key] === null) unknown[key] = 'missing';
    else if (isRange(values[key]))
      unknown[key] = Number.isFinite(values[key].min + values[key].max) ? 'half_known' : 'missing';
  }
  const slots = catalogue.entries.map(({ definition: { key } }) => values[key]);
  return { values, slots, evidence, unknown, findings };
}
