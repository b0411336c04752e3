import { z } from 'zod';
import { ROLE_IDS } from '../access/role-ids.ts';
import type { Grant, RoleSpec } from '../access/types.ts';
import { digest } from './digest.ts';
import { policyOf } from './policy-of.ts';
import type { ApplyReport } from './report.ts';
import type { Rest } from './rest.ts';
import type { AppliedState, Fingerprints } from './state.ts';

const roleSchema = z.object({
  id: z.string(),
  name: z.string().nullable(),
  icon: z.string().nullable(),
  description: z.string().nullable(),
});
const policySchema = roleSchema.extend({ admin_access: z.boolean(), app_access: z.boolean() });
const accessSchema = z.object({ role: z.string().nullable(), policy: z.string() });
const permissionSchema = z.object({
  id: z.number(),
  policy: z.string(),
  collection: z.string(),
  action: z.string(),
  permissions: z.unknown(),
  validation: z.unknown(),
  presets: z.unknown(),
  fields: z.array(z.string()).nullable(),
});
const fieldSchema = z.object({ collection: z.string(), field: z.string() });

function listed(grant: Grant, present: ReadonlyMap<string, readonly string[]>): string[] {
  if (grant.fields === 'all') return ['*'];
  if ('except' in grant.fields) {
    const { except } = grant.fields;
    return (present.get(grant.collection) ?? []).filter((field) => !except.includes(field));
  }
  return [...grant.fields];
}

type Rule = {
  readonly permissions?: unknown;
  readonly validation?: unknown;
  readonly presets?: unknown;
  readonly fields: readonly string[] | null;
};

const ruleDigest = (rule: Rule): string =>
  digest([rule.permissions ?? {}, rule.validation ?? {}, rule.presets ?? {}, [...(rule.fields ?? [])].sort()]);

/**
 * Roles, policies and permissions: the shipped form wins. A difference that somebody made by hand is reported when it is
 * replaced; a rule that a new version ships differently is not.
 */
export async function applyAccess(
  rest: Rest,
  roles: readonly RoleSpec[],
  report: ApplyReport,
  state: AppliedState,
): Promise<void> {
  const last = state.get('permissions')['rules'] ?? {};
  const applied: Record<string, string> = {};
  const ids = roles.map((role) => ROLE_IDS[role.key]);
  const policyIds = ids.map(policyOf);
  const [presentRoles, presentPolicies, access, permissions, fields] = await Promise.all([
    rest.read(`/roles?limit=-1&filter[id][_in]=${ids.join(',')}`, z.array(roleSchema)),
    rest.read(`/policies?limit=-1&filter[id][_in]=${policyIds.join(',')}`, z.array(policySchema)),
    rest.read('/access?limit=-1&fields=role,policy', z.array(accessSchema)),
    rest.read(`/permissions?limit=-1&filter[policy][_in]=${policyIds.join(',')}`, z.array(permissionSchema)),
    rest.read('/fields', z.array(fieldSchema)),
  ]);
  const fieldNames = new Map(
    [...Map.groupBy(fields, (one) => one.collection)].map(([name, list]) => [
      name,
      list.map((one) => one.field).sort(),
    ]),
  );
  const create: unknown[] = [];
  const obsolete: number[] = [];

  for (const role of roles) {
    const id = ROLE_IDS[role.key];
    const policy = policyOf(id);
    const shown = { name: role.label[0], icon: role.icon, description: role.description };
    const flags = { ...shown, app_access: role.app, admin_access: role.admin ?? false };
    const presentPolicy = presentPolicies.find((one) => one.id === policy);
    if (!presentPolicy) {
      await rest.write('POST', '/policies', { id: policy, ...flags, enforce_tfa: false });
      report.created += 1;
    } else if (presentPolicy.admin_access !== flags.admin_access || presentPolicy.app_access !== flags.app_access) {
      await rest.write('PATCH', `/policies/${policy}`, flags);
      report.overwritten.push(`policy ${role.key}`);
    }
    if (!presentRoles.some((one) => one.id === id)) {
      await rest.write('POST', '/roles', { id, ...shown });
      report.created += 1;
    }
    if (!access.some((one) => one.role === id && one.policy === policy)) {
      await rest.write('PATCH', `/roles/${id}`, { policies: { create: [{ policy: { id: policy } }] } });
      report.created += 1;
    }

    const own = permissions.filter((one) => one.policy === policy);
    const kept = new Set<number>();
    for (const grant of role.grants) {
      const wanted = {
        policy,
        collection: grant.collection,
        action: grant.action,
        permissions: grant.rule ?? {},
        validation: null,
        presets: null,
        fields: listed(grant, fieldNames),
      };
      const name = `${role.key}: ${grant.action} ${grant.collection}`;
      applied[name] = ruleDigest(wanted);
      const [first] = own.filter((one) => one.collection === grant.collection && one.action === grant.action);
      if (!first) {
        create.push(wanted);
        continue;
      }
      kept.add(first.id);
      const now = ruleDigest(first);
      if (now === applied[name]) continue;
      await rest.write('PATCH', `/permissions/${first.id}`, wanted);
      if (now === last[name]) report.changed += 1;
      else report.overwritten.push(`permission ${name}`);
    }
    for (const stray of own.filter((one) => !kept.has(one.id))) {
      obsolete.push(stray.id);
      if (`${role.key}: ${stray.action} ${stray.collection}` in last) report.changed += 1;
      else report.overwritten.push(`permission ${role.key}: ${stray.action} ${stray.collection} (removed)`);
    }
  }
  if (create.length) await rest.write('POST', '/permissions', create);
  report.created += create.length;
  if (obsolete.length) await rest.write('DELETE', '/permissions', obsolete);
  const remembered: Fingerprints = { rules: applied };
  state.set('permissions', remembered);
}
