import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { checkoutRoot } from '../stack/paths.ts';

/**
 * Runs a script of the checkout under the bundled Node and passes its output through.
 * @param file its path from the root of the checkout
 */
export function runTool(
  file: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): { done: Promise<number>; stop(): Promise<void> } {
  const child = spawn(process.execPath, [join(checkoutRoot, file), ...args], {
    cwd: checkoutRoot,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: {
      ...process.env,
      PATH: `${dirname(process.execPath)}:${process.env['PATH'] ?? ''}`,
      TZ: 'Europe/Berlin',
      ...env,
    },
  });
  const done = new Promise<number>((end) => {
    child.once('error', () => end(127));
    child.once('close', (code) => end(code ?? 130));
  });
  return {
    done,
    stop: async () => {
      if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM');
      await done;
    },
  };
}
