import { z } from 'zod';
import { bookmarks } from '../boards/bookmarks.ts';
import { merge } from './merge.ts';
import type { ApplyReport } from './report.ts';
import type { Rest } from './rest.ts';
import type { AppliedState, Fingerprints } from './state.ts';

const presentSchema = z.array(
  z
    .object({ id: z.number(), bookmark: z.string().nullable(), role: z.string().nullable(), collection: z.string() })
    .passthrough(),
);

/** Bookmarks and first views by role. Presets have no unique key: name, role and collection identify them. */
export async function applyPresets(rest: Rest, state: AppliedState, report: ApplyReport): Promise<void> {
  const present = await rest.read('/presets?limit=-1&filter[user][_null]=true', presentSchema);
  const last = state.get('presets');
  const applied: Fingerprints = {};
  for (const [key, preset] of Object.entries(bookmarks)) {
    const before = present.find(
      (one) => one.bookmark === preset.bookmark && one.role === preset.role && one.collection === preset.collection,
    );
    const merged = merge(last[key], preset, before ?? preset);
    applied[key] = merged.applied;
    if (!before && !last[key]) {
      await rest.write('POST', '/presets', preset);
      report.created += 1;
    } else if (before && Object.keys(merged.changes).length) {
      await rest.write('PATCH', `/presets/${before.id}`, merged.changes);
      report.changed += 1;
    }
    report.conflicts.push(...merged.conflicts.map((part) => `preset ${key} (${part})`));
  }
  state.set('presets', applied);
}
