import { z } from 'zod';
import { accessProblems, type RuleSet } from '../access/problems.ts';
import { ROLE_IDS } from '../access/role-ids.ts';
import type { CollectionSpec } from '../collections/kit/types.ts';
import type { JsonObject } from '../collections/kit/json.ts';
import type { Rest } from './rest.ts';
import { policyOf } from './policy-of.ts';

const ruleSchema = z.object({
  // null: Directus' own rules for its own collections
  policy: z.object({ id: z.string(), name: z.string() }).nullable(),
  collection: z.string(),
  action: z.enum(['create', 'read', 'update', 'delete', 'share']),
  permissions: z.unknown(),
});

/**
 * The rules that an installation added in policies of its own, held to what we hold ours to: one that opens a file
 * without the rule of the own organisation would show one office the file of another.
 * @throws Error naming every such rule; nothing starts before it is closed.
 */
export async function checkLocalAccess(rest: Rest, specs: readonly CollectionSpec[]): Promise<void> {
  const shipped = new Set(Object.values(ROLE_IDS).map(policyOf));
  const rows = await rest.read(
    '/permissions?limit=-1&fields=policy.id,policy.name,collection,action,permissions',
    z.array(ruleSchema),
  );
  const known = new Set(specs.map((spec) => spec.name));
  const sets: RuleSet[] = rows
    .filter((row) => row.policy !== null && !shipped.has(row.policy.id) && known.has(row.collection))
    .map((row) => ({
      key: `policy "${row.policy?.name}"`,
      grants: [
        {
          collection: row.collection,
          // Sharing shows a row to anybody with the link: as wide as reading.
          action: row.action === 'share' ? 'read' : row.action,
          rule: (row.permissions ?? null) as JsonObject | null,
        },
      ],
    }));
  const problems = accessProblems(specs, sets);
  if (problems.length)
    throw new Error(
      `Access rules made in this installation open the files of other organisations. Please close them in Directus under Settings > Access Policies: ${problems.join('; ')}`,
    );
}
