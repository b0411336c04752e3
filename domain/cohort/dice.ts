import { uniformFloat32 } from 'pure-rand/distribution/uniformFloat32';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plusFromState } from 'pure-rand/generator/xoroshiro128plus';
import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';
import { skipN } from 'pure-rand/utils/skipN';

/** A span of numbers, from included to excluded, and the share of people in it. */
export type Band = readonly [from: number, to: number, share: number];

/** Two constants that fill the state, and the draws after which seeds that are neighbours have nothing in common. */
const FILL = [0x9e3779b9, 0x7f4a7c15] as const;
const WARM_UP = 64;

/** Chance for one person: the same seed and place give the same throws, whoever was drawn before. */
export class Dice {
  private readonly source: RandomGenerator;

  /** @param place where the person stands in the cohort, from 0 */
  constructor(seed: number, place: number) {
    this.source = xoroshiro128plusFromState([seed | 0, FILL[0] | 0, place | 0, FILL[1] | 0]);
    skipN(this.source, WARM_UP);
  }

  /** A number from 0 included to 1 excluded. */
  unit(): number {
    return uniformFloat32(this.source);
  }

  chance(share: number): boolean {
    return this.unit() < share;
  }

  /** A whole number, both ends included; the lower one where they are the wrong way round. */
  between(least: number, most: number): number {
    return most <= least ? least : uniformInt(this.source, least, most);
  }

  pick<T>(list: readonly [T, ...T[]]): T {
    return list[this.between(0, list.length - 1)] ?? list[0];
  }

  /** One of a list, by its weights; undefined when none weighs anything. */
  choose<T>(list: readonly T[], weightOf: (one: T) => number): T | undefined {
    let left = this.unit() * list.reduce((sum, one) => sum + weightOf(one), 0);
    return list.find((one) => (left -= weightOf(one)) < 0);
  }

  /** One of the keys of a table of weights. */
  weighted<T extends string>(weights: Readonly<Record<T, number>>): T {
    const keys = Object.keys(weights) as [T, ...T[]];
    return this.choose(keys, (key) => weights[key]) ?? keys[0];
  }

  /** A number of one of the bands, chosen by their shares. */
  within(bands: readonly Band[]): number {
    const [from, to] = this.choose(bands, ([, , share]) => share) ?? [0, 0];
    return from + this.unit() * (to - from);
  }
}
