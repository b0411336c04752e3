import type { ClaimPorts } from './claim-ports.ts';
import { handleClaim } from './handle-claim.ts';

/**
 * "Listen for an event" in the editor: waits for the first event and hands it over. It must return before the run
 * begins, because n8n starts the run only then; the settling goes on behind it.
 */
export const claimOnce = async (ports: ClaimPorts, cap: number): Promise<void> => {
  while (!ports.closed.aborted) {
    const claim = await ports.claim();
    if (!claim) continue;
    void handleClaim(ports, claim, cap);
    return;
  }
};
