import { NodeOperationError, sleep, type IRun, type ITriggerFunctions, type ITriggerResponse } from 'n8n-workflow';
import { z } from 'zod';
import type { ClaimPorts } from './claim-ports.ts';
import { claimLoop } from './claim-loop.ts';
import { claimOnce } from './claim-once.ts';
import { leaseCalls } from './lease-calls.ts';
import { runEnd } from './run-end.ts';

const eventsSchema = z.array(z.string()).min(1);
const optionsSchema = z.object({
  slots: z.number().int().min(1).max(20).default(1),
  longestRun: z.number().int().min(1).max(60).default(6),
});

/** Starts the slots and returns at once: n8n waits for this before it calls the workflow active. */
export const startTrigger = async (context: ITriggerFunctions): Promise<ITriggerResponse> => {
  const events = eventsSchema.safeParse(context.getNodeParameter('events', []));
  if (!events.success)
    throw new NodeOperationError(context.getNode(), 'No event is chosen', {
      description: 'Choose at least one event in the field "Events".',
    });
  const { slots, longestRun } = optionsSchema.parse(context.getNodeParameter('options', {}));
  const manual = context.getMode() === 'manual';
  const close = new AbortController();
  const consumer = `${context.getWorkflow().id}:${context.getNode().id}${manual ? ':manual' : ''}`;

  const ports: ClaimPorts = {
    ...leaseCalls(context, { consumer, types: events.data }, close.signal),
    async run({ id, token }) {
      const done = context.helpers.createDeferredPromise<IRun>();
      // Nothing else: n8n does not check whose credential a trigger names. What it is about the next node reads with its own.
      context.emit([[{ json: { id, token } }]], undefined, done);
      return runEnd(await done.promise);
    },
    pause: sleep,
    now: Date.now,
    closed: close.signal,
    warn: (message) => context.logger.warn(`${context.getNode().name}: ${message}`),
  };
  const cap = longestRun * 60_000;
  const closeFunction = async () => close.abort();

  if (manual) return { closeFunction, manualTriggerFunction: async () => await claimOnce(ports, cap) };
  for (let slot = 0; slot < slots; slot += 1) void claimLoop(ports, cap);
  return { closeFunction };
};
