import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { policyOf } from '../../directus-schema/apply/policy-of.ts';
import { ROLE_IDS } from '../../directus-schema/access/role-ids.ts';
import { prepare } from '../../platform/prepare.ts';
import { setUpDirectus } from '../../platform/set-up-directus.ts';
import { withPg, type PgClient } from '../../platform/stack/pg-client.ts';
import type { Say } from '../../platform/stack/say.ts';
import { startStack, type Stack } from '../../platform/stack/start-stack.ts';
import { client, rowsOf, type Client } from '../integration/directus-client.ts';
import { inParallel } from '../integration/isolation/in-parallel.ts';
import { insertRows } from '../integration/isolation/planter.ts';
import { makeWorld, type World } from '../integration/isolation/world.ts';
import type { BenchRow } from './bench-row.ts';
import { insertForeignCases } from './insert-foreign-cases.ts';

const WRITERS = 20;
const STEPS = 600;
const OWN_CASES = 500;
const FOREIGN_CASES = 200_000;
const READS = 200;

/** What the cooperation costs in a running Directus: the guard around a step, and the files of all others beside one's own. */
export async function benchCooperation(say: Say): Promise<readonly BenchRow[]> {
  const home = await mkdtemp(join(tmpdir(), 'bleiberecht-bench-'));
  let stack: Stack | undefined;
  try {
    stack = await startStack({
      home,
      ports: 'auto',
      withN8n: false,
      prepare: prepare(say),
      onDirectus: setUpDirectus(say),
      say,
    });
    const { access, databaseUrl } = stack;
    return await withPg(databaseUrl, async (pg) => {
      const world = await makeWorld(access, pg);
      await openPlainCollection(client(access.directus.url, access.directus.token));
      return [await benchSteps(pg, world), await benchList(pg, world)];
    });
  } finally {
    await stack?.stop();
    await rm(home, { recursive: true, force: true });
  }
}

/** A collection of which the guard knows nothing, and in which counsellors may write. */
async function openPlainCollection(admin: Client): Promise<void> {
  const text = { type: 'string', schema: {}, meta: {} };
  const key = { field: 'id', type: 'uuid', schema: { is_primary_key: true }, meta: { special: ['uuid'] } };
  await admin('POST', '/collections', {
    collection: 'bench_plain',
    schema: {},
    meta: {},
    fields: [key, ...['step', 'note', 'office'].map((field) => ({ field, ...text }))],
  });
  await admin('POST', '/permissions', {
    policy: policyOf(ROLE_IDS.counsellor),
    collection: 'bench_plain',
    action: 'create',
    fields: ['*'],
  });
}

async function perSecond(count: number, work: (index: number) => Promise<number>): Promise<number> {
  const start = performance.now();
  const answers = await inParallel(
    WRITERS,
    Array.from({ length: count }, (_, index) => index),
    work,
  );
  const failed = answers.find((status) => status !== 200 && status !== 204);
  if (failed !== undefined) throw new Error(`a writer was answered ${failed}: nothing was measured`);
  return (count * 1000) / (performance.now() - start);
}

async function benchSteps(pg: PgClient, world: World): Promise<BenchRow> {
  const { client: counsellor } = world.users.counsellor;
  const referrals = Array.from({ length: STEPS + WRITERS }, () => ({
    id: randomUUID(),
    number: randomUUID().slice(0, 20),
    from_org: world.centre.id,
    to_org: world.authority.id,
    cooperation: world.cooperation,
    process: 'referral',
    status: 'proposed',
    sender_status: 'proposed',
  }));
  await insertRows(pg, 'referrals', referrals);
  const step = async (index: number): Promise<number> =>
    (await counsellor('POST', `/bleiberecht/referrals/${referrals[index]?.id}/step`, { step: 'send' })).status;
  const plain = async (): Promise<number> =>
    (await counsellor('POST', '/items/bench_plain', { step: 'send', note: 'x', office: world.centre.id })).status;
  // Connections and caches are warm before the clock starts.
  await perSecond(WRITERS, (index) => step(STEPS + index));
  await perSecond(WRITERS, plain);
  const [ours, other] = [await perSecond(STEPS, step), await perSecond(STEPS, plain)];
  const ratio = ours / other;
  return {
    name: `referral steps with the whole guard, ${WRITERS} writers at once, next to plain creates`,
    ours,
    other,
    unit: '1/s',
    ratio,
    goal: '>= 0.3',
    ok: ratio >= 0.3,
  };
}

async function listP95(counsellor: Client): Promise<number> {
  const times: number[] = [];
  const query =
    'fields=number,state,triage.label_de,person.last_name,person.first_name,check_due_on&sort=number&limit=50&meta=filter_count&filter[state][_eq]=open';
  for (let index = 0; index < READS + 20; index += 1) {
    const start = performance.now();
    const rows = rowsOf(await counsellor('GET', `/items/cases?${query}&page=${(index % 10) + 1}`));
    if (rows.length !== 50) throw new Error(`${rows.length} instead of 50 cases: nothing was measured`);
    if (index >= 20) times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? Number.NaN;
}

async function benchList(pg: PgClient, world: World): Promise<BenchRow> {
  const { client: counsellor } = world.users.counsellor;
  await insertForeignCases(pg, [world.centre.id], OWN_CASES);
  await pg.query('ANALYZE');
  const alone = await listP95(counsellor);
  await insertForeignCases(
    pg,
    [world.secondCentre.id, world.foreignCentre.id, world.foreignAuthority.id],
    FOREIGN_CASES,
  );
  await pg.query('ANALYZE');
  const among = await listP95(counsellor);
  const ratio = among / alone;
  return {
    name: `list of one office's cases, p95, ${FOREIGN_CASES.toLocaleString('en')} cases of others beside them, next to none`,
    ours: among,
    other: alone,
    unit: 'ms',
    ratio,
    goal: '<= 1.5',
    ok: ratio <= 1.5,
  };
}
