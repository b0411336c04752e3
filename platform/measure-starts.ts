import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { provisionN8n } from './n8n/provision.ts';
import { prepare } from './prepare.ts';
import { setUpDirectus } from './set-up-directus.ts';
import type { Say } from './stack/say.ts';
import { type Stack, startStack } from './stack/start-stack.ts';

/** Seconds until everything serves. */
export interface StartTimes {
  /** Our second start: build, servers, data model, law, seed, n8n, all of it already there. */
  readonly second: number;
  /** PostgreSQL and both servers alone, with the same data. */
  readonly bare: number;
}

/** Measures what our set-up adds to a start that has nothing to do. Uses a fresh folder and free ports. */
export async function measureStarts(say: Say): Promise<StartTimes> {
  const home = await mkdtemp(join(tmpdir(), 'bleiberecht-bench-'));
  let stack: Stack | undefined;
  const timed = async (setUp: boolean): Promise<number> => {
    const began = performance.now();
    stack = await startStack({
      home,
      ports: 'auto',
      ...(setUp ? { prepare: prepare(say), onDirectus: setUpDirectus(say) } : {}),
      say,
    });
    if (setUp) {
      await provisionN8n(stack.paths, stack.access, say);
    }
    const seconds = (performance.now() - began) / 1000;
    await stack.stop();
    return seconds;
  };
  try {
    await timed(true);
    const bare = await timed(false);
    return { bare, second: await timed(true) };
  } finally {
    await stack?.stop();
    await rm(home, { recursive: true, force: true });
  }
}
