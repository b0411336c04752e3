import { z } from 'zod';
import type { Context, DeleteFilter, Payload, UpdateFilter, CreateFilter } from '../directus.ts';
import { GuardError } from '../errors.ts';
import { isOfOffice } from '../is-of-office.ts';
import { first } from '../query.ts';

/** @throws GuardError 403 FORBIDDEN when a rule is for another kind of office than the caller's */
async function onlyOwnKind(context: Context, keys: readonly string[], payload: Payload): Promise<void> {
  if (!isOfOffice(context)) return;
  const foreign = await first(
    context.database,
    z.object({ one: z.number() }),
    `SELECT 1 AS one FROM directus_users u JOIN organisations o ON o.id = u.organisation WHERE u.id = :user
       AND (o.kind <> coalesce(:kind, o.kind) OR EXISTS (
         SELECT 1 FROM retention_rules r WHERE r.id::text = ANY (:keys) AND r.organisation_kind <> o.kind))`,
    {
      user: context.accountability?.user ?? null,
      kind: typeof payload['organisation_kind'] === 'string' ? payload['organisation_kind'] : null,
      keys: keys.map(String),
    },
  );
  if (foreign)
    throw new GuardError(
      403,
      'FORBIDDEN',
      'Löschfristen ändert nur, wer selbst zu dieser Art von Organisation gehört: Danach wird dort von selbst gelöscht.',
      'A retention rule is changed by offices of its own kind only.',
      { field: 'organisation_kind' },
    );
}

/** A centre does not decide how long an authority keeps its files, nor the other way round: what a rule says is deleted there. */
export const newRetentionRule: CreateFilter = async (payload, _meta, context) => {
  await onlyOwnKind(context, [], payload);
  return payload;
};

export const changedRetentionRule: UpdateFilter = async (payload, { keys }, context) => {
  await onlyOwnKind(context, keys, payload);
  return payload;
};

export const deletedRetentionRules: DeleteFilter = async (keys, _meta, context) => {
  await onlyOwnKind(context, keys, {});
  return keys;
};
