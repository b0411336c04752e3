import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { Client as Database } from 'pg';
import { z } from 'zod';
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

const access = inject('access');
const nord = officeOf(access, 'beratung-nord');
const abh = officeOf(access, 'abh-musterstadt');
const service = client(access.directus.url, nord.serviceToken);
const admin = client(access.directus.url, access.directus.token);
const database = new Database({ connectionString: inject('databaseUrl') });
let counsellor: Client;
let counsellorId: string;

const userOf = (role: string, office: string): string =>
  access.users.find((one) => one.role === role && one.office === office)?.id ?? '';

beforeAll(async () => {
  await database.connect();
  counsellor = await loggedIn(access, 'counsellor', 'beratung-nord');
  counsellorId = userOf('counsellor', 'beratung-nord');
});

afterAll(() => database.end());

const runSchema = z.object({ clocks: z.number(), written: z.number(), closed: z.number() });
const run = async (caller: Client = service): Promise<z.infer<typeof runSchema>> => {
  const answer = await caller('POST', '/bleiberecht/clocks/run', {});
  expect([answer.status, answer.message]).toEqual([200, '']);
  return runSchema.parse(answer.data);
};
const remindersOf = async (caseId: string, fields = 'kind,about_on,days_before,state,recipient,escalated,task') =>
  rowsOf(
    await counsellor(
      'GET',
      `/items/reminders?filter[case][_eq]=${caseId}&sort=kind,days_before,escalated,recipient&fields=${fields}`,
    ),
  );
const aTask = async (caseId: string, due: string): Promise<string> =>
  idOf(
    await counsellor('POST', '/items/tasks', {
      case: caseId,
      title: 'Pass beantragen',
      due_on: due,
      owner: counsellorId,
    }),
  );

