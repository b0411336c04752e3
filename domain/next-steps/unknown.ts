import type { PersonFacts } from '../facts/case-facts.ts';
import type { FactType } from '../facts/definition.ts';
import type { FactValue, Range } from '../facts/fact-value.ts';
import { NOT_YET } from '../time/calendar.ts';

/**
 * One thing that nobody knows yet: a fact of a person, a human finding, or whether there is a relative at all (`partner`,
 * `principal`, `children`). What is contested is asked of the authority, not of the person.
 */
export class Unknown {
  readonly kind: 'fact' | 'relative' | 'finding';
  readonly name: string;
  readonly of: PersonFacts;
  readonly contested: boolean;
  private readonly range: Range | undefined;
  private readonly values = new Map<FactValue, FactValue>();

  constructor(
    kind: Unknown['kind'],
    name: string,
    of: PersonFacts,
    { contested = false, range }: { contested?: boolean | undefined; range?: Range | undefined } = {},
  ) {
    this.kind = kind;
    this.name = name;
    this.of = of;
    this.contested = contested;
    this.range = range;
  }

  /**
   * Takes note of a value that something is compared with. Between two such values nothing changes, so these and their
   * neighbours stand for all values there are.
   */
  consider(value: number | string | boolean, type: FactType): void {
    if (typeof value !== 'number') return this.add(value);
    if (type === 'date') this.offer(NOT_YET);
    for (const near of [value - 1, value, value + 1]) this.offer(near);
    if (this.range) for (const bound of [this.range.min, this.range.max]) this.offer(bound);
  }

  /** The values that it may turn out to have, as far as they make a difference. */
  get possible(): readonly FactValue[] {
    return [...this.values.values()];
  }

  private offer(value: number): void {
    const { min = -Infinity, max = Infinity, clock } = this.range ?? {};
    if (!Number.isFinite(value) || value < min || value > max) return;
    this.add(value, clock === undefined ? value : { min: value, max: value, clock });
  }

  private add(key: FactValue, value: FactValue = key): void {
    if (!this.values.has(key)) this.values.set(key, value);
  }
}
