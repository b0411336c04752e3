import type { CaseFile } from '../case-file/schema.ts';
import { compileCondition, type CompiledCondition } from '../eligibility/condition.ts';
import type { Condition } from '../eligibility/condition-schema.ts';
import { decide } from '../eligibility/decide.ts';
import { FALSE, TRUE } from '../eligibility/truth.ts';
import { Catalogue } from '../facts/catalogue.ts';
import { factsOver } from '../facts/facts-over.ts';
import { prepareCase } from '../facts/prepared-case.ts';
import { readingsOf } from '../facts/readings-of.ts';
import type { Law } from '../law/law.ts';
import { dayOf, isoOf, NOT_YET } from '../time/calendar.ts';
import { SINCE, thresholdCondition, type Threshold } from './threshold.ts';

/** Who does not belong to a programme. Without a condition a person has to judge it. */
export type Exclusion = { readonly de: string; readonly condition?: Condition | undefined };

/** A case that a look through the stock found. */
export type Hit = {
  /** The day since when it counts, `YYYY-MM-DD`, where that is known. */
  readonly since: string | null;
  /** The file does not say enough: somebody has to look. Names the facts that are missing. */
  readonly missing: readonly string[];
  /** Why the person does not belong to the programme, where the file says so. */
  readonly excluded: string | null;
};

/**
 * Looks through case files for those that a programme is made for. What nobody knows neither finds nor excludes: an
 * undecided threshold is a hit to look at, an undecided exclusion none.
 * @param asOf day asked about, `YYYY-MM-DD`
 * @throws TypeError when the condition of an exclusion names a fact that does not exist
 */
export class Screener {
  private readonly law: Pick<Law, 'factDefinitions' | 'readings'>;
  private readonly wish: Threshold;
  private readonly asOf: string;
  private readonly catalogue: Catalogue;
  private readonly threshold: CompiledCondition;
  private readonly exclusions: readonly { readonly de: string; readonly condition: CompiledCondition }[];

  constructor(
    law: Pick<Law, 'factDefinitions' | 'readings'>,
    wish: Threshold,
    exclusions: readonly Exclusion[],
    asOf: string,
  ) {
    this.law = law;
    this.wish = wish;
    this.asOf = asOf;
    this.catalogue = new Catalogue(law.factDefinitions);
    this.threshold = compileCondition(thresholdCondition(wish), this.catalogue.slotOf);
    this.exclusions = exclusions.flatMap(({ de, condition }) =>
      condition === undefined ? [] : [{ de, condition: compileCondition(condition, this.catalogue.slotOf) }],
    );
  }

  /** @returns null for a case that the programme is not made for */
  screen(file: CaseFile): Hit | null {
    const day = dayOf(this.asOf);
    const { facts } = factsOver(this.catalogue, prepareCase(file, day), readingsOf(this.law.readings, file))(day);
    const { slots } = facts.self;
    const verdict = decide(this.threshold.first, slots, day);
    if (verdict === FALSE) return null;
    const excluded = this.exclusions.find(({ condition }) => decide(condition.first, slots, day) === TRUE);
    const fact = SINCE[this.wish.kind];
    const since = fact === null ? undefined : slots[this.catalogue.slotOf(fact)?.slot ?? -1];
    return {
      since: typeof since === 'number' && since !== NOT_YET ? isoOf(since) : null,
      missing: verdict === TRUE ? [] : this.threshold.missing(slots, day),
      excluded: excluded?.de ?? null,
    };
  }
}
