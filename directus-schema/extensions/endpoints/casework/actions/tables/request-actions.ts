import { z } from 'zod';
import { keepsFiles } from '../../../rights/case-worker.ts';
import type { ActionTable, Pressed } from '../action-table.ts';
import { ownRow } from '../own-row.ts';
import { rightsButtons } from '../rights-buttons.ts';
import { rightsStanding } from '../rights-standing.ts';
import { takeRights } from '../take-rights.ts';

const rowSchema = z.object({ organisation: z.string(), person: z.string(), kind: z.string(), state: z.string() });
const request = (pressed: Pressed): Promise<z.infer<typeof rowSchema>> =>
  ownRow(pressed, 'rights_requests', rowSchema, 'person::text, kind, state');

/** What an open request needs next; of a person under restriction this is the only form there is. */
const NEXT: Readonly<Record<string, readonly string[]>> = {
  access: ['report'],
  restriction: ['lift', 'report'],
  deletion: ['confirm_deletion', 'cancel_deletion', 'report'],
};

/** The rights of a person, in the register of their requests. */
export const requestActions: ActionTable = {
  async offered(pressed) {
    const { person, kind, state } = await request(pressed);
    if (state !== 'open' || !keepsFiles(pressed.who?.role, pressed.actor.user)) return [];
    const standing = await rightsStanding(pressed, person);
    return standing ? rightsButtons(standing).filter(({ key }) => NEXT[kind]?.includes(key)) : [];
  },
  take: takeRights(async (pressed) => (await request(pressed)).person),
};
