import { PlatformError } from './platform-error.ts';

/** Something that must be stopped before the process may end. */
export interface Stoppable {
  stop(): Promise<void>;
}

/** Handed to a main program: what to stop at the end, and whether somebody asked for the end. */
export interface MainContext {
  /** Registers what was started; it is stopped on Ctrl-C, on errors and at the end. */
  onEnd(one: Stoppable): void;
  /** Resolves on Ctrl-C, or when the process that started us is gone. */
  readonly interrupted: Promise<void>;
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

  let code = 0;
  try {
    const result = await Promise.race([
      main({ onEnd: (one) => open.push(one), interrupted }),
      interrupted.then(() => 'interrupted' as const),
    ]);
    code = result === 'interrupted' ? 130 : result;
  } catch (error) {
    code = 1;
    process.stderr.write(
      error instanceof PlatformError
        ? `bleiberecht: ${error.message}\n`
        : `bleiberecht: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
    );
  }
  for (const one of open.reverse())
    await one.stop().catch((error: unknown) => process.stderr.write(`bleiberecht: while stopping: ${String(error)}\n`));
  process.exit(code);
}
