import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { withPg } from '../../platform/stack/pg-client.ts';
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
import { allocationCooperation } from './support/allocation-cooperation.ts';
import { conferenceCases } from './support/conference-cases.ts';
import { eventually } from './support/eventually.ts';
import { n8nMember, type N8nMember, type SeenExecution } from './support/n8n-member.ts';

const access = inject('access');
const databaseUrl = inject('databaseUrl');
const [north, south, abh] = [
  officeOf(access, 'beratung-nord'),
  officeOf(access, 'beratung-sued'),
  officeOf(access, 'abh-musterstadt'),
];
const admin = client(access.directus.url, access.directus.token);
const counsellorId = access.users.find(({ role, office }) => role === 'counsellor' && office === north.key)?.id ?? '';
/** Whoever is in these tests is called so; n8n must not learn it. */
const PERSONAL = /Amina|Kanarienvogel|1995-04-01|Geheim/;

const copies: [N8nMember, string][] = [];
const programmes: string[] = [];
let counsellor: Client;
let clerk: Client;
let centre: N8nMember;
let authority: N8nMember;
let muster: string;

beforeAll(async () => {
  counsellor = await loggedIn(access, 'counsellor', north.key);
  clerk = await loggedIn(access, 'abh_clerk', abh.key);
  centre = await n8nMember(access, inject('home'), north);
  authority = await n8nMember(access, inject('home'), abh);
  muster = String(rowsOf(await admin('GET', '/items/cooperations?filter[key][_eq]=muster'))[0]?.['id']);
}, 120_000);

afterAll(async () => {
  for (const [member, id] of copies) await member.remove(id);
  for (const id of programmes) await admin('PATCH', `/items/cooperations/${id}`, { valid_to: inDays(-1) });
});

/** A copy of a shipped workflow, as staff duplicate one, that keeps its executions so that they can be looked at. */
async function copyOf(member: N8nMember, key: string): Promise<string> {
  const shipped = await member.api.get(member.shipped(key));
  if (!shipped) throw new Error(`${key} is not there`);
  const { id } = await member.api.create({
    name: `${key}, Kopie ${randomUUID().slice(0, 8)}`,
    nodes: structuredClone(shipped.nodes) as Parameters<typeof member.api.create>[0]['nodes'],
    connections: structuredClone(shipped.connections) as Record<string, unknown>,
    settings: {
      executionOrder: 'v1',
      saveManualExecutions: true,
      saveDataSuccessExecution: 'all',
      saveDataErrorExecution: 'all',
    },
  });
  copies.push([member, id]);
  return id;
}

/** What n8n shows of an execution that went well: ids, numbers and words of the law, nobody's name. */
function thin({ status, text }: SeenExecution): string {
  expect([status, PERSONAL.exec(text)?.[0]]).toEqual(['success', undefined]);
  return text;
}

/** Executes a copy of a shipped workflow by hand, as the editor's button does. */
const executed = async (member: N8nMember, key: string, trigger: string): Promise<string> =>
  thin(await member.run(await copyOf(member, key), trigger));

/** A cooperation of this file alone. */
async function programme(extra: object, partners: readonly (readonly [string, string])[]): Promise<string> {
  const key = `probe-${randomUUID().slice(0, 8)}`;
  const id = idOf(await admin('POST', '/items/cooperations', { name: `Probe ${key}`, key, ...extra }));
  programmes.push(id);
  for (const [organisation, role] of partners)
    idOf(await admin('POST', '/items/cooperation_partners', { cooperation: id, organisation, role }));
  return id;
}

