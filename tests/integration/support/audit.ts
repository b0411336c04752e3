import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { checkoutRoot } from '../../../platform/stack/paths.ts';

/** `npm run audit:verify` for one cooperation; other tests plant referrals without steps in cooperations of their own. */
export const audit = (home: string, cooperation = 'muster'): Promise<{ code: number | null; out: string }> =>
  new Promise((done, fail) => {
    const script = join(checkoutRoot, 'platform', 'audit-verify.ts');
    const child = spawn(process.execPath, [script, '--home', home, '--cooperation', cooperation]);
    let out = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (out += chunk.toString()));
    child.once('error', fail);
    child.once('close', (code) => done({ code, out }));
  });