describe('the clock watch', () => {
  it('reminds once of what runs out, however often and by however many runs it looks', async () => {
    const id = await newCase(counsellor, {
      counsellor: counsellorId,
      person: {
        first_name: 'Amina',
        last_name: 'Kanarienvogel',
        residence_periods: [{ from: '2016-01-01', status: 'duldung', document_valid_until: inDays(10) }],
      },
    });
    await newConsent(counsellor, {
      case: id,
      discloser: nord.organisation,
      recipient: abh.organisation,
      valid_until: inDays(20),
    });
    await Promise.all([run(), run(), run()]);
    expect(await remindersOf(id, 'kind,about_on,days_before,state,recipient')).toEqual([
      { kind: 'consent_ends', about_on: inDays(20), days_before: 30, state: 'sent', recipient: counsellorId },
      { kind: 'duldung_ends', about_on: inDays(10), days_before: 14, state: 'sent', recipient: counsellorId },
    ]);
  });

  it('tells the coordination of what is overdue, and closes what was done', async () => {
    const id = await newCase(counsellor, { counsellor: counsellorId });
    const overdue = await aTask(id, inDays(-1));
    const ahead = await aTask(id, inDays(3));
    await run();
    const coordination = userOf('coordinator', 'beratung-nord');
    const found = await remindersOf(id, 'days_before,recipient,escalated,task');
    expect(found).toEqual([
      { days_before: -1, recipient: counsellorId, escalated: false, task: overdue },
      { days_before: -1, recipient: coordination, escalated: true, task: overdue },
      { days_before: 7, recipient: counsellorId, escalated: false, task: ahead },
    ]);
    rowOf(await counsellor('PATCH', `/items/tasks/${ahead}`, { state: 'done' }));
    await run();
    expect(await remindersOf(id, 'task,state')).toContainEqual({ task: ahead, state: 'done' });
  });

  it('tells the deputy while somebody is away', async () => {
    const deputy = userOf('process_admin', 'beratung-nord');
    const path = `/users/${counsellorId}`;
    try {
      rowOf(await admin('PATCH', path, { deputy, absent_from: inDays(-2), absent_until: inDays(2) }));
      const id = await newCase(counsellor, { counsellor: counsellorId });
      await aTask(id, inDays(0));
      await run();
      expect(await remindersOf(id, 'recipient')).toEqual([{ recipient: deputy }]);
    } finally {
      await admin('PATCH', path, { deputy: null, absent_from: null, absent_until: null });
    }
  });

  it('follows a rule that a process admin changed by clicking', async () => {
    const processAdmin = await loggedIn(access, 'process_admin', 'beratung-nord', 'Paula Prozess');
    const [rule] = rowsOf(await processAdmin('GET', '/items/clock_rules?filter[kind][_eq]=task_due'));
    const path = `/items/clock_rules/${String(rule?.['id'])}`;
    const id = await newCase(counsellor, { counsellor: counsellorId });
    await aTask(id, inDays(40));
    await run();
    expect(await remindersOf(id)).toEqual([]);
    try {
      // The form sends what was typed.
      rowOf(await processAdmin('PATCH', path, { days_before: ['45', '7', '0', '-1'] }));
      await run();
      expect(await remindersOf(id, 'days_before')).toEqual([{ days_before: 45 }]);
      const wrong = await processAdmin('PATCH', path, { days_before: ['bald'] });
      expect([wrong.status, wrong.extensions['field']]).toEqual([422, 'days_before']);
    } finally {
      await admin('PATCH', path, { days_before: rule?.['days_before'], escalate_from: rule?.['escalate_from'] });
    }
  });

  it('is silent about closed and restricted cases', async () => {
    const restricted = await newCase(counsellor);
    const closed = await newCase(counsellor, { state: 'closed' });
    await aTask(restricted, inDays(0));
    await aTask(closed, inDays(0));
    // Only the guard restricts; how is tested with the rights.
    await database.query('UPDATE cases SET restricted = true WHERE id = $1', [restricted]);
    await run();
    expect([await remindersOf(restricted), await remindersOf(closed)]).toEqual([[], []]);
  });

  it('writes one thin event for each reminder', async () => {
    const id = await newCase(counsellor, { counsellor: counsellorId });
    await aTask(id, inDays(0));
    await run();
    const [reminder] = await remindersOf(id, 'id');
    const { rows } = await database.query<{ type: string; organisation: string }>(
      'SELECT type, organisation FROM outbox_events WHERE subject = $1',
      [reminder?.['id']],
    );
    expect(rows).toEqual([{ type: 'de.bleiberecht.reminder.due', organisation: nord.organisation }]);
  });

  it('runs for the service account of an office only, and for that office only', async () => {
    const refused = await counsellor('POST', '/bleiberecht/clocks/run', {});
    expect([refused.status, refused.code]).toEqual([403, 'FORBIDDEN']);
    const id = await newCase(counsellor, { counsellor: counsellorId });
    await aTask(id, inDays(0));
    await run(client(access.directus.url, abh.serviceToken));
    expect(await remindersOf(id)).toEqual([]);
    await run();
    const foreign = client(access.directus.url, abh.serviceToken);
    expect(rowsOf(await foreign('GET', `/items/reminders?filter[case][_eq]=${id}`))).toEqual([]);
  });

  it('lets staff tick a reminder off, and nothing else', async () => {
    const id = await newCase(counsellor, { counsellor: counsellorId });
    await aTask(id, inDays(0));
    await run();
    const [reminder] = await remindersOf(id, 'id');
    const path = `/items/reminders/${String(reminder?.['id'])}`;
    const sent = await counsellor('PATCH', path, { state: 'sent' });
    expect([sent.status, sent.extensions['field']]).toEqual([422, 'state']);
    rowOf(await counsellor('PATCH', path, { state: 'done' }));
    await run();
    expect(await remindersOf(id, 'state')).toEqual([{ state: 'done' }]);
  });
});

describe('a reminder rule', () => {
  it('is taken away and put back by a process admin, one for each kind of day that there is', async () => {
    const staff = await loggedIn(access, 'process_admin', 'beratung-nord');
    const [rule] = rowsOf(await staff('GET', '/items/clock_rules?filter[kind][_eq]=retention_ends'));
    const { id, ...words } = rule ?? {};
    expect((await staff('DELETE', `/items/clock_rules/${String(id)}`)).status).toBe(204);
    const wrong = await staff('POST', '/items/clock_rules', { ...words, kind: 'mondays' });
    expect(wrong).toMatchObject({ status: 400, code: 'FAILED_VALIDATION', extensions: { field: 'kind' } });
    expect((await staff('POST', '/items/clock_rules', words)).status).toBe(200);
  });
});
