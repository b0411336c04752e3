import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CASE_DEEP, CASE_QUERY } from '../../domain/case-file/case-query.ts';
import { MARGINS } from '../../domain/cohort/cohort-parameters.ts';
import { generateCohort } from '../../domain/cohort/generate-cohort.ts';
import { simulationSchema } from '../../domain/eligibility/simulation-schema.ts';
import { todayInBerlin } from '../../domain/time/today-in-berlin.ts';
import { prepare } from '../../platform/prepare.ts';
import { setUpDirectus } from '../../platform/set-up-directus.ts';
import { withPg } from '../../platform/stack/pg-client.ts';
import type { Say } from '../../platform/stack/say.ts';
import { startStack, type Stack } from '../../platform/stack/start-stack.ts';
import { client, officeOf, rowsOf, type Client } from '../integration/directus-client.ts';
import { editedDraft, lawEditors } from '../integration/support/change-law.ts';
import type { BenchRow } from './bench-row.ts';
import { insertCases } from './insert-cases.ts';

const CASES = MARGINS.toleratedInSaxony.value;
const BATCH = 200;
const PAGE = 10_000;
const ROUNDS = 3;
const BASIS = '25b-1';

/**
 * One simulation over all cases of an office in a running Directus, next to the plain read of the same rows over the API,
 * by the same account; of each the best of three in turn.
 */
export async function benchSimulate(say: Say): Promise<readonly BenchRow[]> {
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
    // An office without n8n: nobody checks its new cases meanwhile.
    const office = officeOf(access, 'beratung-sued');
    await withPg(databaseUrl, async (pg) => {
      const cohort = generateCohort({ seed: 1, count: CASES, asOf: todayInBerlin(), land: 'SN' });
      await insertCases(pg, office.organisation, [...cohort]);
      await pg.query('ANALYZE');
    });
    const { drafter } = await lawEditors(access);
    const draft = await editedDraft(drafter, BASIS, (text) => text.replaceAll('-6 years', '-7 years'));
    const service = client(access.directus.url, office.serviceToken);
    const best = { simulated: Number.POSITIVE_INFINITY, read: Number.POSITIVE_INFINITY };
    for (let round = 0; round < ROUNDS; round += 1) {
      best.read = Math.min(best.read, await seconds(() => readAll(service)));
      best.simulated = Math.min(best.simulated, await seconds(() => simulateAll(service, draft)));
    }
    const ratio = best.simulated / best.read;
    return [
      {
        name: `simulate a draft over ${CASES.toLocaleString('en')} cases, next to the plain read of the same rows`,
        ours: best.simulated,
        other: best.read,
        unit: 's',
        ratio,
        goal: '<= 1.5',
        ok: ratio <= 1.5,
      },
    ];
  } finally {
    await stack?.stop();
    await rm(home, { recursive: true, force: true });
  }
}

async function seconds(work: () => Promise<number>): Promise<number> {
  const start = performance.now();
  const cases = await work();
  if (cases !== CASES) throw new Error(`${cases} instead of ${CASES} cases: nothing was measured`);
  return (performance.now() - start) / 1000;
}

async function readAll(service: Client): Promise<number> {
  const search = async (query: object): Promise<Record<string, unknown>[]> =>
    rowsOf(await service('SEARCH', '/items/cases', { query: { limit: -1, ...query } }));
  const ids: unknown[] = [];
  // Directus gives out at most 10,000 rows at once.
  for (let page = 1; page <= Math.ceil(CASES / PAGE); page += 1)
    ids.push(...(await search({ fields: ['id'], sort: ['number'], limit: PAGE, page })).map(({ id }) => id));
  let read = 0;
  for (let from = 0; from < ids.length; from += BATCH) {
    const filter = { id: { _in: ids.slice(from, from + BATCH) } };
    read += (await search({ fields: CASE_QUERY, deep: CASE_DEEP, filter })).length;
  }
  return read;
}

async function simulateAll(service: Client, draft: string): Promise<number> {
  const answer = await service('POST', `/bleiberecht/law/${encodeURIComponent(draft)}/simulate`, {});
  const { cases, failed, changes } = simulationSchema.parse(answer.data);
  return failed === 0 && changes.length > 0 ? cases : 0;
}
