import type { CollectionSpec } from '../collections/kit/types.ts';
import type { Grant } from './types.ts';

/** Rules that go together, under the name by which people know them. */
export type RuleSet = { readonly key: string; readonly grants: readonly Omit<Grant, 'fields'>[] };

const MINE = '$CURRENT_USER.organisation';

/** Every path of field names in a filter, and whether it compares with the own office. */
function paths(filter: unknown, prefix: readonly string[] = []): { path: readonly string[]; mine: boolean }[] {
  if (Array.isArray(filter)) return filter.flatMap((one) => paths(one, prefix));
  if (typeof filter !== 'object' || filter === null) return [{ path: prefix, mine: filter === MINE }];
  return Object.entries(filter).flatMap(([key, value]) =>
    paths(value, key.startsWith('_') ? prefix : [...prefix, key]),
  );
}

/** True when the rule holds every row to the own office: alone, in an `_and`, or in each way of an `_or`. */
function boundTo(filter: unknown, ends: readonly string[]): boolean {
  if (typeof filter !== 'object' || filter === null) return false;
  const parts = Object.entries(filter);
  return parts.some(([key, value]) =>
    (key === '_and' || key === '_or') && Array.isArray(value)
      ? value.length > 0 && value[key === '_and' ? 'some' : 'every']((one) => boundTo(one, ends))
      : !key.startsWith('_') && paths({ [key]: value }).some(({ path, mine }) => mine && ends.includes(path.join('.'))),
  );
}

/**
 * What is wrong with the shipped access rules; empty when nothing is. Directus drops `_some` and `_none` with more than
 * one condition without a word, and a rule over a list multiplies counts: both would open foreign files.
 */
export function accessProblems(specs: readonly CollectionSpec[], roles: readonly RuleSet[]): string[] {
  const known = new Map(specs.map((spec) => [spec.name, spec]));
  const toOne = new Map(specs.map((spec) => [spec.name, new Map(spec.fields.map((one) => [one.field, one.relation]))]));
  const problems: string[] = [];
  for (const role of roles) {
    const seen = new Set<string>();
    for (const { collection, action, rule } of role.grants) {
      const name = `${role.key}: ${action} ${collection}`;
      if (seen.has(name)) problems.push(`${name} is granted twice`);
      seen.add(name);
      if (/"_(some|none)"/.test(JSON.stringify(rule))) problems.push(`${name} uses _some or _none`);
      if (collection === 'directus_users' || collection === 'directus_files') {
        // Whose a new file is the database says, from whoever uploads it.
        const uploads = collection === 'directus_files' && action === 'create';
        if (!uploads && !boundTo(rule, ['organisation'])) problems.push(`${name}: not bound to the own organisation`);
        continue;
      }
      if (collection.startsWith('directus_')) continue;
      const spec = known.get(collection);
      if (!spec) {
        problems.push(`${name}: unknown collection`);
        continue;
      }
      for (const { path } of paths(rule)) {
        let at: string | undefined = collection;
        for (const step of path.slice(0, -1)) {
          const relation: string | undefined = at === undefined ? undefined : toOne.get(at)?.get(step)?.related;
          if (!relation) problems.push(`${name}: ${path.join('.')} is not a path of single relations`);
          at = relation;
        }
      }
      if (action === 'create' || spec.kind === 'common') continue;
      const ends =
        spec.kind === 'file'
          ? ['organisation']
          : ['from_org', 'to_org'].map((end) => (spec.via ? `${spec.via}.${end}` : end));
      if (!boundTo(rule, ends)) problems.push(`${name}: not bound to the own organisation`);
    }
  }
  for (const spec of specs) {
    if (!spec.kind) problems.push(`${spec.name} has no kind`);
    const names = spec.fields.map((one) => one.field);
    if (spec.kind === 'file' && !names.includes('organisation'))
      problems.push(`${spec.name}: a file without organisation`);
    if (spec.kind === 'bridge' && !names.includes(spec.via ?? 'from_org'))
      problems.push(`${spec.name}: a bridge without ends`);
  }
  return problems;
}
