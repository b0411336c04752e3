import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { bundledNode, root } from './folders.mjs';
import { fail } from './say.mjs';

/** Runs a TypeScript file under the bundled Node; signals and the exit code are passed on. */
export async function runUnderBundledNode(file, args) {
  const script = join(root, file);
  if (!existsSync(script)) fail(2, `${file} is not there. This checkout is not complete.`);
  const child = spawn(bundledNode, ['--disable-warning=ExperimentalWarning', script, ...args], {
    stdio: 'inherit',
    env: { ...process.env, TZ: 'Europe/Berlin' },
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    // The terminal sends Ctrl-C to both of us; a signal to this process alone must still get through.
    process.on(signal, () => child.kill(signal));
  }
  return new Promise((done) => {
    child.once('error', (error) =>
      fail(6, `The bundled Node does not start (${error.code}). Remove platform/runtime/node_modules and start again.`),
    );
    child.once('close', (code, signal) => done(code ?? (signal === 'SIGINT' ? 130 : 143)));
  });
}
