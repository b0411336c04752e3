import { z } from 'zod';
import { localeTextSchema } from '../../domain/law/locale-text.ts';
import { ProcessGraph } from '../../domain/referral/process-graph.ts';
import {
  DEADLINE_UNITS,
  STEP_EFFECTS,
  STEP_KINDS,
  STEP_REQUIREMENTS,
  STEP_SIDES,
} from '../../domain/referral/vocabulary.ts';

const key = z.string().regex(/^[a-z][a-z0-9_]*$/, 'must be snake_case');
const span = z.strictObject({ amount: z.number().int().positive(), unit: z.enum(DEADLINE_UNITS) });

export const stateSchema = z.strictObject({
  key,
  label: localeTextSchema,
  colour: z.string().optional(),
  icon: z.string().optional(),
  initial: z.boolean().default(false),
  final: z.boolean().default(false),
  needs_return_consent: z.boolean().default(false),
  on_consent_withdrawn: z.boolean().default(false),
});

export const stepSchema = z.strictObject({
  key,
  label: localeTextSchema,
  from: z.array(key).min(1),
  to: key,
  side: z.enum(STEP_SIDES),
  kind: z.enum(STEP_KINDS),
  requires: z.array(z.enum(STEP_REQUIREMENTS)).default([]),
  effects: z.array(z.enum(STEP_EFFECTS)).default([]),
  deadline: span.optional(),
  reminder: span.optional(),
});

/** The states and steps of one process; refused when somebody could get stuck in it. */
export const processSchema = z
  .strictObject({ states: z.array(stateSchema).min(2), steps: z.array(stepSchema).min(1) })
  .superRefine(({ states, steps }, context) => {
    const known = new Map(states.map((state) => [state.key, state]));
    const refuse = (message: string): void => context.addIssue({ code: 'custom', message });
    if (states.filter((state) => state.initial).length !== 1) refuse('exactly one state must be initial');
    if (states.filter((state) => state.on_consent_withdrawn).length !== 1)
      refuse('exactly one state must be where a withdrawal leads');
    if (known.size !== states.length) refuse('every state needs a key of its own');
    for (const step of steps) {
      for (const state of [...step.from, step.to])
        if (!known.has(state)) refuse(`step ${step.key}: unknown state ${state}`);
      if (step.from.some((state) => known.get(state)?.final)) refuse(`step ${step.key}: leaves a final state`);
    }
    const graph = new ProcessGraph(states, steps);
    for (const state of graph.deadEnds()) refuse(`no way leads from state ${state} to an end`);
    for (const state of graph.unreachable())
      if (!known.get(state)?.on_consent_withdrawn) refuse(`no way leads to state ${state}`);
  });

export type ProcessDefinition = z.infer<typeof processSchema>;
