import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkoutRoot } from '../stack/paths.ts';

const run = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(checkoutRoot, 'platform', 'bootstrap.mjs'), ...args],
    { encoding: 'utf8' },
  );
  return { status, stdout, stderr };
};

describe('bootstrap', () => {
  it('names the commands when it gets an unknown one', () => {
    const { status, stdout, stderr } = run('strat');
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/^bleiberecht: Unknown command "strat"\. Commands: start, check, .*\n$/);
  });
});
