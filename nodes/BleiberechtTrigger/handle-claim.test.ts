import { describe, expect, it, vi } from 'vitest';
import type { Claim } from './claim.ts';
import type { ClaimPorts, RunEnd } from './claim-ports.ts';
import { handleClaim } from './handle-claim.ts';

const CLAIM: Claim = { id: '0f5e6300-0000-4000-8000-000000000001', token: 1 };
const CAP = 60_000;

/** Ports with a clock of their own: every pause passes at once, unless its signal has fired. */
const ports = <Over extends Partial<ClaimPorts>>(over: Over, runs = 0) => {
  let clock = 0;
  let finish: (end: RunEnd) => void = () => undefined;
  const ended = new Promise<RunEnd>((resolve) => (finish = resolve));
  const made = {
    claim: vi.fn(async () => undefined),
    extend: vi.fn(async () => true),
    ack: vi.fn(async () => true),
    release: vi.fn(async () => true),
    run: async () => await ended,
    async pause(milliseconds: number, signal?: AbortSignal) {
      if (signal?.aborted) throw new Error('aborted');
      clock += milliseconds;
      if (clock >= runs) finish({ kind: 'success' });
      await Promise.resolve();
    },
    now: () => clock,
    closed: new AbortController().signal,
    warn: vi.fn(),
  };
  return { ...made, ...over };
};

describe('handleClaim', () => {
  it('extends the lease every 20 seconds while the run lasts, then acknowledges', async () => {
    const made = ports({}, 50_000);
    await handleClaim(made, CLAIM, CAP * 10);
    expect(made.extend.mock.calls.length).toBeGreaterThanOrEqual(2);
    expect(made.ack).toHaveBeenCalledTimes(1);
  });

  it('stops extending at the cap, so that others can take the event', async () => {
    let finish: (end: RunEnd) => void = () => undefined;
    const made = ports({ run: () => new Promise((resolve) => (finish = resolve)) });
    const handled = handleClaim(made, CLAIM, CAP);
    await vi.waitFor(() => expect(made.now()).toBeGreaterThanOrEqual(CAP));
    const extended = made.extend.mock.calls.length;
    finish({ kind: 'success' });
    await handled;
    expect(extended).toBe(2);
    expect(made.extend).toHaveBeenCalledTimes(extended);
  });

  it('stops extending when the lease is lost', async () => {
    const extend = vi.fn(async () => false);
    const made = ports({ extend }, 100_000);
    const handled = handleClaim(made, CLAIM, CAP * 10);
    await vi.waitFor(() => expect(extend).toHaveBeenCalled());
    await Promise.resolve();
    expect(extend).toHaveBeenCalledTimes(1);
    void handled;
  });

  it('goes on extending when Directus misses a beat', async () => {
    const extend = vi.fn(async () => await Promise.reject(new Error('down')));
    const made = ports({ extend }, 70_000);
    await handleClaim(made, CLAIM, CAP * 10);
    expect(extend.mock.calls.length).toBeGreaterThanOrEqual(2);
    expect(made.ack).toHaveBeenCalledTimes(1);
  });

  it('tries to acknowledge again while Directus is down, and gives up with one warning', async () => {
    const ack = vi.fn(async () => await Promise.reject(new Error('down')));
    const made = ports({ ack });
    await handleClaim(made, CLAIM, CAP);
    expect(ack).toHaveBeenCalledTimes(6);
    expect(made.warn).toHaveBeenCalledTimes(1);
  });

  it('leaves the lease when n8n cannot say how the run ended', async () => {
    const made = ports({ run: async () => await Promise.reject(new Error('cancelled')) });
    await handleClaim(made, CLAIM, CAP);
    expect(made.ack).not.toHaveBeenCalled();
    expect(made.release).not.toHaveBeenCalled();
  });
});
