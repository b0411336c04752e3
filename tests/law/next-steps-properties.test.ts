import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLaw } from '../../directus-schema/law/read-law.ts';
import type { CaseFile } from '../../domain/case-file/schema.ts';
import { CompiledLaw } from '../../domain/eligibility/compiled-law.ts';
import type { Assessment } from '../../domain/eligibility/assess.ts';
import { NONE, TO_DISCRETION, TO_NOT_MET } from '../../domain/eligibility/effect.ts';
import type { CaseFacts, PersonFacts } from '../../domain/facts/case-facts.ts';
import { Catalogue } from '../../domain/facts/catalogue.ts';
import { derive } from '../../domain/facts/derive.ts';
import { prepareCase } from '../../domain/facts/prepared-case.ts';
import { readingsOf } from '../../domain/facts/readings-of.ts';
import { favourable } from '../../domain/next-steps/favourable.ts';
import { stillOpen } from '../../domain/next-steps/still-open.ts';
import type { Way } from '../../domain/next-steps/smallest-way.ts';
import { dayOf, isoOf } from '../../domain/time/calendar.ts';
import { arbitraryCaseFile } from './arbitrary-case-file.ts';

const shipped = await readLaw({ drafts: true });
const catalogue = new Catalogue(shipped.factDefinitions);
const law = new CompiledLaw(shipped.versions, catalogue.slotOf);
const definitionOf = (fact: string) => shipped.factDefinitions.find(({ key }) => key === fact);
const RUNS = Number(process.env.NEXT_STEPS_RUNS ?? 40);

function factsOf(file: CaseFile, day: number): CaseFacts {
  return derive(catalogue, prepareCase(file), readingsOf(shipped.readings, file), day).facts;
}

/** The case after everything in a way has turned out in the person's favour, and nothing else. */
function decided(facts: CaseFacts, way: Way): CaseFacts {
  const settle = (person: PersonFacts): PersonFacts => {
    const own = [...way].filter(([{ of }]) => of === person);
    const values = Object.fromEntries(
      own.flatMap(([{ kind, name }, [value]]) => (kind === 'fact' ? [[name, value]] : [])),
    );
    const findings = Object.fromEntries(
      own.flatMap(([{ kind, name }]) => (kind === 'finding' ? [[name, 'yes'] as const] : [])),
    );
    const all = { ...person.values, ...values };
    const slots = shipped.factDefinitions.map(({ key }) => all[key]);
    return { ...person, values: all, slots, findings: { ...person.findings, ...findings } };
  };
  const names = [...way.keys()]
    .filter(({ kind, of }) => kind === 'relative' && of === facts.self)
    .map(({ name }) => name);
  return {
    self: settle(facts.self),
    partner: names.includes('partner') ? null : facts.partner && settle(facts.partner),
    principal: facts.principal && settle(facts.principal),
    children: {
      complete: facts.children.complete || names.includes('children'),
      rows: facts.children.rows.map(settle),
    },
  };
}

const asksForRelatives = (way: Way): boolean =>
  [...way.keys()].some(({ kind, name }) => kind === 'relative' && name !== 'children');

/** The undecided criteria of every basis in force on a day, each with its place. */
function* undecidedIn(facts: CaseFacts, day: number) {
  for (const basis of law.bases) {
    const { outcome, trace } = law.assess(basis, facts, day);
    const all = [...(law.inForce(basis, day)?.criteria ?? []).entries()];
    const criteria = all.filter(([place]) => trace[place]?.status === 'unknown');
    if (criteria.length > 0) yield { basis, outcome, criteria };
  }
}

const anyDay = fc.integer({ min: dayOf('2019-01-01'), max: dayOf('2028-01-01') });
const PATIENCE = 600_000;

describe('the things to find out', () => {
  it(
    'decide an undecided criterion when they, and nothing else, turn out in favour of the person',
    () => {
      fc.assert(
        fc.property(arbitraryCaseFile, anyDay, (file, day) => {
          const facts = factsOf(file, day);
          for (const { basis, criteria } of undecidedIn(facts, day)) {
            for (const [place, criterion] of criteria) {
              const { way, goal } = favourable([criterion], law, facts, day, definitionOf);
              const things = [...way].map(([{ name }, [value]]) => `${name}=${JSON.stringify(value)}`).join(', ');
              const where = `${basis} ${criterion.key} on ${isoOf(day)}: ${things}`;
              expect([where, way.size > 0]).toEqual([where, true]);
              if (asksForRelatives(way)) continue;
              const after = law.assess(basis, decided(facts, way), day).trace[place];
              expect([where, after?.status === 'unknown']).toEqual([where, false]);
              expect([where, after?.effect]).toEqual([where, goal === 'met' ? NONE : TO_DISCRETION]);
            }
          }
        }),
        { numRuns: RUNS },
      );
    },
    PATIENCE,
  );

  it(
    'of a whole basis lead to the outcome that is promised',
    () => {
      fc.assert(
        fc.property(arbitraryCaseFile, anyDay, (file, day) => {
          const facts = factsOf(file, day);
          for (const { basis, outcome, criteria } of undecidedIn(facts, day)) {
            if (outcome !== 'open' && outcome !== 'discretion') continue;
            const { way, isTogether } = favourable(
              criteria.map(([, criterion]) => criterion),
              law,
              facts,
              day,
              definitionOf,
            );
            if (!isTogether || asksForRelatives(way)) continue;
            const after = law.assess(basis, decided(facts, way), day);
            const where = `${basis} on ${isoOf(day)}`;
            expect([where, after.trace.filter(({ status }) => status === 'unknown')]).toEqual([where, []]);
            expect(['met', 'discretion']).toContain(after.outcome);
          }
        }),
        { numRuns: RUNS },
      );
    },
    PATIENCE,
  );
});

describe('what can still change', () => {
  it(
    'left open fails nowhere where the facts as they are do not',
    () => {
      fc.assert(
        fc.property(arbitraryCaseFile, anyDay, fc.integer({ min: 0, max: 2000 }), (file, asOf, later) => {
          const day = asOf + later;
          const facts = factsOf(file, day);
          const open = stillOpen(facts, shipped.factDefinitions, asOf);
          for (const basis of law.bases) {
            const failing = ({ trace }: Assessment) =>
              trace.filter(({ effect }) => effect >= TO_NOT_MET).map(({ key }) => key);
            const asIs = failing(law.assess(basis, facts, day));
            const forGood = failing(law.assess(basis, open, day));
            expect(forGood.filter((key) => !asIs.includes(key))).toEqual([]);
          }
        }),
        { numRuns: RUNS },
      );
    },
    PATIENCE,
  );
});
