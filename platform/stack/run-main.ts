import { setTimeout as sleep } from 'node:timers/promises';
import { PlatformError } from './platform-error.ts';

/** Something that must be stopped before the process may end. */
export interface Stoppable {
  /** Rejects when what was started ends by itself; that ends the program, with this reason. */
  readonly died?: Promise<never>;
  stop(): Promise<void>;
}

/** Handed to a main program: what to stop at the end, and whether somebody asked for the end. */
export interface MainContext {
  /** Registers what was started; it is stopped on Ctrl-C, on errors and at the end. */
  onEnd(one: Stoppable): void;
  /** Stays up until Ctrl-C, which is then a good end. */
  stayUp(): Promise<number>;
}

/** Runs a main program: one clear line for an expected error, and nothing is left running in any case. */
export async function runMain(main: (context: MainContext) => Promise<number>): Promise<void> {
  const open: Stoppable[] = [];
  let interrupt: () => void = () => undefined;
  const interrupted = new Promise<void>((done) => (interrupt = done));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => interrupt());
  const parent = process.ppid;
  const watch = setInterval(() => process.ppid !== parent && interrupt(), 2000);
  watch.unref();

  let died: (reason: unknown) => void = () => undefined;
  const death = new Promise<never>((_, reject) => (died = reject));
  death.catch(() => undefined);
  const onEnd = (one: Stoppable): void => {
    open.push(one);
    one.died?.catch(died);
  };

  let interruptedCode = 130;
  const stayUp = (): Promise<number> => {
    interruptedCode = 0;
    return interrupted.then(() => 0);
  };

  let code = 0;
  try {
    const result = await Promise.race([main({ onEnd, stayUp }), death, interrupted.then(() => 'interrupted' as const)]);
    code = result === 'interrupted' ? interruptedCode : result;
  } catch (raw) {
    code = 1;
    // A failed call is often only the echo of a server that has just died.
    const error = await Promise.race([death, sleep(500, raw)]).catch((reason: unknown) => reason);
    process.stderr.write(
      error instanceof PlatformError
        ? `bleiberecht: ${error.message}\n`
        : `bleiberecht: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
    );
  }
  for (const one of open.reverse()) {
    await one.stop().catch((error: unknown) => process.stderr.write(`bleiberecht: while stopping: ${String(error)}\n`));
  }
  process.exit(code);
}
