import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { findChromium } from './chromium.ts';
import { checkoutRoot } from './stack/paths.ts';
import { runMain } from './stack/run-main.ts';
import { say } from './stack/say.ts';
import { type Count, countTests } from './test/count.ts';
import { runTool } from './test/run-tool.ts';

const cache = join(checkoutRoot, '.cache');

/** `npm test`: everything, on the bundled Node. A failed step does not hide the next one. */
await runMain(async ({ onEnd }) => {
  const long = process.argv.includes('--long');
  await mkdir(cache, { recursive: true });
  const chromium = findChromium(say);
  const failed: string[] = [];
  const total = { passed: 0, failed: 0 };

  const step = async (
    name: string,
    file: string,
    args: readonly string[],
    env: Readonly<Record<string, string>> = {},
  ): Promise<void> => {
    console.log(`\n== ${name}`);
    const began = Date.now();
    const tool = runTool(file, args, env);
    onEnd(tool);
    const code = await tool.done;
    if (code !== 0) failed.push(name);
    console.log(
      `== ${name}: ${code === 0 ? 'ok' : `FAILED (${code})`} in ${Math.round((Date.now() - began) / 1000)} s`,
    );
  };
  const tests = async (name: string, projects: readonly string[]): Promise<void> => {
    const file = join(cache, `vitest-${projects.join('-')}.json`);
    await rm(file, { force: true });
    const chosen = projects.flatMap((project) => ['--project', project]);
    await step(
      name,
      'node_modules/vitest/vitest.mjs',
      ['run', ...chosen, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`],
      {
        CHROMIUM_PATH: chromium,
        BLEIBERECHT_LONG: long ? '1' : '',
      },
    );
    add(total, countTests(await readReport(file)));
  };

  // What needs no server does not wait for them.
  const servers = runTool('platform/bootstrap.mjs', ['install']);
  onEnd(servers);
  await step('types (tsc)', 'node_modules/typescript/bin/tsc', ['--noEmit', '-p', '.']);
  await step('lint (eslint, with the rules for n8n community nodes)', 'node_modules/eslint/bin/eslint.js', [
    '.',
    '--max-warnings=0',
    '--cache',
    '--cache-location',
    join(cache, 'eslint'),
  ]);
  await step('format (prettier)', 'node_modules/prettier/bin/prettier.cjs', ['--check', '--log-level=warn', '.']);
  await tests('unit and node tests', ['unit', 'node']);
  if ((await servers.done) === 0) {
    await tests('integration and browser tests on n8n and Directus', ['n8n']);
    await tests('integration and browser tests on Directus', ['directus']);
  } else failed.push('installing the servers');

  if (failed.length > 0) console.log(`\nFAILED: ${failed.join('; ')}`);
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  return failed.length === 0 && total.failed === 0 ? 0 : 1;
});

function add(total: { passed: number; failed: number }, count: Count): void {
  total.passed += count.passed;
  total.failed += count.failed;
}

async function readReport(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch {
    return undefined;
  }
}
