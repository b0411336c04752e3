import { dirname } from 'node:path';

const kept = [
  'HOME',
  'LANG',
  'LC_ALL',
  'TMPDIR',
  'HTTP_PROXY',
  'HTTPS_PROXY',
  'NO_PROXY',
  'http_proxy',
  'https_proxy',
  'no_proxy',
];

/**
 * The environment every server starts with: nothing of ours leaks in, the bundled Node comes first on the
 * PATH (n8n starts its task runner as `node`), and days are days in Berlin.
 */
export function baseEnv(): Record<string, string> {
  const env: Record<string, string> = {
    PATH: `${dirname(process.execPath)}:${process.env['PATH'] ?? '/usr/bin:/bin'}`,
    TZ: 'Europe/Berlin',
    NODE_ENV: 'production',
  };
  for (const name of kept) {
    const value = process.env[name];
    if (value !== undefined) env[name] = value;
  }
  return env;
}
