// Runs on whatever Node (20 or newer) is on the machine, before anything is installed: built-ins only.
import { check } from './bootstrap/check-machine.mjs';
import { installFor } from './bootstrap/install.mjs';
import { runUnderBundledNode } from './bootstrap/run.mjs';
import { fail } from './bootstrap/say.mjs';

const targets = {
  start: { file: 'platform/start.ts', needs: ['runtime', 'root', 'platform'] },
  check: { file: 'platform/check.ts', needs: ['runtime', 'root'] },
  'audit-verify': { file: 'platform/audit-verify.ts', needs: ['runtime', 'root', 'platform'] },
  contracts: { file: 'platform/contracts.ts', needs: ['runtime', 'root'] },
  'docs-law': { file: 'platform/law-docs.ts', needs: ['runtime', 'root'] },
  bench: { file: 'tests/bench/bench.ts', needs: ['runtime', 'root', 'platform'] },
  // They install the servers themselves, beside what needs none.
  test: { file: 'platform/test.ts', needs: ['runtime', 'root'] },
  'test-long': { file: 'platform/test.ts', needs: ['runtime', 'root'], args: ['--long'] },
  install: { needs: ['runtime', 'root', 'platform'] },
  'law-mutate': { file: 'tests/law/mutate.ts', needs: ['runtime', 'root'] },
  dev: { file: 'platform/dev.ts', needs: ['runtime', 'root', 'platform'] },
};

const [name = '', ...args] = process.argv.slice(2);
const target = Object.hasOwn(targets, name) ? targets[name] : undefined;
if (target === undefined) fail(2, `Unknown command "${name}". Commands: ${Object.keys(targets).join(', ')}`);

check();
await installFor(target.needs);
if (target.file) process.exitCode = await runUnderBundledNode(target.file, [...(target.args ?? []), ...args]);
