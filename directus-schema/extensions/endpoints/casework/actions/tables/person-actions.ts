import { z } from 'zod';
import { keepsFiles } from '../../../rights/case-worker.ts';
import type { ActionTable } from '../action-table.ts';
import { ownRow } from '../own-row.ts';
import { rightsButtons } from '../rights-buttons.ts';
import { rightsStanding } from '../rights-standing.ts';
import { takeRights } from '../take-rights.ts';

/** The rights of a person, in the person's own form. */
export const personActions: ActionTable = {
  async offered(pressed) {
    await ownRow(pressed, 'persons', z.object({ organisation: z.string() }), 'id');
    if (!keepsFiles(pressed.who?.role, pressed.actor.user)) return [];
    const standing = await rightsStanding(pressed, pressed.id);
    return standing ? rightsButtons(standing) : [];
  },
  take: takeRights(({ id }) => Promise.resolve(id)),
};
