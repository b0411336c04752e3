import { ZodError } from 'zod';
import type { CaseFile } from '../case-file/schema.ts';
import type { FactDefinition } from '../facts/definition.ts';
import type { ReadingDefinition } from '../facts/reading-definition.ts';
import { InputError } from '../input-error.ts';
import { dependentsOf } from '../law/dependents-of.ts';
import type { RuleVersion } from '../law/rule-version.ts';
import { OUTCOMES, type Outcome } from '../law/schema.ts';
import { withDraft } from '../law/with-draft.ts';
import { compareLaws, type Comparison } from './compare-laws.ts';
import type { CaseName, SimulatedChange, Simulation } from './simulation-schema.ts';

export type SimulationRequest = {
  readonly published: readonly RuleVersion[];
  readonly draft: RuleVersion;
  readonly factDefinitions: readonly FactDefinition[];
  readonly readings: readonly ReadingDefinition[];
  /** Day asked about, `YYYY-MM-DD`. */
  readonly asOf: string;
  /** The real day, where it is later. */
  readonly today?: string | undefined;
};

/**
 * Compares a draft with the published law, case by case: the caller reads them as it can, and keeps none.
 * @throws RangeError for a day that is none or a draft that would leave a gap, TypeError for a law that does not compile.
 */
export class Simulator {
  private readonly request: SimulationRequest;
  private readonly compare: (file: CaseFile) => Comparison;
  private readonly before = noCases();
  private readonly after = noCases();
  private readonly changes: SimulatedChange[] = [];
  private readonly failures: CaseName[] = [];
  private unchanged = 0;

  constructor(request: SimulationRequest) {
    const { published, draft, ...rest } = request;
    this.request = request;
    this.compare = compareLaws({ ...rest, basis: draft.basis, before: published, after: withDraft(published, draft) });
  }

  /**
   * Adds a case. `read` gives its file; a file that no check would take makes a failure, not an end.
   * @throws Error when it is the law that cannot be applied.
   */
  add(name: CaseName, read: () => CaseFile): void {
    let found: Comparison;
    try {
      found = this.compare(read());
    } catch (error) {
      if (!(error instanceof InputError || error instanceof ZodError)) throw error;
      this.failures.push(name);
      return;
    }
    const { change, ...sides } = found;
    this.before[sides.before] += 1;
    this.after[sides.after] += 1;
    if (change) this.changes.push({ case: name, ...sides, ...change });
    else this.unchanged += 1;
  }

  result(): Simulation {
    const { published, draft, asOf } = this.request;
    const inForce = published.find(
      ({ basis, valid_from, valid_to }) =>
        basis === draft.basis && valid_from <= asOf && (valid_to === undefined || asOf <= valid_to),
    );
    return {
      basis: draft.basis,
      draft: draft.version,
      published: inForce?.version ?? null,
      asOf,
      dependents: [...dependentsOf(draft.basis, published)],
      cases: this.unchanged + this.changes.length + this.failures.length,
      failed: this.failures.length,
      unchanged: this.unchanged,
      before: this.before,
      after: this.after,
      changes: this.changes,
      failures: this.failures,
    };
  }
}

/** Compares a draft with the published law over all given cases. */
export function simulate(
  request: SimulationRequest,
  cases: Iterable<{ readonly name: CaseName; readonly file: CaseFile }>,
): Simulation {
  const simulator = new Simulator(request);
  for (const { name, file } of cases) simulator.add(name, () => file);
  return simulator.result();
}

const noCases = (): Record<Outcome, number> =>
  Object.fromEntries(OUTCOMES.map((outcome) => [outcome, 0])) as Record<Outcome, number>;
