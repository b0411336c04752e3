import { setTimeout as sleep } from 'node:timers/promises';
import { PlatformError } from './platform-error.ts';

/** How long and how often to ask. */
export interface WaitOptions {
  readonly what: string;
  readonly seconds: number;
  readonly everyMs?: number;
  /** Rejects when waiting has become pointless (the server ended). */
  readonly unless?: Promise<never>;
}

/** Asks until `probe` answers something that is neither undefined nor false; a throwing probe means "not yet". */
export async function waitFor<T>(probe: () => Promise<T | undefined | false>, options: WaitOptions): Promise<T> {
  const end = Date.now() + options.seconds * 1000;
  const loop = async (): Promise<T> => {
    for (;;) {
      const answer = await probe().catch(() => undefined);
      if (answer !== undefined && answer !== false) return answer;
      if (Date.now() > end) throw new PlatformError(`${options.what}: no answer within ${options.seconds} seconds.`);
      await sleep(options.everyMs ?? 250);
    }
  };
  return options.unless === undefined ? loop() : Promise.race([loop(), options.unless]);
}
