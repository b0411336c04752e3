import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { Client as Postgres } from 'pg';
import { z } from 'zod';
import {
  SHOWN,
  client,
  idOf,
  loggedIn,
  newCase,
  newConsent,
  officeOf,
  rowOf,
  rowsOf,
  type Client,
} from './directus-client.ts';
import { plant, specs, type Targets } from './rights/plant.ts';

const access = inject('access');
const north = officeOf(access, 'beratung-nord');
const abh = officeOf(access, 'abh-musterstadt');
const admin = client(access.directus.url, access.directus.token);
const database = new Postgres({ connectionString: inject('databaseUrl') });

let counsellor: Client;
let clerk: Client;
let cooperation: string;

const reportSchema = z.object({
  name: z.string(),
  recipients: z.array(z.object({ organisation: z.string(), direction: z.string(), categories: z.array(z.string()) })),
  retention: z.object({ said: z.string() }),
  sections: z.array(
    z.object({
      collection: z.string(),
      title: z.string(),
      rows: z.array(
        z.object({ values: z.array(z.object({ field: z.string(), label: z.string(), said: z.string() })) }),
      ),
    }),
  ),
  data: z.record(z.string(), z.array(z.record(z.string(), z.unknown()))),
});

const personOf = async (id: string): Promise<string> =>
  String(rowOf(await admin('GET', `/items/cases/${id}?fields=person`))['person']);
async function raw(role: string, office: string, path: string): Promise<Response> {
  const user = access.users.find((one) => one.role === role && one.office === office);
  const login = await client(access.directus.url, null)('POST', '/auth/login', {
    email: user?.email,
    password: user?.password,
  });
  const token = String(rowOf(login)['access_token']);
  return fetch(new URL(path, access.directus.url), { headers: { authorization: `Bearer ${token}` } });
}

const jsonReport = async (role: string, office: string, person: string): Promise<z.infer<typeof reportSchema>> =>
  reportSchema.parse(await (await raw(role, office, `/bleiberecht/persons/${person}/report`)).json());

beforeAll(async () => {
  await database.connect();
  counsellor = await loggedIn(access, 'counsellor', 'beratung-nord');
  clerk = await loggedIn(access, 'abh_clerk', 'abh-musterstadt');
  cooperation = String(rowsOf(await admin('GET', '/items/cooperations?filter[key][_eq]=muster'))[0]?.['id']);
});

afterAll(() => database.end());

