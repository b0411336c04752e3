import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { checkoutRoot } from '../../../platform/stack/paths.ts';

/** `npm run audit:verify` for the installation in a folder. */
export const audit = (home: string): Promise<{ code: number | null; out: string }> =>
  new Promise((done, fail) => {
    const child = spawn(process.execPath, [join(checkoutRoot, 'platform', 'audit-verify.ts'), '--home', home]);
    let out = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (out += chunk.toString()));
    child.once('error', fail);
    child.once('close', (code) => done({ code, out }));
  });
