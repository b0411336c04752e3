import type { Claim } from './claim.ts';
import type { ClaimPorts } from './claim-ports.ts';

export const HEARTBEAT_MS = 20_000;

/**
 * Extends the lease until the run has ended, the lease is lost, or the cap is reached: when a worker dies, its run
 * can stay pending for minutes, and the event must become free for others.
 */
export const keepLease = async (ports: ClaimPorts, claim: Claim, ended: AbortSignal, cap: number): Promise<void> => {
  const start = ports.now();
  const beat = () =>
    ports.pause(HEARTBEAT_MS, ended).then(
      () => !ended.aborted,
      () => false,
    );
  while ((await beat()) && ports.now() - start < cap) {
    // Directus out of reach for a moment costs nothing: the lease outlives two missed beats.
    const held = await ports.extend(claim).catch(() => true);
    if (!held) return;
  }
};
