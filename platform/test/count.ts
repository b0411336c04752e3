import { z } from 'zod';

const report = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  testResults: z.array(z.object({ name: z.string(), status: z.string(), assertionResults: z.array(z.unknown()) })),
});

/** Passed and failed tests of one vitest run. */
export interface Count {
  readonly passed: number;
  readonly failed: number;
}

/** Reads vitest's JSON report. A file that could not even be loaded counts as one failure, a missing report too. */
export function countTests(json: unknown): Count {
  const parsed = report.safeParse(json);
  if (!parsed.success) return { passed: 0, failed: 1 };
  const broken = parsed.data.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  ).length;
  return { passed: parsed.data.numPassedTests, failed: parsed.data.numFailedTests + broken };
}
