import { z } from 'zod';
import { PROCESSES } from '../../domain/referral/vocabulary.ts';
import { stateSchema, stepSchema } from './process-schema.ts';

/** How a process differs from that of the template: added or replaced by key, or left out. */
export const processChangesSchema = z.strictObject({
  states: z.array(stateSchema).default([]),
  steps: z.array(stepSchema).default([]),
  without: z.array(z.string()).default([]),
});

/** The file of a programme that builds on a template: everything of its own, the processes only where they differ. */
export const programmeSchema = z
  .object({
    extends: z.string(),
    assumed: z.array(z.string()).optional(),
    /** `null`: the programme has no such process. */
    processes: z.record(z.enum(PROCESSES), processChangesSchema.nullable()).default({}),
  })
  .passthrough();

export type Programme = z.infer<typeof programmeSchema>;
