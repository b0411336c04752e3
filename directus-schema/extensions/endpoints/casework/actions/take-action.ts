import { z } from 'zod';
import { invalidRow } from '../../../guard/errors.ts';
import type { Done, Pressed } from './action-table.ts';
import { ACTION_TABLES } from './action-tables.ts';

export const actionSchema = z.strictObject({
  action: z.string().max(32),
  values: z.record(z.string(), z.unknown()).default({}),
});

/** Does what a button says, with the rights of whoever presses it. @throws GuardError 422 when there is no such button */
export function takeAction(pressed: Pressed, table: string, wish: z.infer<typeof actionSchema>): Promise<Done> {
  const buttons = new Map(Object.entries(ACTION_TABLES.get(table)?.take ?? {}));
  const act = buttons.get(wish.action);
  if (!act) throw invalidRow('action', 'Das geht hier nicht.', 'There is no such action.');
  return act(pressed, wish.values);
}
