import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { PlatformError } from './stack/platform-error.ts';
import type { Say } from './stack/say.ts';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** Finds Chromium for the browser tests: CHROMIUM_PATH, the PATH, or (as root) Debian's package. Never skips. */
export function findChromium(say: Say): string {
  const named = process.env['CHROMIUM_PATH'];
  if (named !== undefined && named !== '') {
    if (!isProgram(named)) throw new PlatformError(`CHROMIUM_PATH names ${named}, which is not a program.`);
    return named;
  }
  const found = onPath();
  if (found !== undefined) return found;
  if (process.getuid?.() === 0 && spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status === 0) {
    say('Installing Chromium with apt for the browser tests');
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    try {
      execFileSync('apt-get', ['update', '-q'], { stdio: 'ignore', env, timeout: 300_000 });
      execFileSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium'], {
        stdio: 'ignore',
        env,
        timeout: 600_000,
      });
    } catch {
      throw new PlatformError('Chromium could not be installed with apt. Install it by hand, or set CHROMIUM_PATH.');
    }
    const installed = onPath();
    if (installed !== undefined) return installed;
  }
  throw new PlatformError(
    'The browser tests need Chromium: install it (Debian: apt install chromium), or set CHROMIUM_PATH.',
  );
}

function onPath(): string | undefined {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/bin', '/usr/local/bin'].filter(
    (folder) => folder !== '',
  );
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find(isProgram);
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
