import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { Client as Postgres } from 'pg';
import {
  client,
  idOf,
  inDays,
  loggedIn,
  newCase,
  newConsent,
  officeOf,
  rowOf,
  rowsOf,
  type Client,
} from './directus-client.ts';
import { colleagues } from './support/colleagues.ts';

const access = inject('access');
// The office without n8n: no workflow runs beside the test.
const south = officeOf(access, 'beratung-sued');
const north = officeOf(access, 'beratung-nord');
const abh = officeOf(access, 'abh-musterstadt');
const admin = client(access.directus.url, access.directus.token);
const service = client(access.directus.url, south.serviceToken);
const staff = colleagues(access.directus.url, access.directus.token);
const database = new Postgres({ connectionString: inject('databaseUrl') });

let counsellor: Client;
let clerk: Client;
let secondClerk: Client;

const caseOf = async (id: string): Promise<Record<string, unknown>> => rowOf(await admin('GET', `/items/cases/${id}`));
const run = (body: object = {}) => service('POST', '/bleiberecht/retention/run', body);
const years = (amount: number): string => `${String(new Date().getFullYear() - amount)}-01-15`;
const ask = (caller: Client, person: unknown, verb = '') =>
  caller('POST', `/bleiberecht/persons/${String(person)}/deletion${verb}`, {});

beforeAll(async () => {
  await database.connect();
  counsellor = await loggedIn(access, 'counsellor', 'beratung-sued');
  clerk = await loggedIn(access, 'abh_clerk', 'abh-musterstadt');
  secondClerk = await staff.hire('abh_clerk', abh.organisation);
});

afterAll(async () => {
  await staff.dismiss();
  await database.end();
});

describe('the day of deletion', () => {
  it('follows the rule of the kind of office, the office’s own months, and the state of the case', async () => {
    const id = await newCase(counsellor);
    expect(await caseOf(id)).toMatchObject({ closed_on: null, delete_on: null });
    await counsellor('PATCH', `/items/cases/${id}`, { state: 'closed' });
    expect((await caseOf(id))['closed_on']).not.toBeNull();
    await counsellor('PATCH', `/items/cases/${id}`, { closed_on: '2026-02-28' });
    expect((await caseOf(id))['delete_on']).toBe('2028-02-29');
    const process = await loggedIn(access, 'process_admin', 'beratung-nord');
    expect((await process('PATCH', `/items/organisations/${south.organisation}`, { retention_months: 1 })).status).toBe(
      403,
    );
    await admin('PATCH', `/items/organisations/${south.organisation}`, { retention_months: 12 });
    await counsellor('PATCH', `/items/cases/${id}`, { closed_on: '2026-01-31' });
    expect((await caseOf(id))['delete_on']).toBe('2027-02-01');
    await admin('PATCH', `/items/organisations/${south.organisation}`, { retention_months: null });
    await counsellor('PATCH', `/items/cases/${id}`, { state: 'open' });
    expect(await caseOf(id)).toMatchObject({ closed_on: null, delete_on: null });

    const theirs = await newCase(clerk, { state: 'closed', closed_on: '2026-03-01' });
    expect((await caseOf(theirs))['delete_on']).toBe('2036-03-02');
  });
});

describe('a duty to retain', () => {
  it('goes before the wish for deletion, and ends on its day', async () => {
    const id = await newCase(clerk);
    const { person } = await caseOf(id);
    expect(await ask(clerk, person)).toMatchObject({
      status: 409,
      code: 'RETENTION_HOLDS',
      extensions: { until: null },
    });
    await clerk('PATCH', `/items/cases/${id}`, { state: 'closed', closed_on: '2026-03-01' });
    const refused = await ask(clerk, person);
    expect(refused).toMatchObject({ code: 'RETENTION_HOLDS', extensions: { until: '2036-03-02' } });
    expect(refused.message).toContain('02.03.2036');
    await clerk('PATCH', `/items/cases/${id}`, { closed_on: years(11) });
    expect((await ask(clerk, person)).status).toBe(200);
    expect((await ask(secondClerk, person, '/confirm')).status).toBe(200);
  });
});

