import type { ShippedLaw } from '../../directus-schema/law/read-law.ts';
import type { CompiledLaw } from '../../domain/eligibility/compiled-law.ts';
import { steps } from '../../domain/eligibility/timeline.ts';
import { Catalogue } from '../../domain/facts/catalogue.ts';
import type { FactDefinition } from '../../domain/facts/definition.ts';
import { derive } from '../../domain/facts/derive.ts';
import { prepareCase, type PreparedCase } from '../../domain/facts/prepared-case.ts';
import { readingsOf, type Readings } from '../../domain/facts/readings-of.ts';
import type { CaseFile } from '../../domain/case-file/schema.ts';
import { dayOf } from '../../domain/time/calendar.ts';
import { changed, changesIn, type Change } from './changes.ts';
import { factsOnOf } from './facts-on.ts';
import { lawOf } from '../../domain/law/law-of.ts';
import type { Example } from './read-examples.ts';
import { ReadyExample } from './ready-example.ts';

type Whole = {
  readonly example: Example;
  readonly caseFile: CaseFile;
  readonly file: PreparedCase;
  readonly readings: Readings;
  /** The days that its answer rests on. */
  readonly days: readonly number[];
  readonly facts: ReadonlySet<string>;
};

/** The facts of a child that others count, and what says whose child it is. */
const NEEDED = ['relation_to_principal', 'birthday_18', 'single', 'domestic_community'];

/** Changes the arguments of facts and asks whether a worked example with a whole case file notices. */
export class FactMutation {
  private readonly shipped: ShippedLaw;
  private readonly law: CompiledLaw;
  private readonly wholes: readonly Whole[];

  constructor(shipped: ShippedLaw, law: CompiledLaw, catalogue: Catalogue, examples: readonly [Example, CaseFile][]) {
    this.shipped = shipped;
    this.law = law;
    this.wholes = examples.map(([example, caseFile]) => {
      const { basis, asOf, expect } = example;
      const day = dayOf(asOf);
      const isOverTime =
        expect.eligible_from !== undefined || expect.timeline !== undefined || expect.outcome === 'later';
      const walked = isOverTime ? [...steps(law, basis, day, factsOnOf(shipped, catalogue, { caseFile }))] : [];
      return {
        example,
        caseFile,
        file: prepareCase(caseFile),
        readings: readingsOf(shipped.readings, caseFile),
        days: [...new Set([day, ...walked.flatMap((step) => [step.day - 1, step.day])])].filter((one) => one >= day),
        facts: this.factsOf(basis),
      };
    });
  }

  /** What the criteria of a basis, and of those that it leans on, compare. */
  factsOf(basis: string): ReadonlySet<string> {
    const bases = new Set(lawOf(this.shipped.versions, basis).map((version) => version.basis));
    const versions = [...bases].flatMap((one) => this.law.versionsOf(one));
    return new Set(versions.flatMap(({ criteria }) => criteria.flatMap(({ facts }) => facts)));
  }

  changesOf(fact: FactDefinition): readonly Change[] {
    const { arguments: args, if_nothing_known } = fact;
    return changesIn({ arguments: args, if_nothing_known });
  }

  isNoticed(fact: FactDefinition, change: Change): boolean {
    const definition = changed(fact, change);
    const { factDefinitions } = this.shipped;
    const needed = factDefinitions.filter(({ key }) => key !== fact.key && NEEDED.includes(key));
    let small: Catalogue;
    try {
      small = new Catalogue([...needed, definition]);
    } catch {
      return true;
    }
    const asShipped = new Catalogue([...needed, fact]);
    const differing = this.wholes.filter(
      (whole) => whole.facts.has(fact.key) && whole.days.some((day) => differs(small, asShipped, whole, fact.key, day)),
    );
    const definitions = factDefinitions.map((one) => (one === fact ? definition : one));
    const law = { ...this.shipped, factDefinitions: definitions };
    const catalogue = new Catalogue(definitions);
    return differing.some(({ example, caseFile }) =>
      new ReadyExample(example, () => factsOnOf(law, catalogue, { caseFile })).seesResult(this.law),
    );
  }
}

function differs(one: Catalogue, other: Catalogue, { file, readings }: Whole, key: string, day: number): boolean {
  const values = (catalogue: Catalogue) => {
    const { self, partner, principal, children } = derive(catalogue, file, readings, day).facts;
    return JSON.stringify([self, partner, principal, ...children.rows].map((person) => person?.values[key]));
  };
  return values(one) !== values(other);
}
