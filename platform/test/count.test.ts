import { describe, expect, it } from 'vitest';
import { countTests } from './count.ts';

describe('countTests', () => {
  it('reads the numbers of a run', () => {
    const file = { name: 'a', status: 'failed', assertionResults: [{}] };
    expect(countTests({ numPassedTests: 3, numFailedTests: 1, testResults: [file] })).toEqual({ passed: 3, failed: 1 });
  });

  it('counts a file that does not load as a failure', () => {
    const file = { name: 'a', status: 'failed', assertionResults: [] };
    expect(countTests({ numPassedTests: 3, numFailedTests: 0, testResults: [file] })).toEqual({ passed: 3, failed: 1 });
  });

  it('counts a run without a report as a failure', () => {
    expect(countTests(undefined)).toEqual({ passed: 0, failed: 1 });
  });
});