describe('the access report', () => {
  it('is for counsellors and clerks of the own office, and for nobody else', async () => {
    const person = await personOf(await newCase(counsellor));
    const path = `/bleiberecht/persons/${person}/report`;
    expect((await counsellor('GET', path)).status).toBe(200);
    for (const stranger of [clerk, await loggedIn(access, 'counsellor', 'beratung-sued')])
      expect(await stranger('GET', path)).toMatchObject({ status: 403, code: 'FOREIGN_ROW' });
    for (const caller of [
      await loggedIn(access, 'coordinator', 'beratung-nord'),
      await loggedIn(access, 'process_admin', 'beratung-nord'),
      client(access.directus.url, north.serviceToken),
    ])
      expect(await caller('GET', path)).toMatchObject({ status: 403, code: 'FORBIDDEN' });
    expect((await client(access.directus.url, null)('GET', path)).status).toBe(401);
    expect((await admin('GET', path)).status).toBe(403);
    expect((await counsellor('GET', `${path}?format=pdf`)).code).toBe('INVALID_PAYLOAD');
  });

  it('holds every field of every collection about the person, of relatives only the name, and of the bridge what this side may see', async () => {
    const word = `ZEISIG${randomBytes(4).toString('hex')}`;
    const caseId = await newCase(counsellor, {
      person: { first_name: word, last_name: word, birth_date: '1995-04-01' },
      family_links: [{ role: 'child', person: { first_name: 'Kind', last_name: 'Nurname', birth_date: '2015-05-05' } }],
    });
    const person = await personOf(caseId);
    await newConsent(counsellor, { case: caseId, discloser: north.organisation, recipient: abh.organisation });
    const wish = { case: caseId, to_org: abh.organisation, cooperation };
    const referral = idOf(await counsellor('POST', '/items/referrals', wish));
    const step = (caller: Client, key: string, extra: object = {}) =>
      caller('POST', `/bleiberecht/referrals/${referral}/step`, { step: key, ...extra });
    expect((await step(counsellor, 'confirm', { details: SHOWN })).status).toBe(200);
    expect((await step(clerk, 'receive')).status).toBe(200);
    expect((await step(clerk, 'start_review')).status).toBe(200);
    expect((await step(clerk, 'return', { note: 'NurFürDasAmt' })).status).toBe(200);

    const [dossier] = rowsOf(await counsellor('GET', `/items/dossiers?filter[referral][_eq]=${referral}&fields=id`));
    const targets: Targets = {
      persons: person,
      cases: caseId,
      referrals: referral,
      dossiers: String(dossier?.['id']),
      organisations: north.organisation,
      cooperations: cooperation,
      legal_bases: '25b-1',
      directus_users: String(access.users.find(({ role }) => role === 'counsellor')?.id),
    };
    const { planted, others } = await plant(database, { word, office: north.organisation, targets, bridge: false });

    const report = await jsonReport('counsellor', 'beratung-nord', person);
    let checked = 0;
    for (const spec of specs.filter(({ name }) => planted.includes(name) && !name.startsWith('outbox_')))
      for (const { field, type, schema, relation } of spec.fields) {
        if (schema === null || relation || !['string', 'text', 'json'].includes(type) || schema['is_primary_key'])
          continue;
        // Some fields the database sets itself, whatever is written into them.
        const stored = await database.query<{ holds: boolean }>(
          `SELECT "${field}"::text LIKE $1 AS holds FROM "${spec.name}" WHERE id = $2`,
          [`%${word}%`, targets[spec.name]],
        );
        if (stored.rows[0]?.holds !== true) continue;
        checked += 1;
        const values = JSON.stringify(report.data[spec.name]?.map((row) => row[field]) ?? []);
        expect([`${spec.name}.${field}`, values.includes(word)]).toEqual([`${spec.name}.${field}`, true]);
      }
    expect(checked).toBeGreaterThan(120);
    const text = JSON.stringify(report);
    expect(text).toContain('Nurname');
    expect(text).not.toContain('2015-05-05');
    expect(text).not.toContain('05.05.2015');
    // The sending side knows no more than "received".
    expect(text).not.toContain('NurFürDasAmt');
    expect(report.data['referrals']?.[0]).toMatchObject({ sender_status: 'received' });
    expect(report.data['referrals']?.[0]).not.toHaveProperty('status');
    expect(report.data['referral_steps']?.map((row) => row['step'])).toEqual(['confirm', 'receive']);
    expect(report.data['consents']?.length).toBeGreaterThan(0);
    expect(report.recipients).toMatchObject([{ organisation: 'Ausländerbehörde Musterstadt', direction: 'to' }]);
    expect(report.recipients[0]?.categories).toEqual(expect.arrayContaining([expect.stringMatching(/Aufenthalt/)]));

    const page = await raw('counsellor', 'beratung-nord', `/bleiberecht/persons/${person}/report?format=html`);
    expect(page.headers.get('content-type')).toMatch(/^text\/html; charset=utf-8/);
    expect(page.headers.get('cache-control')).toBe('no-store');
    const html = await page.text();
    expect(html).toContain('Auskunft über gespeicherte Daten');
    expect(html).toContain('An Ausländerbehörde Musterstadt');
    expect(html).toContain('<dt>Geburtsdatum</dt><dd>01.04.1995</dd>');

    // The other side has a report of its own, with where it came from.
    const copy = String(
      rowOf(await clerk('GET', `/items/referrals/${referral}?fields=recipient_case`))['recipient_case'],
    );
    const theirs = await jsonReport('abh_clerk', 'abh-musterstadt', await personOf(copy));
    expect(theirs.recipients).toMatchObject([{ organisation: 'Beratungsstelle Nordstadt', direction: 'from' }]);
    expect(theirs.data['referrals']?.[0]).toMatchObject({ status: 'returned' });
    expect(theirs.data['consultations']).toBeUndefined();

    await database.query('DELETE FROM inbox_events WHERE sender = $1', [targets['senders']]);
    await database.query('DELETE FROM persons WHERE id = $1', [person]);
    for (const [name, id] of others) await database.query(`DELETE FROM "${name}" WHERE id = $1`, [id]);
  });

  it('has a field and a collection that an installation added, with its label, at once', async () => {
    const label = [{ language: 'de-DE', translation: 'Lieblingsvogel' }];
    await admin('POST', '/fields/persons', {
      field: 'local_bird',
      type: 'string',
      schema: {},
      meta: { translations: label },
    });
    const key = { field: 'id', type: 'uuid', schema: { is_primary_key: true }, meta: { special: ['uuid'] } };
    const column = (field: string, type: string) => ({ field, type, schema: {}, meta: {} });
    const made = await admin('POST', '/collections', {
      collection: 'local_visits',
      schema: {},
      meta: { translations: [{ language: 'de-DE', translation: 'Hausbesuche' }] },
      fields: [key, column('organisation', 'uuid'), column('person', 'uuid'), column('note', 'text')],
    });
    expect(made.status).toBe(200);
    const relate = (field: string, related_collection: string) =>
      admin('POST', '/relations', { collection: 'local_visits', field, related_collection, meta: {}, schema: {} });
    try {
      expect((await relate('organisation', 'organisations')).status).toBe(200);
      expect((await relate('person', 'persons')).status).toBe(200);
      const person = await personOf(await newCase(counsellor));
      expect((await admin('PATCH', `/items/persons/${person}`, { local_bird: 'Zilpzalp' })).status).toBe(200);
      const visit = { organisation: north.organisation, person, note: 'Am Abend' };
      expect((await admin('POST', '/items/local_visits', visit)).status).toBe(200);
      const { sections } = await jsonReport('counsellor', 'beratung-nord', person);
      const said = (name: string) => sections.find(({ collection }) => collection === name);
      expect(said('persons')?.rows[0]?.values).toContainEqual({
        field: 'local_bird',
        label: 'Lieblingsvogel',
        said: 'Zilpzalp',
      });
      expect(said('local_visits')).toMatchObject({ title: 'Hausbesuche' });
      expect(said('local_visits')?.rows[0]?.values).toContainEqual({ field: 'note', label: 'note', said: 'Am Abend' });
    } finally {
      await admin('DELETE', '/collections/local_visits');
      await admin('DELETE', '/fields/persons/local_bird');
    }
  });
});
