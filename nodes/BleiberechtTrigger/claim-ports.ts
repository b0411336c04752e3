import type { Claim } from './claim.ts';

/** How a workflow run ended. `unknown`: n8n cannot say (cancelled, timed out, refused, worker gone). */
export type RunEnd =
  | { readonly kind: 'success' }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'failed'; readonly reason: string }
  | { readonly kind: 'unknown'; readonly reason: string };

/** What the loop needs of the outside world. `false` from a lease call: the lease belongs to somebody else now. */
export type ClaimPorts = {
  claim(): Promise<Claim | undefined>;
  extend(claim: Claim): Promise<boolean>;
  ack(claim: Claim): Promise<boolean>;
  release(claim: Claim, reason: string): Promise<boolean>;
  /** Starts the workflow and waits for its end. */
  run(claim: Claim): Promise<RunEnd>;
  /** Waits; rejects early when the signal fires. */
  pause(milliseconds: number, signal?: AbortSignal): Promise<void>;
  now(): number;
  /** Fires when the workflow is switched off. Only claiming and waiting for Directus stop then, a run is always settled. */
  readonly closed: AbortSignal;
  warn(message: string): void;
};
