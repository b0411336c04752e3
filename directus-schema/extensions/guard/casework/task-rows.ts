import { actorOf } from '../actor.ts';
import { todayInBerlin } from '../../../../domain/time/today-in-berlin.ts';
import type { Context, CreateFilter, Payload, UpdateFilter } from '../directus.ts';
import { targetKey } from '../target-key.ts';
import { colleaguesOf, standInFor } from './stand-in.ts';

/** A task of somebody who is away goes to the deputy, and says for whom. */
async function withStandIn(payload: Payload, office: string | null, context: Context): Promise<Payload> {
  if (!('owner' in payload)) return payload;
  const owner = targetKey(payload['owner'], 'id');
  if (owner === null || office === null) return { ...payload, stands_in_for: null };
  const standIn = standInFor(owner, await colleaguesOf(context.database, office), todayInBerlin());
  if (standIn === null || standIn === owner) return { ...payload, stands_in_for: null };
  return { ...payload, owner: standIn, stands_in_for: owner };
}

const stamped = (payload: Payload): Payload =>
  'state' in payload ? { ...payload, done_on: payload['state'] === 'done' ? todayInBerlin() : null } : payload;

export const newTask: CreateFilter = async (payload, _meta, context) => {
  if (context.accountability === null) return payload;
  const { stands_in_for: _for, done_on: _done, ...said } = payload;
  const office = targetKey(said['organisation'], 'id') ?? (await actorOf(context)).office;
  return withStandIn(stamped(said), office, context);
};

export const changedTask: UpdateFilter = async (payload, _meta, context) => {
  if (context.accountability === null) return payload;
  const { stands_in_for: _for, done_on: _done, ...said } = payload;
  return withStandIn(stamped(said), (await actorOf(context)).office, context);
};
