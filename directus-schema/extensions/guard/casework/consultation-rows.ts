import { z } from 'zod';
import { actorOf } from '../actor.ts';
import { todayInBerlin } from '../../../../domain/time/today-in-berlin.ts';
import type { CreateFilter, Payload, UpdateFilter } from '../directus.ts';
import { invalidRow } from '../errors.ts';
import { first } from '../query.ts';

function refuseFuture(payload: Payload): void {
  const held = payload['held_on'];
  if (typeof held === 'string' && held.slice(0, 10) > todayInBerlin())
    throw invalidRow(
      'held_on',
      'Dieser Tag liegt in der Zukunft. Eine Beratung wird gezählt, wenn sie stattgefunden hat; für Termine gibt es Aufgaben.',
      'A consultation is recorded after it was held.',
    );
}

/** Whether it is a first or a follow-up consultation the database counts; nobody types it. */
export const newConsultation: CreateFilter = async (payload, _meta, context) => {
  const { kind: _kind, cooperation: _cooperation, ...said } = payload;
  if (context.accountability === null) return said;
  refuseFuture(said);
  const actor = await actorOf(context);
  const row = await first(
    context.database,
    z.object({ cooperation: z.string().nullable() }),
    'SELECT cooperation FROM cases WHERE id::text = ?',
    [typeof said['case'] === 'string' ? said['case'] : ''],
  );
  return {
    ...said,
    cooperation: row?.cooperation ?? null,
    counsellor: said['counsellor'] ?? (actor.service ? null : actor.user),
  };
};

export const changedConsultation: UpdateFilter = async (payload, _meta, context) => {
  if (context.accountability === null) return payload;
  refuseFuture(payload);
  const counted = ['kind', 'cooperation', 'case'].find((field) => field in payload);
  if (counted !== undefined)
    throw invalidRow(
      counted,
      'Ob es eine Erst- oder Folgeberatung ist, zählt die Software. Gehört die Beratung zu einem anderen Fall, bitte dort neu eintragen und hier löschen.',
      'Set by the software.',
    );
  return payload;
};
