import type { ClaimPorts } from './claim-ports.ts';
import { handleClaim } from './handle-claim.ts';

const FIRST_PAUSE = 500;
const LONGEST_PAUSE = 30_000;

/**
 * One slot of the trigger: claims an event, runs it, settles it, and again, one at a time. Ends only when the trigger
 * is closed; a Directus that is down or refuses makes it wait longer and longer, up to 30 seconds.
 */
export const claimLoop = async (ports: ClaimPorts, cap: number): Promise<void> => {
  let wait = FIRST_PAUSE;
  let warned = false;
  while (!ports.closed.aborted) {
    const asked = ports.now();
    try {
      const claim = await ports.claim();
      wait = FIRST_PAUSE;
      warned = false;
      if (claim) await handleClaim(ports, claim, cap);
      // Directus holds the request open while there is nothing; should something between us cut it short, do not spin.
      else if (ports.now() - asked < FIRST_PAUSE) await ports.pause(FIRST_PAUSE, ports.closed);
    } catch (error) {
      if (ports.closed.aborted) return;
      if (!warned) ports.warn(`Cannot fetch events: ${explain(error)}`);
      warned = true;
      await ports.pause(wait, ports.closed).catch(() => undefined);
      wait = Math.min(wait * 2, LONGEST_PAUSE);
    }
  }
};

/** The message and, where there is one, the way out. Neither holds content of an event. */
const explain = (error: unknown): string => {
  if (!(error instanceof Error)) return 'unknown error';
  return 'description' in error ? `${error.message}. ${String(error.description)}` : error.message;
};
