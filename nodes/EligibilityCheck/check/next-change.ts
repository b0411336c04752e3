import type { BasisResult } from '../../../domain/eligibility/describe.ts';

/** The next day on which an outcome changes by itself, if everything else stays as it is. */
export const nextChange = (results: readonly BasisResult[], asOf: string): string | null => {
  const days = results.flatMap(({ timeline }) => timeline.map((span) => span.from)).filter((day) => day > asOf);
  return days.sort()[0] ?? null;
};
