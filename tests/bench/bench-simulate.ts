import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CASE_DEEP, CASE_QUERY } from '../../domain/case-file/case-query.ts';
import type { CaseFileInput } from '../../domain/case-file/schema.ts';
import { demoPeople } from '../../domain/cohort/demo-people.ts';
import { simulationSchema } from '../../domain/eligibility/simulation-schema.ts';
import { dayOf, isoOf } from '../../domain/time/calendar.ts';
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

/** People with a Duldung in Saxony on 2023-12-31 (BT-Drs. 20/9931). */
const CASES = 10_567;
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
      await insertCases(pg, office.organisation, manyCases());
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

/** The people of the demo on many days: near their thresholds, each at another distance. */
function manyCases(): readonly CaseFileInput[] {
  const files: CaseFileInput[] = [];
  for (let day = dayOf(todayInBerlin()); files.length < CASES; day -= 3)
    files.push(...demoPeople(isoOf(day)).map(({ caseFile }) => caseFile));
  return files.slice(0, CASES);
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
