import { Client } from 'pg';
import { z } from 'zod';
import { lawToRows, type LawRow } from '../../domain/law-rows/law-to-rows.ts';
import { contentHash } from '../../domain/law/content-hash.ts';
import { planShipment, type PresentVersion, type Shipment } from '../../domain/law/plan-shipment.ts';
import type { RuleVersion } from '../../domain/law/rule-version.ts';
import { VERSION_ORIGINS, VERSION_STATES } from '../../domain/law/version-state.ts';
import { adoptVersions } from './adopt-versions.ts';
import type { ApplyReport } from './report.ts';
import type { Rest } from './rest.ts';
import type { AppliedState } from './state.ts';

type VersionsOptions = {
  readonly rest: Rest;
  readonly databaseUrl: string;
  readonly state: AppliedState;
  readonly report: ApplyReport;
  readonly say: (line: string) => void;
};

const presentSchema = z.array(
  z
    .object({
      id: z.string(),
      basis: z.string(),
      valid_from: z.string(),
      valid_to: z.string().nullable(),
      state: z.enum(VERSION_STATES),
      origin: z.enum(VERSION_ORIGINS),
      content_hash: z.string().nullable(),
    })
    .transform(({ id, ...row }) => ({ version: id, ...row })),
);
const HEAD = 'id,basis,valid_from,valid_to,state,origin,content_hash';

const isNothing = (plan: Shipment): boolean => Object.values(plan).every((list) => list.length === 0);

/**
 * Brings the shipped versions in, basis by basis, by their content hashes: where all are there, nothing is written. Past the
 * API, because through it nobody publishes alone; the triggers of the database hold here too.
 */
export async function applyVersions(options: VersionsOptions, versions: readonly RuleVersion[]): Promise<void> {
  const { rest, databaseUrl, state, report, say } = options;
  const present = await rest.read(`/items/rule_versions?limit=-1&fields=${HEAD}`, presentSchema);
  const offeredOf = (basis: string): Record<string, string> => state.get(`law:${basis}`)['offered'] ?? {};
  const plan = (basis: string, shipped: readonly RuleVersion[], rows: readonly PresentVersion[]): Shipment =>
    planShipment(shipped, rows, new Set(Object.keys(offeredOf(basis))));

  const bases = [...Map.groupBy(versions, ({ basis }) => basis)];
  const isUnknown = present.some((row) => row.state === 'published' && row.content_hash === null);
  const pending = bases.filter(
    ([basis, shipped]) =>
      isUnknown ||
      !isNothing(
        plan(
          basis,
          shipped,
          present.filter((row) => row.basis === basis),
        ),
      ),
  );
  if (pending.length) {
    const client = new Client({ connectionString: databaseUrl });
    await client.connect();
    try {
      if (isUnknown) await adoptVersions(rest, client, versions);
      for (const [basis, shipped] of pending) {
        const done = await inTransaction(client, async () => {
          await client.query('SELECT id FROM legal_bases WHERE id = $1 FOR UPDATE', [basis]);
          const { rows } = await client.query(
            `SELECT id, basis, valid_from::text, valid_to::text, state, origin, content_hash FROM rule_versions
             WHERE basis = $1`,
            [basis],
          );
          const work = plan(basis, shipped, presentSchema.parse(rows));
          await carryOut(client, work);
          return work;
        });
        report.created += done.publish.length + done.drafts.length;
        report.changed += done.supersede.length + done.ends.length;
        for (const { version } of done.drafts) {
          report.conflicts.push(`rule_versions ${version} (draft)`);
          say(`The shipped law is new where yours was changed; it waits as a draft: ${version}`);
        }
      }
    } finally {
      await client.end();
    }
  }
  for (const [basis, shipped] of bases) {
    const now = Object.fromEntries(shipped.map((one) => [contentHash(one), one.version]));
    state.set(`law:${basis}`, { offered: { ...offeredOf(basis), ...now } });
  }
}

async function inTransaction<T>(client: Client, work: () => Promise<T>): Promise<T> {
  await client.query('BEGIN');
  try {
    const done = await work();
    await client.query('COMMIT');
    return done;
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  }
}

async function carryOut(client: Client, { publish, drafts, supersede, ends }: Shipment): Promise<void> {
  const fresh = [...publish, ...drafts];
  const { rule_versions: heads, criteria } = lawToRows(fresh);
  const hashes = new Map(fresh.map((one) => [one.version, contentHash(one)]));
  const drafted_at = new Date().toISOString();
  // A version takes its criteria as a draft; after that nothing about it changes.
  await insert(
    client,
    'rule_versions',
    heads.map((row) => ({
      ...row,
      state: 'draft',
      origin: 'shipped',
      drafted_at,
      content_hash: hashes.get(String(row['id'])),
    })),
  );
  await insert(client, 'criteria', criteria);
  for (const { version, by } of supersede)
    await client.query(`UPDATE rule_versions SET state = 'superseded', superseded_by = $2 WHERE id = $1`, [
      version,
      by,
    ]);
  for (const { version, valid_to } of ends)
    await client.query('UPDATE rule_versions SET valid_to = $2 WHERE id = $1', [version, valid_to]);
  await client.query(`UPDATE rule_versions SET state = 'published', published_at = now() WHERE id = ANY ($1)`, [
    publish.map(({ version }) => version),
  ]);
}

async function insert(client: Client, table: string, rows: readonly LawRow[]): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first)
    .map((name) => client.escapeIdentifier(name))
    .join(', ');
  await client.query(
    `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM json_populate_recordset(null::${table}, $1::json)`,
    [JSON.stringify(rows)],
  );
}
