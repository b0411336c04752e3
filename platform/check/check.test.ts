import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { checkoutRoot } from '../stack/paths.ts';

/** Runs the check in a shell, as people type it. */
const shell = (rest: string) => {
  const { status, stdout, stderr } = spawnSync(
    'sh',
    ['-c', `"${process.execPath}" --disable-warning=ExperimentalWarning platform/check.ts ${rest}`],
    { cwd: checkoutRoot, encoding: 'utf8' },
  );
  return { status, stdout, stderr };
};

describe('check on the command line', { timeout: 60_000 }, () => {
  it('ends quietly when nobody reads what it prints', () => {
    expect(shell('tests/law/case-amina.json --json | true')).toEqual({ status: 0, stdout: '', stderr: '' });
  });

  it('points to the help after an option that is none', () => {
    const { status, stderr } = shell('tests/law/case-amina.json --as-off 2026-12-04');
    expect(status).toBe(1);
    expect(stderr).toMatch(/^error: unknown option '--as-off'\n[^]*npm run -s check -- --help/);
  });
});
