import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { z } from 'zod';
import { CASE_DEEP, CASE_QUERY } from '../../domain/case-file/case-query.ts';
import { caseFileFromRows } from '../../domain/case-file/from-rows.ts';
import { simulate } from '../../domain/eligibility/simulate.ts';
import { simulationSchema, type Simulation } from '../../domain/eligibility/simulation-schema.ts';
import { lawOfRows } from '../../domain/law-rows/law-of-rows.ts';
import { LAW_QUERY } from '../../domain/law-rows/law-query.ts';
import { todayInBerlin } from '../../domain/time/today-in-berlin.ts';
import { withPg } from '../../platform/stack/pg-client.ts';
import {
  client,
  idOf,
  inDays,
  loggedIn,
  officeOf,
  rowOf,
  rowsOf,
  type Answer,
  type Client,
} from './directus-client.ts';
import { aCase } from './support/a-person.ts';
import { removeCases } from './support/remove-cases.ts';
import { criteriaOf, criterionPath, draftOf, inForce, lawEditors, versionPath } from './support/change-law.ts';

const access = inject('access');
const [nord, abh] = [officeOf(access, 'beratung-nord'), officeOf(access, 'abh-musterstadt')];
const admin = client(access.directus.url, access.directus.token);
const service = client(access.directus.url, nord.serviceToken);
const BASIS = '25b-1';
let drafter: Client;
let draft: string;

const simulated = (caller: Client, version: string, body: object = {}): Promise<Answer> =>
  caller('POST', `/bleiberecht/law/${encodeURIComponent(version)}/simulate`, body);
const resultOf = (answer: Answer): Simulation => {
  expect(answer).toMatchObject({ status: 200, message: '' });
  return simulationSchema.parse(answer.data);
};

beforeAll(async () => {
  ({ drafter } = await lawEditors(access));
  draft = idOf(await draftOf(drafter, (await inForce(admin, BASIS)).id));
  const criteria = await criteriaOf(admin, draft);
  const change = async (key: string, to: (row: Record<string, unknown>) => object): Promise<void> => {
    const row = criteria.find((one) => one['key'] === key) ?? {};
    rowOf(await drafter('PATCH', criterionPath(String(row['id'])), to(row)));
  };
  const longer = (row: unknown): unknown => JSON.parse(JSON.stringify(row).replaceAll('-6 years', '-9 years'));
  await change('25B-02', ({ alternatives }) => ({ alternatives: longer(alternatives) }));
  await change('25B-12', () => ({ binding: 'discretion' }));
});

afterAll(async () => {
  await admin('DELETE', versionPath(draft));
});

/** The same question, asked of what the API shows of the office. */
async function byTheDomain(): Promise<Simulation> {
  const search = async (collection: string, query: object): Promise<Record<string, unknown>[]> =>
    rowsOf(await service('SEARCH', `/items/${collection}`, { query: { limit: -1, ...query } }));
  const filter = { _or: [{ state: { _eq: 'published' } }, { id: { _eq: draft } }] };
  const { versions, ...catalogue } = lawOfRows({
    versions: await search('rule_versions', { fields: LAW_QUERY, filter, deep: { criteria: { _limit: -1 } } }),
    factDefinitions: await search('fact_definitions', {}),
    readings: await search('readings', {}),
  });
  const own = versions.find(({ version }) => version === draft);
  if (!own) throw new Error('the draft is not there');
  const published = versions.filter((one) => one !== own);
  const cases = await search('cases', { fields: CASE_QUERY, deep: CASE_DEEP, sort: ['number', 'id'] });
  const nameSchema = z.object({ id: z.string(), number: z.string() });
  return simulate(
    { ...catalogue, published, draft: own, asOf: todayInBerlin() },
    cases.map((row) => ({ name: nameSchema.parse(row), file: caseFileFromRows(row) })),
  );
}

