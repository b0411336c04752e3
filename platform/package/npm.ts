import { execFile } from 'node:child_process';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import { PlatformError } from '../stack/platform-error.ts';

const run = promisify(execFile);

/** Runs npm without scripts and without the registry. */
export async function npm(args: readonly string[], cwd: string): Promise<string> {
  const cli = process.env['npm_execpath'];
  const viaNode = cli !== undefined && /\.c?js$/.test(cli);
  const all = [...args, '--ignore-scripts', '--offline', '--no-audit', '--no-fund', '--loglevel=error'];
  try {
    const { stdout } = await run(viaNode ? process.execPath : 'npm', viaNode ? [cli, ...all] : all, {
      cwd,
      env: { PATH: `${process.env['PATH'] ?? ''}:${dirname(process.execPath)}`, HOME: process.env['HOME'] ?? '/' },
    });
    return stdout.trim();
  } catch (error) {
    throw new PlatformError(
      `npm ${args[0] ?? ''} failed in ${cwd}: ${error instanceof Error ? (error.message.split('\n')[1] ?? error.message) : ''}`,
    );
  }
}
