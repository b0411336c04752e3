/** One line of the benchmark. `ratio` is ours to the other in the same run; `goal` the least ratio that is good. */
export type BenchRow = {
  readonly name: string;
  readonly ours: number;
  readonly other: number;
  readonly unit: string;
  readonly ratio: number;
  readonly goal: string;
  readonly ok: boolean;
};
