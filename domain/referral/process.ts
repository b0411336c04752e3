import { z } from 'zod';
import { DEADLINE_UNITS, STEP_EFFECTS, STEP_KINDS, STEP_REQUIREMENTS, STEP_SIDES } from './vocabulary.ts';

/** A state of a cooperation's process, as data. */
export const processStateSchema = z.object({
  key: z.string(),
  label_de: z.string(),
  label_en: z.string(),
  initial: z.boolean(),
  final: z.boolean(),
  needs_return_consent: z.boolean(),
});

/** A step, as data: who may take it from which state to which, what it needs, and by when. */
export const processStepSchema = z.object({
  key: z.string(),
  label_de: z.string(),
  label_en: z.string(),
  from_state: z.string(),
  to_state: z.string(),
  side: z.enum(STEP_SIDES),
  kind: z.enum(STEP_KINDS),
  requires: z.array(z.enum(STEP_REQUIREMENTS)),
  effects: z.array(z.enum(STEP_EFFECTS)),
  deadline_amount: z.number().int().nullable(),
  deadline_unit: z.enum(DEADLINE_UNITS).nullable(),
});

export type ProcessState = z.infer<typeof processStateSchema>;
export type ProcessStep = z.infer<typeof processStepSchema>;
