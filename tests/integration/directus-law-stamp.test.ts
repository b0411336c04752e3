import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { z } from 'zod';
import { client, idOf, inDays, loggedIn, newCase, officeOf, rowOf, rowsOf } from './directus-client.ts';
import { changeLaw, draftOf, inForce, lawEditors, versionPath } from './support/change-law.ts';
import { eventually } from './support/eventually.ts';

const access = inject('access');
const { url, token } = access.directus;
const admin = client(url, token);
const centre = client(url, officeOf(access, 'beratung-nord').serviceToken);
const abh = client(url, officeOf(access, 'abh-musterstadt').serviceToken);
const database = new Client({ connectionString: inject('databaseUrl') });

beforeAll(() => database.connect());
afterAll(() => database.end());

const editors = lawEditors(access);

const stampSchema = z.object({ stamp: z.string().uuid(), account: z.string().uuid() });
const stampOf = async (caller = centre) => stampSchema.parse((await caller('GET', '/bleiberecht/law/stamp')).data);
const stamp = async (): Promise<string> => (await stampOf()).stamp;

describe('the stamp of the law', () => {
  it('is the same for all offices, says who asks, and stays while only cases change', async () => {
    const [one, other] = [await stampOf(), await stampOf(abh)];
    expect(other.stamp).toBe(one.stamp);
    expect(other.account).not.toBe(one.account);
    await newCase(centre);
    expect(await stamp()).toBe(one.stamp);
  });

  it('is told to the machines of offices only', async () => {
    const counsellor = await loggedIn(access, 'counsellor', 'beratung-nord');
    for (const caller of [client(url, null), admin, counsellor])
      expect((await caller('GET', '/bleiberecht/law/stamp')).status).toBeGreaterThanOrEqual(401);
    expect((await centre('GET', '/items/bleiberecht_law_stamp')).status).toBe(403);
  });

  it('is another one after law was drafted and published', async () => {
    const before = await stamp();
    const undo = await changeLaw(await editors, '25b-1', (text) => text.replaceAll('-6 years', '-60 years'));
    const after = await stamp();
    expect(after).not.toBe(before);
    await undo();
    expect(new Set([before, after, await stamp()]).size).toBe(3);
  });

  it.each(['fact_definitions', 'readings', 'transitions'])(
    'is another one after a change of %s',
    async (collection) => {
      const [row] = rowsOf(await admin('GET', `/items/${collection}?limit=1&sort=key&fields=key,citation`));
      const path = `/items/${collection}/${String(row?.['key'])}`;
      const before = await stamp();
      expect((await admin('PATCH', path, { citation: 'Probe' })).status).toBe(200);
      expect(await stamp()).not.toBe(before);
      await admin('PATCH', path, { citation: row?.['citation'] ?? null });
    },
  );

  it.each([
    ['legal_bases', `UPDATE legal_bases SET title_de = title_de WHERE id = '25b-1'`],
    ['rule_versions', `UPDATE rule_versions SET valid_to = valid_to WHERE state = 'published' AND basis = '25b-1'`],
    ['criteria', `UPDATE criteria SET sort = sort WHERE version = 'DRAFT'`],
    ['fact_definitions', `UPDATE fact_definitions SET sort = sort`],
    ['readings', `UPDATE readings SET citation = citation`],
    ['transitions', `UPDATE transitions SET sort = sort`],
  ])('changes with the commit of a write to %s, not before it and not without', async (_table, sql) => {
    const { drafter } = await editors;
    const draft = idOf(await draftOf(drafter, (await inForce(drafter, '25b-1')).id));
    const write = async () => expect((await database.query(sql.replace('DRAFT', draft))).rowCount).toBeGreaterThan(0);
    const before = await stamp();
    await database.query('BEGIN');
    await write();
    expect(await stamp()).toBe(before);
    await database.query('ROLLBACK');
    expect(await stamp()).toBe(before);
    await write();
    expect(await stamp()).not.toBe(before);
    await drafter('DELETE', versionPath(draft));
  });
});

describe('a check', () => {
  const checked = async (id: string, law: string): Promise<unknown> => {
    const mark = { checked_at: new Date().toISOString(), checked_law: law, check_due_on: inDays(900) };
    return rowOf(await centre('PATCH', `/items/cases/${id}`, mark))['check_due_on'];
  };
  const end = (day: string) =>
    `UPDATE rule_versions SET valid_to = ${day} WHERE basis = '25b-1' AND state = 'published' AND valid_to IS NOT DISTINCT FROM `;

  it('by the law that holds says when the case is due next', async () => {
    const id = await newCase(centre);
    expect(await checked(id, await stamp())).toBe(inDays(900));
  });

  it('by the law before leaves the case due', async () => {
    const id = await newCase(centre);
    const before = await stamp();
    await database.query(`UPDATE readings SET citation = citation`);
    expect(await checked(id, before)).toBe(inDays(0));
    expect(await checked(id, await stamp())).toBe(inDays(900));
  });

  it('that ends while law is being published leaves the case due', async () => {
    const id = await newCase(centre);
    const before = await stamp();
    await database.query('BEGIN');
    await database.query(`${end(`'2090-01-01'`)}NULL`);
    const answer = checked(id, before);
    await eventually('the check waits for the publication', async () => {
      const { rowCount } = await database.query('SELECT 1 FROM pg_locks WHERE NOT granted');
      return rowCount === 0 ? undefined : true;
    });
    await database.query('COMMIT');
    expect(await answer).toBe(inDays(0));
    await database.query(`${end('NULL')}'2090-01-01'`);
  });
});
