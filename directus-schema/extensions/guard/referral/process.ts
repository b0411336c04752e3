import { z } from 'zod';
import {
  processStateSchema,
  processStepSchema,
  type ProcessState,
  type ProcessStep,
} from '../../../../domain/referral/process.ts';
import type { ProcessName } from '../../../../domain/referral/vocabulary.ts';
import type { Database } from '../directus.ts';
import { query } from '../query.ts';

export type Process = { readonly states: readonly ProcessState[]; readonly steps: readonly ProcessStep[] };

const list = z
  .array(z.string())
  .nullish()
  .transform((value) => value ?? []);
const stepRowSchema = z
  .object({ requires: list, effects: list })
  .passthrough()
  .transform((row) => processStepSchema.parse(row));

/** The process of a cooperation as it is now: a change by staff holds for the next step. */
export async function processOf(database: Database, cooperation: string, process: ProcessName): Promise<Process> {
  const states = await query(
    database,
    processStateSchema,
    `SELECT key, label_de, label_en, initial, final, needs_return_consent FROM process_states
     WHERE cooperation = ? AND process = ? ORDER BY sort NULLS LAST, key`,
    [cooperation, process],
  );
  const steps = await query(
    database,
    stepRowSchema,
    `SELECT s.key, s.label_de, s.label_en, f.key AS from_state, t.key AS to_state, s.side, s.kind, s.requires, s.effects,
       s.deadline_amount, s.deadline_unit
     FROM process_steps s JOIN process_states f ON f.id = s.from_state JOIN process_states t ON t.id = s.to_state
     WHERE s.cooperation = ? AND s.process = ? AND s.active ORDER BY s.sort NULLS LAST, s.key`,
    [cooperation, process],
  );
  return { states, steps };
}
