import { z } from 'zod';
import { CONFERENCE_STATES } from '../../../../domain/conference/vocabulary.ts';
import { actorOf } from '../actor.ts';
import { todayInBerlin } from '../../../../domain/time/today-in-berlin.ts';
import type { UpdateFilter } from '../directus.ts';
import { GuardError, invalidRow, noSuchRow } from '../errors.ts';
import { first } from '../query.ts';
import { addSupplement } from './add-supplement.ts';
import { onlyPartners } from './only-partners.ts';
import { refusePersonalData } from './refuse-personal-data.ts';

const changeSchema = z
  .strictObject({
    place: z.string().max(200).nullable(),
    text: z.string().max(20_000).nullable(),
    supplement: z.string().max(20_000).nullable(),
  })
  .partial();

const rowSchema = z.object({
  supplement: z.string().nullable(),
  cooperation: z.string(),
  state: z.enum(CONFERENCE_STATES),
  held_on: z.string(),
  /** People save the minutes and that the conference was held at once: that transaction may still write. */
  closing: z.boolean(),
});

/**
 * Where a conference meets, and its general minutes from the day on: by who takes part today. Once the conference was held
 * they are only supplemented. The database gives every partner of that day the same words.
 */
export const changedMinutes: UpdateFilter = async (payload, { keys }, context) => {
  if (context.accountability === null) return payload;
  refusePersonalData(payload, ['place', 'text', 'supplement']);
  const [key, ...more] = keys;
  if (more.length > 0) throw invalidRow('id', 'Bitte eine Niederschrift nach der anderen.', 'One at a time.');
  const row = await first(
    context.database,
    rowSchema,
    `SELECT m.supplement, c.cooperation::text, c.state, c.held_on::text, coalesce(c.recorded_at = now(), false) AS closing
     FROM conference_minutes m JOIN conferences c ON c.id = m.conference WHERE m.id::text = ?`,
    [String(key)],
  );
  if (!row) throw noSuchRow();
  const actor = await actorOf(context);
  await onlyPartners(context.database, row.cooperation, actor);
  const isHeld = row.state === 'held';
  if (isHeld && !row.closing)
    return { supplement: await addSupplement(context.database, payload, row.supplement, actor) };
  const parsed = changeSchema.safeParse(payload);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const field = String(issue?.code === 'unrecognized_keys' ? issue.keys[0] : (issue?.path[0] ?? 'text'));
    throw invalidRow(field, `„${field}“ ist zu lang oder lässt sich nicht ändern.`, `"${field}" is invalid or fixed.`);
  }
  if (row.state === 'cancelled')
    throw invalidRow('text', 'Diese Besprechung fällt aus. Bitte eine neue planen.', 'The conference is cancelled.');
  if (parsed.data.supplement)
    throw invalidRow('supplement', 'Nachträge gibt es erst, wenn die Besprechung stattgefunden hat.', 'Not held yet.');
  if (parsed.data.text && row.held_on > todayInBerlin())
    throw new GuardError(
      422,
      'CONFERENCE_NOT_HELD',
      'Die Niederschrift entsteht erst, wenn die Besprechung stattgefunden hat.',
      'Minutes are written on the day of the conference or later.',
      { field: 'text' },
    );
  return parsed.data;
};