describe('a simulation', () => {
  it('says of every case of the office what the domain says of its file, to people and to machines', async () => {
    const found = resultOf(await simulated(service, draft));
    expect(found).toEqual(await byTheDomain());
    expect(found.changes.length).toBeGreaterThan(1);
    expect(found).toMatchObject({ basis: BASIS, draft, asOf: todayInBerlin(), failed: 0 });
    expect(resultOf(await simulated(drafter, draft))).toEqual(found);
  });

  it('sees no case of another office, and says nothing about people', async () => {
    const numbers = ({ changes }: Simulation) => changes.map((change) => change.case.number);
    const own = resultOf(await simulated(drafter, draft));
    const other = resultOf(await simulated(client(access.directus.url, abh.serviceToken), draft));
    const ofAbh = rowsOf(
      await admin('GET', `/items/cases?limit=-1&fields=id&filter[organisation]=${abh.organisation}`),
    );
    expect(other.cases).toBe(ofAbh.length);
    expect(numbers(own).filter((number) => numbers(other).includes(number))).toEqual([]);
    const names = rowsOf(
      await admin('GET', `/items/persons?limit=-1&fields=last_name&filter[organisation]=${nord.organisation}`),
    ).flatMap(({ last_name: name }) => (typeof name === 'string' ? [name] : []));
    expect(names.length).toBeGreaterThan(20);
    const text = JSON.stringify(own);
    expect(names.filter((name) => text.includes(name))).toEqual([]);
  });

  it('asks about another day', async () => {
    expect(resultOf(await simulated(service, draft, { as_of: '2027-03-01' })).asOf).toBe('2027-03-01');
  });

  it('of a draft that begins later asks about its first day', async () => {
    const { valid_from, valid_to } = rowOf(await admin('GET', versionPath(draft)));
    const later = inDays(30);
    expect((await drafter('PATCH', versionPath(draft), { valid_from: later })).message).toBe('');
    try {
      expect(resultOf(await simulated(service, draft)).asOf).toBe(later);
    } finally {
      await drafter('PATCH', versionPath(draft), { valid_from, valid_to });
    }
  });

  it('goes on after a case that no check would take, and names it', async () => {
    const row: Record<string, unknown> = aCase();
    const id = idOf(await service('POST', '/items/cases', row));
    const { person } = rowOf(await admin('GET', `/items/cases/${id}?fields=person`));
    const insert = `INSERT INTO residence_periods (id, organisation, person, "from", status)
      SELECT gen_random_uuid(), organisation, person, '2010-01-01', 'no such status' FROM residence_periods
      WHERE person = $1 LIMIT 1`;
    await withPg(inject('databaseUrl'), (pg) => pg.query(insert, [person]));
    try {
      const found = resultOf(await simulated(service, draft));
      expect(found.failures).toEqual([{ id, number: row['number'] }]);
      expect(found.cases).toBe(found.unchanged + found.changes.length + 1);
    } finally {
      await removeCases(inject('databaseUrl'), [id]);
    }
  });

  it.each<[string, () => Promise<Answer>, number, string]>([
    [
      'a counsellor',
      async () => simulated(await loggedIn(access, 'counsellor', 'beratung-nord'), draft),
      403,
      'Rechtsregeln ändert nur die Prozessverantwortung einer Organisation.',
    ],
    ['somebody without a login', () => simulated(client(access.directus.url, null), draft), 401, 'Bitte anmelden.'],
    [
      'a published version',
      async () => simulated(drafter, (await inForce(admin, BASIS)).id),
      422,
      'Bitte als Entwurf kopieren',
    ],
    ['a version that is not there', () => simulated(drafter, '25b-1@1999-01-01'), 404, 'Diese Fassung gibt es nicht.'],
    ['a day that is none', () => simulated(drafter, draft, { as_of: '2027-02-30' }), 400, '„as_of“'],
    ['a wish that nobody knows', () => simulated(drafter, draft, { office: abh.organisation }), 400, '„office“'],
  ])('is refused for %s', async (_name, ask, status, words) => {
    const answer = await ask();
    expect(answer.status).toBe(status);
    expect(answer.message).toContain(words);
  });
});
