import { z } from 'zod';
import type { Rest } from './rest.ts';

const rowsSchema = z.array(z.object({ key: z.string(), applied: z.unknown() }));
const fingerprintsSchema = z.record(z.string(), z.record(z.string(), z.string()));

/** Thing → part → fingerprint. */
export type Fingerprints = Record<string, Record<string, string>>;

export type AppliedState = {
  get(key: string): Fingerprints;
  set(key: string, value: Fingerprints): void;
  /** Writes what changed. */
  save(): Promise<void>;
};

/** What the last apply shipped, kept in `schema_state`. */
export async function appliedState(rest: Rest): Promise<AppliedState> {
  const rows = await rest.read('/items/schema_state?limit=-1&fields=key,applied', rowsSchema);
  const before = new Map(rows.map((row) => [row.key, JSON.stringify(row.applied)]));
  const now = new Map<string, Fingerprints>();
  return {
    get(key) {
      const raw = before.get(key);
      return now.get(key) ?? (raw === undefined ? {} : fingerprintsSchema.parse(JSON.parse(raw)));
    },
    set(key, value) {
      now.set(key, value);
    },
    async save() {
      const changed = [...now].filter(([key, value]) => before.get(key) !== JSON.stringify(value));
      const create = changed.filter(([key]) => !before.has(key)).map(([key, applied]) => ({ key, applied }));
      const update = changed.filter(([key]) => before.has(key)).map(([key, applied]) => ({ key, applied }));
      if (create.length) await rest.write('POST', '/items/schema_state', create);
      if (update.length) await rest.write('PATCH', '/items/schema_state', update);
      for (const [key, value] of changed) before.set(key, JSON.stringify(value));
    },
  };
}
