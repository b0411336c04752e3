import type { FactType } from '../facts/definition.ts';
import { dayOf, shift } from '../time/calendar.ts';
import type { Day } from '../time/day.ts';
import { parseNow, type NowThreshold } from './now-threshold.ts';

/** What a fact is compared with: a fixed value, or a day that moves with the day asked about. */
export class Limit {
  readonly now: NowThreshold | undefined;
  private value: number | string | boolean;
  private day: Day = Number.NaN;

  /** @throws TypeError when the value is of another type, RangeError when it is no day. */
  constructor(raw: string | number | boolean, type: FactType) {
    this.now = type === 'date' ? parseNow(String(raw)) : undefined;
    const expected = type === 'boolean' ? 'boolean' : type === 'text' ? 'string' : 'number';
    if (type === 'date') this.value = this.now ? 0 : dayOf(String(raw));
    else if (typeof raw === expected) this.value = raw;
    else throw new TypeError(`a ${type} fact cannot be compared with ${JSON.stringify(raw)}`);
  }

  /** The value on a day; the last day asked about is remembered, because a whole register is asked about one. */
  on(asOf: Day): number | string | boolean {
    if (this.now !== undefined && this.day !== asOf) {
      this.value = shift(asOf, this.now.amount, this.now.unit);
      this.day = asOf;
    }
    return this.value;
  }
}