describe('the retention run', () => {
  it('is for the service account of an office', async () => {
    expect((await counsellor('POST', '/bleiberecht/retention/run', {})).status).toBe(403);
    expect((await run({ limit: 0 })).code).toBe('INVALID_PAYLOAD');
    expect((await client(access.directus.url, null)('POST', '/bleiberecht/retention/run', {})).status).toBe(401);
  });

  it('erases whose cases are all past their day, holds back who is restricted or has an open referral, and takes loose rows', async () => {
    const closed = { state: 'closed', closed_on: years(3) };
    const due = await newCase(counsellor, closed);
    const { person } = await caseOf(due);
    const notYet = await newCase(counsellor, { state: 'closed', closed_on: inDays(-30) });
    const still = await newCase(counsellor, closed);
    const { person: two } = await caseOf(still);
    idOf(await counsellor('POST', '/items/cases', { number: `T-${randomUUID().slice(0, 8)}`, person: two }));
    const kept = await newCase(counsellor, closed);
    const { person: restricted } = await caseOf(kept);
    const wish = { ground: 'legal_claims', reason: 'Klage läuft.' };
    expect((await counsellor('POST', `/bleiberecht/persons/${String(restricted)}/restriction`, wish)).status).toBe(200);
    // A referral that was never finished.
    const open = await newCase(counsellor);
    await newConsent(counsellor, { case: open, discloser: south.organisation, recipient: abh.organisation });
    const partner = await admin('POST', '/items/cooperation_partners', {
      cooperation: rowsOf(await admin('GET', '/items/cooperations?filter[key][_eq]=muster'))[0]?.['id'],
      organisation: south.organisation,
      role: 'counselling',
    });
    const referral = await counsellor('POST', '/items/referrals', {
      case: open,
      to_org: abh.organisation,
      cooperation: rowsOf(await admin('GET', '/items/cooperations?filter[key][_eq]=muster'))[0]?.['id'],
    });
    expect(referral.status).toBe(200);
    await counsellor('PATCH', `/items/cases/${open}`, closed);
    const enquiry = (received_on: string) =>
      counsellor('POST', '/items/enquiries', { received_on, channel: 'self', enquirer: 'person', state: 'answered' });
    const [old, fresh] = [idOf(await enquiry(years(2))), idOf(await enquiry(inDays(-1)))];

    const done = await run();
    expect(done).toMatchObject({ status: 200, data: { held: 1, more: false } });
    expect(Number(rowOf(done)['persons'])).toBeGreaterThanOrEqual(1);
    expect(rowOf(done)['loose']).toMatchObject({ enquiry: 1 });
    const left = async (ids: string[]): Promise<unknown[]> =>
      (await database.query('SELECT id FROM cases WHERE id::text = ANY ($1)', [ids])).rows;
    expect(await left([due])).toEqual([]);
    expect(await left([notYet, still, kept, open])).toHaveLength(4);
    expect((await admin('GET', `/items/enquiries/${old}`)).status).toBe(403);
    expect((await admin('GET', `/items/enquiries/${fresh}`)).status).toBe(200);
    const [log] = rowsOf(await counsellor('GET', `/items/deletion_log?filter[subject][_eq]=${String(person)}`));
    expect(log).toMatchObject({ reason: 'retention', deleted_by: null });
    expect(JSON.stringify(log)).not.toContain('Kanarienvogel');
    expect(
      rowsOf(
        await (
          await loggedIn(access, 'counsellor', 'beratung-nord')
        )('GET', `/items/deletion_log?filter[subject][_eq]=${String(person)}`),
      ),
    ).toEqual([]);

    // Nothing is due twice.
    expect(await run()).toMatchObject({ data: { persons: 0, held: 1, loose: { enquiry: 0 } } });
    await admin('DELETE', `/items/cooperation_partners/${idOf(partner)}`);
    expect(north.key).toBe('beratung-nord');
  });

  it('counts a changed rule from its next run', async () => {
    const id = await newCase(counsellor, { state: 'closed', closed_on: inDays(-100) });
    const process = await loggedIn(access, 'process_admin', 'beratung-nord');
    const inForce = 'filter[organisation_kind][_eq]=counselling&filter[subject][_eq]=case&filter[active][_eq]=true';
    const path = `/items/retention_rules?${inForce}`;
    const [rule] = rowsOf(await process('GET', path));
    const change = (months: unknown) => process('PATCH', `/items/retention_rules/${String(rule?.['id'])}`, { months });
    try {
      expect((await change(1)).status).toBe(200);
      expect((await run()).status).toBe(200);
      expect((await admin('GET', `/items/cases/${id}`)).status).toBe(403);
    } finally {
      await change(rule?.['months']);
    }
  });
});
