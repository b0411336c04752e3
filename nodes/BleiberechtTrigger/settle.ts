import type { Claim } from './claim.ts';
import type { ClaimPorts, RunEnd } from './claim-ports.ts';

const ATTEMPTS = 6;

/**
 * Tells Directus how the run ended. Success is acknowledged, failure released. When n8n cannot say how it ended, a node
 * may still be at work, so the lease is left to run out; the same when the run is handed over to a Wait node.
 */
export const settle = async (ports: ClaimPorts, claim: Claim, end: RunEnd): Promise<void> => {
  if (end.kind === 'unknown' || end.kind === 'waiting') return;
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const told = await (end.kind === 'success' ? ports.ack(claim) : ports.release(claim, end.reason)).then(
      () => true,
      () => false,
    );
    // `false` of the port itself means that the lease is lost: somebody else has the event, nothing is left to do.
    if (told) return;
    if (attempt < ATTEMPTS) await ports.pause(Math.min(500 * 2 ** attempt, 8_000));
  }
  ports.warn('Directus did not take the end of a run; the event comes again when its lease has run out');
};