describe('a workflow that runs by the clock', () => {
  it('fristen-waechter reminds by mail of what is due, and lists what could not be sent', async () => {
    const id = await newCase(counsellor, { counsellor: counsellorId });
    const task = { case: id, title: 'Geheime Aufgabe', due_on: inDays(0), owner: counsellorId };
    idOf(await counsellor('POST', '/items/tasks', task));
    const text = await executed(centre, 'fristen-waechter', 'Jeden Morgen');
    expect(text).toContain('written');
    const reminders = `/items/reminders?filter[case][_eq]=${id}&fields=kind,state,recipient`;
    expect(rowsOf(await counsellor('GET', reminders))).toEqual([
      { kind: 'task_due', state: 'sent', recipient: counsellorId },
    ]);
  });

  it('anschreiben-welle plans the letters for who newly qualifies; the list stays in the authority', async () => {
    const thresholds = [{ group_de: 'Probe', group_en: 'Probe', kind: 'duldung', years: 8 }];
    const cooperation = await programme({ thresholds }, [
      [abh.organisation, 'abh'],
      [north.organisation, 'counselling'],
    ]);
    const person = {
      first_name: 'Amina',
      last_name: 'Kanarienvogel',
      address: 'Geheimweg 1',
      residence_periods: [{ from: '2010-01-01', status: 'duldung' }],
      residence_periods_complete: true,
      absences_complete: true,
    };
    await newCase(clerk, { person });
    const text = await executed(authority, 'anschreiben-welle', 'Von Hand');
    const waves = `/items/letter_waves?filter[cooperation][_eq]=${cooperation}&fields=id,screening.found`;
    const [wave, ...more] = rowsOf(await clerk('GET', waves));
    expect(more).toEqual([]);
    expect(text).toContain(String(wave?.['id']));
    expect((await counsellor('GET', waves)).status).toBe(403);
  });

  it('loeschlauf deletes whose time is over, and tells n8n how many', async () => {
    const id = await newCase(counsellor, { state: 'closed', closed_on: '2020-01-15' });
    const { person } = rowOf(await counsellor('GET', `/items/cases/${id}?fields=person`));
    await executed(centre, 'loeschlauf', 'Jede Nacht');
    for (const path of [`/items/cases/${id}`, `/items/persons/${String(person)}`])
      expect((await admin('GET', path)).status).toBe(403);
  });

  it('kooperation-abschliessen gives every case that is still open a task', async () => {
    const cooperation = await programme({}, [
      [north.organisation, 'counselling'],
      [abh.organisation, 'abh'],
    ]);
    const id = await newCase(counsellor, { cooperation });
    rowOf(await admin('PATCH', `/items/cooperations/${cooperation}`, { closes_on: inDays(-1), valid_to: inDays(30) }));
    expect(await executed(centre, 'kooperation-abschliessen', 'Jeden Morgen')).toContain(cooperation);
    const tasks = rowsOf(await counsellor('GET', `/items/tasks?filter[case][_eq]=${id}&fields=title,due_on`));
    expect(tasks).toEqual([{ title: expect.stringContaining('Fall übergeben') as unknown, due_on: inDays(30) }]);
    rowOf(await counsellor('PATCH', `/items/cases/${id}`, { state: 'closed' }));
  });

  it('fallkonferenz-vorbereiten proposes the overdue case for the next conference', async () => {
    const cases = conferenceCases(access, databaseUrl, { counsellor, clerk });
    const { id } = await cases.sent(muster);
    await cases.receive(id);
    // Time passes; no API can do that.
    await withPg(databaseUrl, (pg) => pg.query('UPDATE referrals SET due_on = $2 WHERE id = $1', [id, inDays(-1)]));
    const text = await executed(authority, 'fallkonferenz-vorbereiten', 'Jeden Montag');
    const items = `/items/conference_items?filter[referral][_eq]=${id}&fields=id,reason,state`;
    const [item, ...more] = rowsOf(await clerk('GET', items));
    expect([item?.['reason'], item?.['state'], more]).toEqual(['overdue', 'proposed', []]);
    expect(text).toContain(String(item?.['id']));
  });
});

describe('a workflow that starts with an event', () => {
  /** Publishes a copy beside the shipped one: both get the event, and what they do is done once. */
  async function beside(key: string): Promise<() => Promise<string>> {
    const copy = await copyOf(centre, key);
    await centre.api.publish(copy, 'Probe');
    return () =>
      eventually(`an execution of ${key}`, async () => {
        const [one] = await centre.executions(copy);
        return one && thin(one);
      });
  }

  it('zuteilung-vorschlagen proposes who counsels once the person agreed', async () => {
    const execution = await beside('zuteilung-vorschlagen');
    const cooperation = await allocationCooperation(admin);
    programmes.push(cooperation);
    const partner = { cooperation, organisation: south.organisation, role: 'counselling', place: 'Südstadt' };
    idOf(await admin('POST', '/items/cooperation_partners', partner));
    const coordinator = { cooperation, organisation: north.organisation, role: 'coordinator', fallback: true };
    idOf(await admin('POST', '/items/cooperation_partners', { ...coordinator, place: 'Südstadt' }));
    const id = await newCase(counsellor, { cooperation });
    const ends = { discloser: north.organisation, recipient: south.organisation };
    await newConsent(counsellor, { case: id, ...ends, purpose: 'allocation' });
    const referrals = `/items/referrals?filter[case][_eq]=${id}&fields=id,process,sender_status,to_org`;
    const found = await eventually('a proposed allocation', async () => {
      const rows = rowsOf(await counsellor('GET', referrals));
      return rows.length > 0 && rows;
    });
    const text = await execution();
    expect(text).toContain(id);
    expect(rowsOf(await counsellor('GET', referrals))).toEqual(found);
    expect(found).toMatchObject([
      { process: 'allocation', sender_status: 'allocation_proposed', to_org: south.organisation },
    ]);
  });

  it('plan-aus-naechsten-schritten makes tasks of the next steps once a person judged the case', async () => {
    const execution = await beside('plan-aus-naechsten-schritten');
    const green = `/items/triage_categories?filter[cooperation][_eq]=${muster}&filter[key][_eq]=green`;
    const [category] = rowsOf(await counsellor('GET', green));
    const id = await newCase(counsellor, { cooperation: muster, counsellor: counsellorId });
    const path = `/items/cases/${id}`;
    await eventually(
      'a checked case',
      async () => rowOf(await counsellor('GET', `${path}?fields=next_steps`))['next_steps'] !== null,
      150,
    );
    const judged = { triage: category?.['id'], triage_reason: 'Geheimer Grund.' };
    rowOf(await counsellor('PATCH', path, judged));
    const tasks = `/items/tasks?filter[case][_eq]=${id}&fields=origin,owner,state`;
    const found = await eventually('tasks', async () => {
      const rows = rowsOf(await counsellor('GET', tasks));
      return rows.length > 0 && rows;
    });
    expect(await execution()).toContain(id);
    expect(rowsOf(await counsellor('GET', tasks))).toEqual(found);
    for (const task of found) expect(task).toMatchObject({ origin: 'check', owner: counsellorId, state: 'open' });
  }, 200_000);
});
