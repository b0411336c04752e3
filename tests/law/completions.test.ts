import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLaw } from '../../directus-schema/law/read-law.ts';
import type { Assessment } from '../../domain/eligibility/assess.ts';
import { checkCase } from '../../domain/eligibility/check-case.ts';
import { CompiledLaw } from '../../domain/eligibility/compiled-law.ts';
import { parseCheckInput } from '../../domain/eligibility/parse-check-input.ts';
import type { CaseFacts, PersonFacts } from '../../domain/facts/case-facts.ts';
import { Catalogue } from '../../domain/facts/catalogue.ts';
import type { FactValue } from '../../domain/facts/fact-value.ts';
import { isRange } from '../../domain/facts/is-range.ts';
import type { RuleVersion } from '../../domain/law/rule-version.ts';
import type { Outcome } from '../../domain/law/schema.ts';
import { dayOf } from '../../domain/time/calendar.ts';
import type { Day } from '../../domain/time/day.ts';
import { lawOf } from '../../domain/law/law-of.ts';
import { readExamples } from './read-examples.ts';
import { comparisonsIn, conditionsOf, valuesAround } from './values-around.ts';

const law = await readLaw({ drafts: true });
const catalogue = new Catalogue(law.factDefinitions);
const compiled = new CompiledLaw(law.versions, catalogue.slotOf);
const RUNS = Number(process.env.COMPLETION_RUNS ?? 12);
/** So many worked examples of a version are where random cases start from. */
const STARTS = 15;
/** More ways than this to fill in what is unknown are not all tried. */
const MOST_WAYS = 1200;
const PATIENCE = 300_000;

const examples = (await readExamples()).map(({ basis, asOf, input }) => ({
  basis,
  asOf,
  input: parseCheckInput(input, law.factDefinitions),
}));

/** The facts of the worked examples of a version: they know what people's lives look like, random facts are all barred. */
function startsOf({ basis, valid_from, valid_to }: RuleVersion) {
  const own = examples.filter((one) => one.basis === basis && 'facts' in one.input);
  const inside = own.filter(({ asOf }) => valid_from <= asOf && (valid_to === undefined || asOf <= valid_to));
  const usable = inside.length > 0 ? inside : own;
  const some = usable.filter((_one, index) => index % Math.ceil(usable.length / STARTS) === 0);
  return some.map(({ asOf, input }) => {
    const day = valid_from <= asOf && (valid_to === undefined || asOf <= valid_to) ? asOf : valid_from;
    return { day: dayOf(day), facts: checkCase({ ...law, law: [], input, asOf: day }).facts };
  });
}

const withFacts = (person: PersonFacts, changes: Readonly<Record<string, FactValue>>): PersonFacts => {
  const values = { ...person.values, ...changes };
  return { ...person, values, slots: law.factDefinitions.map(({ key }) => values[key]) };
};

/** A fact of one of the people that is set, or not known. */
type Change = { readonly who: number; readonly fact: string; readonly pick: number; readonly wide: boolean };

const peopleIn = ({ self, partner, principal, children }: CaseFacts): readonly PersonFacts[] =>
  [self, partner, principal, ...children.rows].flatMap((person) => (person ? [person] : []));

/** The case with the facts of one of its people changed. */
function changed(facts: CaseFacts, person: PersonFacts, changes: Readonly<Record<string, FactValue>>): CaseFacts {
  // How the case hangs on a principal is one fact of the case: everybody in it has the same.
  const ofAll = 'relation_to_principal' in changes;
  const of = <T extends PersonFacts | null | undefined>(one: T) =>
    one && (ofAll || one === person) ? withFacts(one, changes) : one;
  return {
    self: of(facts.self) as PersonFacts,
    partner: of(facts.partner),
    principal: of(facts.principal),
    children: { ...facts.children, rows: facts.children.rows.map((one) => of(one) as PersonFacts) },
  };
}

/** Somebody of the family of whom nobody said whether there is one, and what may turn out. */
type Relative = 'partner' | 'principal' | 'children';

function without(facts: CaseFacts, relative: Relative | undefined): CaseFacts {
  if (relative === undefined) return facts;
  if (relative === 'children') return { ...facts, children: { ...facts.children, complete: false } };
  return { ...facts, [relative]: undefined };
}

function withAll(facts: CaseFacts, relative: Relative | undefined, known: CaseFacts): readonly CaseFacts[] {
  if (relative === undefined) return [facts];
  // Whoever derives a right as a spouse has the principal for a partner and nobody else.
  if (relative === 'partner' && facts.self.values['relation_to_principal'] === 'spouse' && facts.principal)
    return [facts.principal, null].map((partner) => ({ ...facts, partner }));
  if (relative !== 'children')
    return [known[relative], null, facts.self].map((person) => ({ ...facts, [relative]: person ?? null }));
  const { rows } = facts.children;
  return [rows, [...rows, facts.self]].map((all) => ({ ...facts, children: { complete: true, rows: all } }));
}

