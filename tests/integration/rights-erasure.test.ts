import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { Client as Postgres } from 'pg';
import { brokenAt, type ChainedStep } from '../../domain/referral/step-hash.ts';
import { databaseUrl as urlOf } from '../../platform/stack/postgres.ts';
import { stackPaths } from '../../platform/stack/paths.ts';
import {
  SHOWN,
  caseNumber,
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
import { NOT_OF_A_PERSON, plant, specs, type Targets } from './rights/plant.ts';
import { filesWith, tablesWith } from './rights/search.ts';
import { colleagues } from './support/colleagues.ts';

const access = inject('access');
const north = officeOf(access, 'beratung-nord');
const abh = officeOf(access, 'abh-musterstadt');
const admin = client(access.directus.url, access.directus.token);
const database = new Postgres({ connectionString: inject('databaseUrl') });
const paths = stackPaths(inject('home'));

const staff = colleagues(access.directus.url, access.directus.token);

let first: Client;
let second: Client;
let foreign: Client;
let clerk: Client;
let secondClerk: Client;
let cooperation: string;

beforeAll(async () => {
  await database.connect();
  first = await loggedIn(access, 'counsellor', 'beratung-nord');
  foreign = await loggedIn(access, 'counsellor', 'beratung-sued');
  clerk = await loggedIn(access, 'abh_clerk', 'abh-musterstadt');
  second = await staff.hire('counsellor', north.organisation);
  secondClerk = await staff.hire('abh_clerk', abh.organisation);
  cooperation = String(rowsOf(await admin('GET', '/items/cooperations?filter[key][_eq]=muster'))[0]?.['id']);
});

afterAll(async () => {
  await staff.dismiss();
  await database.end();
});

const personOf = async (id: string): Promise<string> =>
  String(rowOf(await admin('GET', `/items/cases/${id}?fields=person`))['person']);
const step = (caller: Client, id: string, key: string, details?: object) =>
  caller('POST', `/bleiberecht/referrals/${id}/step`, { step: key, ...(details ? { details } : {}) });
const ask = (caller: Client, person: string, ground = 'request') =>
  caller('POST', `/bleiberecht/persons/${person}/deletion`, { ground });
const confirm = (caller: Client, person: string) =>
  caller('POST', `/bleiberecht/persons/${person}/deletion/confirm`, {});
const everywhere = async (word: string): Promise<unknown> => ({
  directus: await tablesWith(inject('databaseUrl'), word),
  n8n: await tablesWith(urlOf(access, 'n8n'), word),
  uploads: await filesWith(paths.uploads, word),
  logs: await filesWith(paths.logs, word),
  n8nFolder: await filesWith(paths.n8n, word),
});
const NOWHERE = { directus: [], n8n: [], uploads: [], logs: [], n8nFolder: [] };
const counts = async (): Promise<unknown[]> =>
  (
    await database.query(
      'SELECT organisation, measure, period, sum(amount) FROM bleiberecht_counts GROUP BY 1, 2, 3 ORDER BY 1, 2, 3',
    )
  ).rows;

describe('a deletion', () => {
  it('needs two people of the own office, and a plain delete is refused with the way out', async () => {
    const caseId = await newCase(first);
    const person = await personOf(caseId);
    for (const path of [`/items/persons/${person}`, `/items/cases/${caseId}`])
      for (const caller of [first, admin])
        expect(await caller('DELETE', path)).toMatchObject({ status: 403, code: 'ERASE_ONLY' });
    expect(await confirm(first, person)).toMatchObject({ status: 409, code: 'NOT_REQUESTED' });
    for (const stranger of [foreign, clerk])
      expect(await ask(stranger, person)).toMatchObject({ status: 403, code: 'FOREIGN_ROW' });
    const coordinator = await loggedIn(access, 'coordinator', 'beratung-nord');
    expect(await ask(coordinator, person)).toMatchObject({ status: 403, code: 'FORBIDDEN' });
    expect(await ask(client(access.directus.url, north.serviceToken), person)).toMatchObject({ status: 403 });
    expect((await ask(first, 'kein-uuid')).code).toBe('FOREIGN_ROW');
    expect((await ask(first, person, 'weil halt')).code).toBe('INVALID_PAYLOAD');

    expect((await ask(first, person)).status).toBe(200);
    expect(await ask(second, person)).toMatchObject({ status: 409, code: 'ALREADY_REQUESTED' });
    expect(await confirm(first, person)).toMatchObject({ status: 403, code: 'SECOND_PERSON' });
    const cancelled = await second('POST', `/bleiberecht/persons/${person}/deletion/cancel`, {});
    expect(cancelled.status).toBe(200);
    expect(await confirm(second, person)).toMatchObject({ code: 'NOT_REQUESTED' });
    expect((await first('GET', `/items/persons/${person}`)).status).toBe(200);

    expect((await ask(first, person)).status).toBe(200);
    const [request] = rowsOf(
      await second('GET', `/items/rights_requests?filter[person][_eq]=${person}&filter[state][_eq]=open`),
    );
    expect(request).toMatchObject({ kind: 'deletion', ground: 'request' });
    expect(await confirm(second, person)).toMatchObject({ status: 200, data: { persons: 1 } });
    expect((await first('GET', `/items/cases/${caseId}`)).status).toBe(403);
  });

  it('is refused while a referral is open, with its number, and goes on when it has been withdrawn', async () => {
    const caseId = await newCase(first);
    const person = await personOf(caseId);
    await newConsent(first, { case: caseId, discloser: north.organisation, recipient: abh.organisation });
    const wish = { case: caseId, to_org: abh.organisation, cooperation };
    const referral = idOf(await first('POST', '/items/referrals', wish));
    const number = rowOf(await first('GET', `/items/referrals/${referral}?fields=number`))['number'];
    const refused = await ask(first, person);
    expect(refused).toMatchObject({ status: 409, code: 'REFERRAL_OPEN', extensions: { referrals: [number] } });
    expect(refused.message).toContain(String(number));
    await step(first, referral, 'confirm', SHOWN);
    expect((await ask(first, person)).code).toBe('REFERRAL_OPEN');
    await step(first, referral, 'withdraw');
    expect((await ask(first, person)).status).toBe(200);
    expect((await confirm(second, person)).status).toBe(200);
  });

  it('takes relatives who are in the file only because of this person, and leaves those of others', async () => {
    const child = { first_name: 'Nur', last_name: 'Hier' };
    const caseId = await newCase(first, { family_links: [{ role: 'child', person: child }] });
    const person = await personOf(caseId);
    const [link] = rowsOf(await first('GET', `/items/family_links?filter[case][_eq]=${caseId}&fields=person`));
    const sibling = await newCase(first, { family_links: [{ role: 'partner', person }] });
    await ask(first, person);
    expect((await confirm(second, person)).data).toMatchObject({ persons: 2 });
    expect((await first('GET', `/items/persons/${String(link?.['person'])}`)).status).toBe(403);
    expect((await first('GET', `/items/cases/${sibling}`)).status).toBe(200);
    expect(rowsOf(await first('GET', `/items/family_links?filter[case][_eq]=${sibling}`))).toEqual([]);
  });

  it('leaves nothing of the person anywhere, keeps the counts and the chain of steps, and says what went', async () => {
    const ours = `VOGEL${randomBytes(4).toString('hex')}`;
    const theirs = `MEISE${randomBytes(4).toString('hex')}`;

    // The centre's file, written the way people write it, then a word in every field.
    const caseId = await newCase(first, {
      number: caseNumber(),
      person: { first_name: ours, last_name: ours, birth_date: '1995-04-01' },
      opened_on: '2025-02-01',
    });
    const person = await personOf(caseId);
    await first('PATCH', `/items/persons/${person}`, { contact_note: `${ours} geändert` });
    const consent = await newConsent(first, {
      case: caseId,
      discloser: north.organisation,
      recipient: abh.organisation,
      categories: ['personal_data', 'residence', 'identity'],
    });
    const referral = idOf(
      await first('POST', '/items/referrals', {
        case: caseId,
        to_org: abh.organisation,
        cooperation,
        bases: ['25b-1'],
      }),
    );
    expect((await step(first, referral, 'confirm', SHOWN)).status).toBe(200);
    expect((await step(clerk, referral, 'receive')).status).toBe(200);
    expect((await step(clerk, referral, 'start_review')).status).toBe(200);
    const copy = String(
      rowOf(await clerk('GET', `/items/referrals/${referral}?fields=recipient_case`))['recipient_case'],
    );
    const [dossier] = rowsOf(await first('GET', `/items/dossiers?filter[referral][_eq]=${referral}&fields=id`));
    const planned = await database.query<{ id: string }>(
      `INSERT INTO conferences (id, cooperation, state, held_on) VALUES (gen_random_uuid(), $1, 'planned', $2) RETURNING id::text`,
      [cooperation, inDays(30)],
    );
    const conference = String(planned.rows[0]?.id);

    const form = new FormData();
    form.append('file', new Blob([`Inhalt ${ours}`], { type: 'text/plain' }), `${ours}.txt`);
    const upload = await fetch(new URL('/files', access.directus.url), {
      method: 'POST',
      headers: { authorization: `Bearer ${access.directus.token}` },
      body: form,
    });
    const file = String(((await upload.json()) as { data: { id: string } }).data.id);

    const userOf = (role: string, office: string): string =>
      String(access.users.find((one) => one.role === role && one.office === office)?.id);
    const common = { cooperations: cooperation, conferences: conference, legal_bases: '25b-1' };
    const mine: Targets = {
      ...common,
      persons: person,
      cases: caseId,
      referrals: referral,
      dossiers: String(dossier?.['id']),
      organisations: north.organisation,
      directus_users: userOf('counsellor', 'beratung-nord'),
      directus_files: file,
    };
    const { planted, others } = await plant(database, {
      word: ours,
      office: north.organisation,
      targets: mine,
      bridge: true,
    });
    const other: Targets = {
      ...common,
      persons: await personOf(copy),
      cases: copy,
      organisations: abh.organisation,
      directus_users: userOf('abh_clerk', 'abh-musterstadt'),
    };
    const there = await plant(database, { word: theirs, office: abh.organisation, targets: other, bridge: false });

    // Beside the rows: comments, versions, notifications, searches.
    await admin('POST', '/comments', { collection: 'persons', item: person, comment: `Anmerkung ${ours}` });
    await database.query(
      `INSERT INTO directus_notifications (recipient, subject, message, collection, item) VALUES ($1, $2::text, $2::text, 'cases', $3)`,
      [mine['directus_users'], ours, caseId],
    );
    await database.query(
      `INSERT INTO directus_versions (id, key, name, collection, item, delta) VALUES (gen_random_uuid(), $1, $1, 'persons', $2, $3)`,
      [ours, person, JSON.stringify({ contact_note: ours })],
    );
    await database.query(`INSERT INTO directus_presets ("user", collection, search) VALUES ($1, 'persons', $2)`, [
      mine['directus_users'],
      ours.toLowerCase(),
    ]);

    // Not vacuous: the word is in every table that can hold it.
    const reachable = specs
      .filter(
        ({ kind, name }) => ['file', 'bridge'].includes(kind) && name !== 'referral_steps' && !NOT_OF_A_PERSON[name],
      )
      .map(({ name }) => name);
    expect([...planted].sort()).toEqual([...reachable].sort());
    const holding = await tablesWith(inject('databaseUrl'), ours);
    expect(holding).toEqual(
      expect.arrayContaining([
        ...reachable.filter((name) => name !== 'referrals'),
        'directus_revisions',
        'directus_comments',
        'directus_versions',
        'directus_notifications',
        'directus_files',
        'outbox_events',
      ]),
    );
    expect(await filesWith(paths.uploads, ours)).toHaveLength(1);
    const before = await counts();

    // The sending side knows only "received"; while the consent lets something flow it cannot erase.
    expect((await ask(first, person)).code).toBe('REFERRAL_OPEN');
    expect(
      (await first('PATCH', `/items/consents/${consent}`, { withdrawn_at: new Date().toISOString() })).status,
    ).toBe(200);
    expect((await ask(first, person)).status).toBe(200);
    const erased = await confirm(second, person);
    expect(erased).toMatchObject({ status: 200, data: { persons: 1 } });

    // What is left is on the authority's side, and the centre can read none of it.
    const children = specs
      .filter(({ kind, name }) => kind === 'bridge' && name !== 'referrals')
      .map(({ name }) => name);
    const left = (await tablesWith(inject('databaseUrl'), ours)).filter((name) => !children.includes(name));
    const ofAbh = specs.filter(({ kind }) => kind === 'file').map(({ name }) => name);
    for (const name of left) {
      expect([...ofAbh, 'directus_revisions']).toContain(name);
      if (name === 'directus_revisions') continue;
      const { rows } = await database.query(
        `SELECT 1 FROM "${name}" one WHERE one::text LIKE $1 AND organisation <> $2`,
        [`%${ours}%`, abh.organisation],
      );
      expect([name, rows]).toEqual([name, []]);
    }
    expect(await tablesWith(urlOf(access, 'n8n'), ours)).toEqual([]);
    for (const place of [paths.uploads, paths.logs, paths.n8n]) expect(await filesWith(place, ours)).toEqual([]);
    for (const name of children.filter((one) => one !== 'referral_steps'))
      expect([name, rowsOf(await first('GET', `/items/${name}?filter[referral][_eq]=${referral}`))]).toEqual([
        name,
        [],
      ]);
    expect(rowsOf(await clerk('GET', `/items/referral_messages?filter[referral][_eq]=${referral}`))).toHaveLength(1);

    // The authority: open until its final state, then two people.
    const copied = String(other['persons']);
    expect((await ask(clerk, copied)).code).toBe('REFERRAL_OPEN');
    const returned = await clerk('POST', `/bleiberecht/referrals/${referral}/step`, { step: 'return', note: theirs });
    expect(returned.status).toBe(200);
    expect((await ask(clerk, copied)).code).toBe('RETENTION_HOLDS');
    await clerk('PATCH', `/items/cases/${copy}`, { state: 'closed', closed_on: '2014-01-15' });
    expect((await ask(clerk, copied)).status).toBe(200);
    expect((await confirm(secondClerk, copied)).status).toBe(200);

    expect(await everywhere(ours)).toEqual(NOWHERE);
    expect(await everywhere(theirs)).toEqual(NOWHERE);
    expect(await counts()).toEqual(before);

    const steps = await database.query<ChainedStep & Record<string, unknown>>(
      'SELECT * FROM referral_steps WHERE referral = $1 ORDER BY sequence',
      [referral],
    );
    expect(steps.rows.length).toBeGreaterThan(3);
    expect(brokenAt(steps.rows)).toBeNull();
    const [log] = rowsOf(await second('GET', `/items/deletion_log?filter[subject][_eq]=${person}`));
    expect(log).toMatchObject({ reason: 'request' });
    expect(log?.['counts']).toEqual(
      expect.arrayContaining([
        { what: 'Personen', rows: 1 },
        { what: 'Dateien', rows: 1 },
      ]),
    );
    for (const [name, id] of [...others, ...there.others])
      await database.query(`DELETE FROM "${name}" WHERE id = $1`, [id]);
  });
});
