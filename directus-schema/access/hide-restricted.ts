import { collections } from '../collections/index.ts';
import type { JsonObject } from '../collections/kit/json.ts';
import { OWN } from './rules.ts';
import type { Grant, RoleSpec } from './types.ts';

/** The register of requests stays readable: there the restriction is seen and lifted. */
const STAYS = new Set(['rights_requests']);

const files = new Map(
  collections([])
    .filter(({ kind, name }) => kind === 'file' && !STAYS.has(name))
    .map(({ name, fields }) => [name, new Set(fields.map(({ field }) => field))]),
);

const AND = (parts: readonly JsonObject[]): JsonObject | null =>
  parts.length > 1 ? { _and: [...parts] } : (parts[0] ?? null);

/** Rows whose person is not restricted, nor the one of their case; null: the collection is about nobody. */
function open(collection: string): JsonObject | null {
  if (collection === 'directus_files') return { restricted: { _eq: false } };
  const fields = files.get(collection);
  if (!fields) return null;
  if (collection === 'persons') return { restricted_at: { _null: true } };
  if (collection === 'cases') return { restricted: { _eq: false } };
  const ofCase: JsonObject = { _or: [{ case: { _null: true } }, { case: { restricted: { _eq: false } } }] };
  // True as well where there is no person.
  const ofPerson: JsonObject = { person: { restricted_at: { _null: true } } };
  return AND([...(fields.has('case') ? [ofCase] : []), ...(fields.has('person') ? [ofPerson] : [])]);
}

const hidden = (collection: string, given: JsonObject): JsonObject => {
  const rule = open(collection);
  return rule === null ? given : { _and: [given, rule] };
};

/** A file that is kept and not shown is not thrown away by hand either; of our own rows the guard sees to it. */
const isHidden = ({ collection, action }: Grant): boolean =>
  action === 'read' || (collection === 'directus_files' && action === 'delete');

const hide = (grant: Grant): Grant =>
  isHidden(grant) && grant.rule !== null ? { ...grant, rule: hidden(grant.collection, grant.rule) } : grant;

/** The rule of who may read all rows that an office shows of a collection. */
export const wholeOffice = (collection: string): JsonObject => hidden(collection, OWN);

/**
 * Art. 18 DSGVO: data under restriction are stored and not otherwise used. No list, form, count or search shows them, to
 * people or machines; with a reason they are read in the report, which keeps the reason.
 */
export const hideRestricted = (role: RoleSpec): RoleSpec => ({ ...role, grants: role.grants.map(hide) });