type Values = ReturnType<typeof valuesAround>;

/** What an unknown or half-known fact can turn out to be, as far as any condition can tell. */
function possible(values: Values, fact: string, value: FactValue): readonly FactValue[] {
  const all = values.get(fact) ?? [];
  if (!isRange(value)) return all;
  const inside = all.filter((one) => typeof one === 'number' && value.min <= one && one <= value.max);
  return [...new Set([value.min, ...inside, value.max])];
}

const speaksFor = (status: string): boolean => status !== 'not_met';

/** Outcomes that an outcome may still become when more is known. */
const MAY_BECOME: Readonly<Partial<Record<Outcome, readonly Outcome[]>>> = {
  met: ['met'],
  not_met: ['not_met', 'barred'],
  barred: ['barred'],
  not_in_force: ['not_in_force'],
};

function contradicts(said: Assessment, full: Assessment): string | undefined {
  for (const [index, { key, status }] of said.trace.entries()) {
    const then = full.trace[index]?.status ?? 'unknown';
    if (status !== 'unknown' && (then === 'unknown' || speaksFor(status) !== speaksFor(then)))
      return `${key}: ${status}, but ${then} when all is known`;
  }
  const isOpen = said.trace.some(({ status }) => status === 'unknown');
  const allowed =
    said.outcome === 'discretion' ? (isOpen ? ['discretion', 'met'] : ['discretion']) : MAY_BECOME[said.outcome];
  return !allowed || allowed.includes(full.outcome)
    ? undefined
    : `${said.outcome}, but ${full.outcome} when all is known`;
}

/** Every way to fill in the unknown facts; undefined when there are too many. */
function completions(
  facts: CaseFacts,
  unknown: readonly (readonly [number, string])[],
  values: Values,
): CaseFacts[] | undefined {
  let ways: CaseFacts[] = [facts];
  for (const [who, fact] of unknown) {
    const choices = possible(values, fact, peopleIn(facts)[who]?.values[fact] ?? null);
    if (ways.length * choices.length > MOST_WAYS) return undefined;
    ways = ways.flatMap((way) => {
      const person = peopleIn(way)[who];
      return person ? choices.map((choice) => changed(way, person, { [fact]: choice })) : [way];
    });
  }
  return ways;
}

describe('what is decided stays decided, whatever turns out', () => {
  it.each(law.versions)(
    'in $version',
    (version) => {
      const conditions = conditionsOf(lawOf(law.versions, version.basis));
      const asked = [...new Set(conditions.flatMap(comparisonsIn).map(([fact]) => fact))];
      const starts = startsOf(version);
      if (starts.length === 0) return;
      const change: fc.Arbitrary<Change> = fc.record({
        who: fc.nat({ max: 3 }),
        fact: fc.constantFrom(...asked),
        pick: fc.nat(),
        wide: fc.boolean(),
      });
      let decided = 0;
      fc.assert(
        fc.property(
          fc.constantFrom(...starts),
          fc.array(change, { maxLength: 3 }),
          fc.array(change, { minLength: 1, maxLength: 3 }),
          fc.constantFrom<Relative | undefined>(undefined, undefined, 'partner', 'principal', 'children'),
          ({ facts: start, day }: { facts: CaseFacts; day: Day }, sets, losses, relative) => {
            const values = valuesAround(conditions, law.factDefinitions, day);
            let facts = start;
            const apply = ({ who, fact }: Change, valueFor: (all: readonly FactValue[]) => FactValue) => {
              const index = who % peopleIn(facts).length;
              const person = peopleIn(facts)[index];
              if (person) facts = changed(facts, person, { [fact]: valueFor(values.get(fact) ?? []) });
              return [index, fact] as const;
            };
            for (const one of sets) apply(one, (all) => all[one.pick % all.length] ?? null);
            const known = facts;
            facts = without(facts, relative);
            const unknown = losses.map((one) =>
              apply(one, (all) => {
                const [from, to] = [all[one.pick % all.length], all[(one.pick + 3) % all.length]];
                const isHalfKnown = one.wide && typeof from === 'number' && typeof to === 'number' && from < to;
                return isHalfKnown ? { min: from, max: to } : null;
              }),
            );
            const ways = completions(facts, unknown, values)?.flatMap((way) => withAll(way, relative, known));
            if (!ways) return;
            const said = compiled.assess(version.basis, facts, day);
            if (said.outcome !== 'open') decided += 1;
            for (const way of ways) {
              const found = contradicts(said, compiled.assess(version.basis, way, day));
              if (found !== undefined) expect.fail(found);
            }
          },
        ),
        { numRuns: RUNS },
      );
      expect(decided).toBeGreaterThan(0);
    },
    PATIENCE,
  );
});
