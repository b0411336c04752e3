import { collections } from '../collections/index.ts';
import type { JsonObject } from '../collections/kit/json.ts';
import type { Grant, RoleSpec } from './types.ts';

/** The register of requests stays readable: there the restriction is seen and lifted. */
const STAYS = new Set(['rights_requests']);

const files = new Map(
  collections([])
    .filter(({ kind, name }) => kind === 'file' && !STAYS.has(name))
    .map(({ name, fields }) => [name, new Set(fields.map(({ field }) => field))]),
);

/** Rows whose person is not restricted; null: the collection is not about one person. */
function open(collection: string): JsonObject | null {
  const fields = files.get(collection);
  if (!fields) return null;
  if (collection === 'persons') return { restricted_at: { _null: true } };
  if (collection === 'cases') return { restricted: { _eq: false } };
  if (fields.has('case')) return { _or: [{ case: { _null: true } }, { case: { restricted: { _eq: false } } }] };
  return fields.has('person') ? { person: { restricted_at: { _null: true } } } : null;
}

const hide = (grant: Grant): Grant => {
  const rule = grant.action === 'read' && grant.rule !== null ? open(grant.collection) : null;
  return rule === null || grant.rule === null ? grant : { ...grant, rule: { _and: [grant.rule, rule] } };
};

/**
 * Art. 18 DSGVO: data under restriction are stored and not otherwise used. No list, form, count or search shows them, to
 * people or machines; with a reason they are read in the report, which keeps the reason.
 */
export const hideRestricted = (role: RoleSpec): RoleSpec => ({ ...role, grants: role.grants.map(hide) });
