import type { Claim } from './claim.ts';
import type { ClaimPorts, RunEnd } from './claim-ports.ts';
import { keepLease } from './keep-lease.ts';
import { settle } from './settle.ts';

/** Runs the workflow for a claimed event, holds the lease meanwhile, and settles it. Never rejects. */
export const handleClaim = async (ports: ClaimPorts, claim: Claim, cap: number): Promise<void> => {
  const ended = new AbortController();
  void keepLease(ports, claim, ended.signal, cap);
  const end: RunEnd = await ports
    .run(claim)
    .catch((error: unknown) => ({ kind: 'unknown', reason: error instanceof Error ? error.name : 'unknown' }));
  ended.abort();
  await settle(ports, claim, end);
};
