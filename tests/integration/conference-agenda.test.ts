import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import {
  client,
  idOf,
  inDays,
  loggedIn,
  newConsent,
  officeOf,
  rowOf,
  rowsOf,
  type Answer,
  type Client,
} from './directus-client.ts';
import { agendaUntil } from '../../domain/conference/agenda-until.ts';
import { nextConferenceOn } from '../../domain/conference/next-conference-on.ts';
import { dueOn } from '../../domain/deadlines/due-on.ts';
import type { Land } from '../../domain/time/is-working-day.ts';
import { conferenceCases, type SentReferral } from './support/conference-cases.ts';
import { withPg } from '../../platform/stack/pg-client.ts';

const access = inject('access');
const databaseUrl = inject('databaseUrl');
const north = officeOf(access, 'beratung-nord');
const abh = officeOf(access, 'abh-musterstadt');
const admin = client(access.directus.url, access.directus.token);
const service = client(access.directus.url, north.serviceToken);

const made: string[] = [];
let counsellor: Client;
let coordinator: Client;
let clerk: Client;
let other: Client;
let cooperation: string;
let elsewhere: string;
let land: Land | null;
let cases: ReturnType<typeof conferenceCases>;

/** A working day by which every consent of these tests still holds. */
const SOON = dueOn(inDays(0), 25, 'working_days', null);

const plan = (caller: Client, extra: object = {}): Promise<Answer> =>
  caller('POST', '/items/conferences', { cooperation, held_on: SOON, ...extra });
const add = (caller: Client, conference: string, referral: string, extra: object = {}): Promise<Answer> =>
  caller('POST', '/items/conference_items', { conference, referral, question: 'Reicht der Nachweis?', ...extra });
const change = (caller: Client, id: string, what: object): Promise<Answer> =>
  caller('PATCH', `/items/conference_items/${id}`, what);
const itemOf = async (id: string): Promise<Record<string, unknown>> =>
  rowOf(await admin('GET', `/items/conference_items/${id}`));

/** A conference with one case on its agenda. */
async function planned(): Promise<{ conference: string; item: string; referral: SentReferral }> {
  const conference = idOf(await plan(coordinator));
  const referral = await cases.sent(cooperation);
  return { conference, referral, item: idOf(await add(counsellor, conference, referral.id)) };
}

beforeAll(async () => {
  counsellor = await loggedIn(access, 'counsellor', 'beratung-nord');
  coordinator = await loggedIn(access, 'coordinator', 'beratung-nord');
  clerk = await loggedIn(access, 'abh_clerk', 'abh-musterstadt');
  other = await loggedIn(access, 'counsellor', 'beratung-sued');
  const [muster] = rowsOf(await admin('GET', '/items/cooperations?filter[key][_eq]=muster'));
  cooperation = String(muster?.['id']);
  land = (muster?.['land'] ?? null) as Land | null;
  elsewhere = idOf(
    await admin('POST', '/items/cooperations', { name: 'Andere', key: `andere-${Date.now()}`, valid_from: inDays(-9) }),
  );
  await admin('POST', '/items/cooperation_partners', {
    cooperation: elsewhere,
    organisation: north.organisation,
    role: 'counselling',
  });
  cases = conferenceCases(access, databaseUrl, { counsellor, clerk });
});

afterAll(async () => {
  for (const id of made) await admin('DELETE', `/items/conferences/${id}`);
  await admin('DELETE', `/items/cooperations/${elsewhere}`);
});

describe('a case conference', () => {
  it('is planned on the next day of the rhythm, with the last day of its agenda', async () => {
    const days: string[] = [];
    for (let times = 0; times < 2; times += 1) {
      const row = rowOf(await admin('GET', `/items/conferences/${idOf(await plan(coordinator, { held_on: null }))}`));
      expect(row).toMatchObject({ state: 'planned', kind: 'case' });
      expect(row['agenda_until']).toBe(agendaUntil(String(row['held_on']), 5, 'working_days', land));
      days.push(String(row['held_on']));
      made.push(String(row['id']));
    }
    expect(days[1]).toBe(nextConferenceOn(days[0] ?? null, inDays(0), { amount: 3, unit: 'months' }, land));
  });

  it('is refused in the past, on a weekend, by an office that takes no part, and with what the guard sets', async () => {
    expect(await plan(coordinator, { held_on: inDays(-1) })).toMatchObject({
      status: 422,
      extensions: { field: 'held_on' },
    });
    expect(await plan(coordinator, { held_on: '2027-05-01' })).toMatchObject({ extensions: { field: 'held_on' } });
    expect(await plan(clerk, { cooperation: elsewhere })).toMatchObject({ status: 403 });
    expect(await plan(coordinator, { minutes: 'Vorab' })).toMatchObject({ extensions: { field: 'minutes' } });
    expect(await plan(coordinator, { cooperation: null })).toMatchObject({ extensions: { field: 'cooperation' } });
  });

  it('is attended by people whom each office of the cooperation names itself', async () => {
    const conference = idOf(await plan(coordinator));
    const come = (caller: Client, extra: object): Promise<Answer> =>
      caller('POST', '/items/conference_participants', { conference, function: 'Beratung', ...extra });
    const me = String(rowOf(await clerk('GET', '/users/me?fields=id'))['id']);
    idOf(await come(clerk, { user: me }));
    const there = idOf(await plan(counsellor, { cooperation: elsewhere }));
    made.push(there);
    expect(await come(clerk, { conference: there })).toMatchObject({
      status: 422,
      extensions: { field: 'organisation' },
    });
    expect(await come(counsellor, { organisation: abh.organisation })).toMatchObject({ status: 422 });
    expect(await come(counsellor, { user: me })).toMatchObject({ status: 403, code: 'FOREIGN_ROW' });
    const seen = rowsOf(
      await counsellor(
        'GET',
        `/items/conference_participants?filter[conference][_eq]=${conference}&fields=organisation.name,user.last_name`,
      ),
    );
    expect(seen).toEqual([{ organisation: { name: abh.name }, user: null }]);
  });
});

describe('the agenda', () => {
  it('takes a named, consented, open referral, seen by its two sides only', async () => {
    const { item, conference } = await planned();
    expect(await itemOf(item)).toMatchObject({ state: 'on_agenda', reason: 'by_hand' });
    const path = `/items/conference_items?filter[conference][_eq]=${conference}`;
    expect(rowsOf(await clerk('GET', path))).toMatchObject([{ question: 'Reicht der Nachweis?' }]);
    expect(rowsOf(await other('GET', path))).toEqual([]);
    expect((await clerk('GET', `/items/conference_items/${item}?fields=consent`)).status).toBe(403);
    expect(Object.keys(rowsOf(await coordinator('GET', path))[0] ?? {})).not.toContain('question');
  });

  it('refuses a case without consent, with an expired or a withdrawn one, and one that ends before the day', async () => {
    const conference = idOf(await plan(coordinator));
    const bare = await cases.sent(cooperation, true);
    expect(await add(counsellor, conference, bare.id)).toMatchObject({ status: 422, code: 'CONSENT_MISSING' });
    await newConsent(counsellor, {
      case: bare.caseId,
      ...cases.ends,
      purpose: 'case_conference',
      valid_until: inDays(1),
    });
    expect(await add(counsellor, conference, bare.id)).toMatchObject({ code: 'CONSENT_EXPIRED' });
    const gone = await cases.sent(cooperation);
    await counsellor('PATCH', `/items/consents/${gone.conference}`, { withdrawn_at: inDays(0) });
    expect(await add(counsellor, conference, gone.id)).toMatchObject({ code: 'CONSENT_WITHDRAWN' });
    expect(rowsOf(await admin('GET', `/items/conference_items?filter[conference][_eq]=${conference}`))).toEqual([]);
  });

  it('refuses a case of others, of another cooperation, twice, of a partner that left, and one that is over', async () => {
    const { conference, referral } = await planned();
    expect(await add(other, conference, referral.id)).toMatchObject({ status: 403, code: 'FOREIGN_ROW' });
    expect(await add(counsellor, conference, referral.id)).toMatchObject({ extensions: { field: 'referral' } });

    const there = idOf(await counsellor('POST', '/items/conferences', { cooperation: elsewhere, held_on: SOON }));
    made.push(there);
    const mine = await cases.sent(cooperation);
    const answer = await add(counsellor, there, mine.id);
    expect(answer).toMatchObject({ status: 422, extensions: { field: 'referral' } });
    expect(answer.message).toContain('anderen Kooperation');

    const [partner] = rowsOf(
      await admin(
        'GET',
        `/items/cooperation_partners?filter[cooperation][_eq]=${cooperation}&filter[organisation][_eq]=${north.organisation}`,
      ),
    );
    const path = `/items/cooperation_partners/${String(partner?.['id'])}`;
    await admin('PATCH', path, { valid_to: inDays(-1) });
    try {
      expect(await add(counsellor, conference, mine.id)).toMatchObject({ status: 422 });
    } finally {
      await admin('PATCH', path, { valid_to: partner?.['valid_to'] ?? null });
    }
    await counsellor('POST', `/bleiberecht/referrals/${mine.id}/step`, { step: 'withdraw' });
    expect(await add(counsellor, conference, mine.id)).toMatchObject({ extensions: { field: 'referral' } });
  });

  it('closes on its day, and takes nothing for a conference that is over or falls out', async () => {
    const { conference, item } = await planned();
    const late = await cases.sent(cooperation);
    await coordinator('PATCH', `/items/conferences/${conference}`, { state: 'agenda_closed' });
    expect(await add(counsellor, conference, late.id)).toMatchObject({ status: 422, code: 'AGENDA_CLOSED' });
    await coordinator('PATCH', `/items/conferences/${conference}`, { state: 'cancelled' });
    expect(await add(counsellor, conference, late.id)).toMatchObject({ code: 'CONFERENCE_OVER' });
    expect(await itemOf(item)).toMatchObject({ state: 'postponed' });
  });

  it('gets proposals of a machine, which a person takes', async () => {
    const conference = idOf(await plan(coordinator));
    const referral = await cases.sent(cooperation);
    const item = idOf(await add(service, conference, referral.id, { reason: 'overdue' }));
    expect(await itemOf(item)).toMatchObject({ state: 'proposed', reason: 'overdue' });
    expect(await change(service, item, { state: 'on_agenda' })).toMatchObject({ status: 403, code: 'HUMAN_REQUIRED' });
    expect((await change(coordinator, item, { state: 'on_agenda' })).status).toBe(200);
  });

  it('loses a case, and all that was said of it, in the transaction of the withdrawal', async () => {
    for (const which of ['conference', 'forward'] as const) {
      const { item, referral } = await planned();
      await change(counsellor, item, { options: 'Frist verlängern' });
      const { status } = await counsellor('PATCH', `/items/consents/${referral[which]}`, { withdrawn_at: inDays(0) });
      expect(status).toBe(200);
      expect(await itemOf(item)).toMatchObject({
        state: 'removed',
        question: null,
        options: null,
        consent_withdrawn_on: inDays(0),
      });
      expect((await change(clerk, item, { question: 'Trotzdem' })).status).toBe(422);
    }
  });
});

describe('the minutes', () => {
  it('are written from the day on, confirmed by both sides, and closed then but for supplements', async () => {
    const { conference, item, referral } = await planned();
    await cases.receive(referral.id);
    expect(await change(counsellor, item, { agreement: 'Vorab' })).toMatchObject({ code: 'CONFERENCE_NOT_HELD' });
    expect(await coordinator('PATCH', `/items/conferences/${conference}`, { state: 'held' })).toMatchObject({
      code: 'CONFERENCE_NOT_HELD',
    });
    await cases.dayComes(conference);
    expect(await change(counsellor, item, { state: 'discussed' })).toMatchObject({
      extensions: { field: 'agreement' },
    });
    const tasks = [
      { side: 'sender', text: 'Zeugnis anfordern', due_on: inDays(20) },
      { side: 'recipient', text: 'Passauflage prüfen', due_on: inDays(30) },
    ];
    expect((await change(counsellor, item, { agreement: 'Nachweis folgt', tasks, state: 'discussed' })).status).toBe(
      200,
    );
    expect(await itemOf(item)).toMatchObject({ state: 'minutes', confirmed_recipient_at: null, recorded_at: null });
    // Other words need both again.
    await change(clerk, item, { agreement: 'Nachweis folgt bis Januar' });
    expect(await itemOf(item)).toMatchObject({ confirmed_sender_at: null });
    expect(await change(clerk, item, { dissent_sender: 'fremd' })).toMatchObject({ status: 403 });
    await change(clerk, item, { dissent_recipient: 'Passpflicht bleibt', state: 'discussed' });
    expect(await change(service, item, { state: 'discussed' })).toMatchObject({ code: 'HUMAN_REQUIRED' });
    await change(counsellor, item, { state: 'discussed' });
    const recorded = await itemOf(item);
    expect(recorded).toMatchObject({ state: 'discussed', agreement: 'Nachweis folgt bis Januar' });
    expect(recorded['recorded_at']).not.toBeNull();
    expect(String(recorded['hash'])).toMatch(/^[0-9a-f]{64}$/);

    for (const [caller, title] of [
      [counsellor, 'Zeugnis anfordern'],
      [clerk, 'Passauflage prüfen'],
    ] as const) {
      const filter = JSON.stringify({ title: { _in: tasks.map((one) => one.text) }, origin: { _eq: 'conference' } });
      const own = rowsOf(
        await caller('GET', `/items/tasks?filter=${encodeURIComponent(filter)}&sort=-due_on&fields=title`),
      );
      expect(new Set(own.map((one) => one['title']))).toEqual(new Set([title]));
    }

    expect(await change(clerk, item, { agreement: 'anders' })).toMatchObject({ status: 422, code: 'RECORDED' });
    expect((await change(clerk, item, { supplement: 'Zeugnis liegt vor.' })).status).toBe(200);
    const first = String((await itemOf(item))['supplement']);
    expect(first).toContain(`${abh.name}: Zeugnis liegt vor.`);
    expect(await change(clerk, item, { supplement: 'neu' })).toMatchObject({ code: 'RECORDED' });
    await expect(
      withPg(databaseUrl, (pg) => pg.query(`UPDATE conference_items SET agreement = 'x' WHERE id = $1`, [item])),
    ).rejects.toThrow('never change');

    expect((await coordinator('PATCH', `/items/conferences/${conference}`, { state: 'held' })).status).toBe(200);
    expect(await coordinator('PATCH', `/items/conferences/${conference}`, { agenda_until: inDays(0) })).toMatchObject({
      code: 'RECORDED',
    });
    expect(await add(counsellor, conference, (await cases.sent(cooperation)).id)).toMatchObject({
      code: 'CONFERENCE_OVER',
    });
    // What was lawful stays, with a mark.
    await counsellor('PATCH', `/items/consents/${referral.conference}`, { withdrawn_at: inDays(0) });
    expect(await itemOf(item)).toMatchObject({
      state: 'discussed',
      agreement: 'Nachweis folgt bis Januar',
      consent_withdrawn_on: inDays(0),
    });
  });

  it('are closed exactly once when both sides confirm at the same moment', async () => {
    const { conference, item } = await planned();
    await cases.dayComes(conference);
    await change(counsellor, item, { agreement: 'Gemeinsam' });
    const answers = await Promise.all([
      change(counsellor, item, { state: 'discussed' }),
      change(clerk, item, { state: 'discussed' }),
    ]);
    expect(answers.map((one) => one.status)).toEqual([200, 200]);
    expect(await itemOf(item)).toMatchObject({ state: 'discussed' });
  });

  it('send a hard case on its route: § 23a stays a petition, offences need their own consent and agreement', async () => {
    const { conference, item, referral } = await planned();
    await cases.dayComes(conference);
    expect(await change(clerk, item, { route: 'offences' })).toMatchObject({ code: 'CONSENT_TOO_NARROW' });
    await change(clerk, item, { agreement: 'Kein Titel möglich', route: 'identity' });
    expect(await change(clerk, item, { state: 'discussed' })).toMatchObject({
      extensions: { field: 'separate_agreement' },
    });
    await change(clerk, item, { route: 'hardship', state: 'discussed' });
    await change(counsellor, item, { state: 'discussed' });
    const own = rowsOf(
      await counsellor('GET', `/items/tasks?filter[case][_eq]=${referral.caseId}&fields=title,origin`),
    );
    expect(own).toEqual([{ title: 'Härtefallersuchen vorbereiten (§ 23a AufenthG)', origin: 'conference' }]);
    expect(rowOf(await admin('GET', `/items/referrals/${referral.id}`))).toMatchObject({ status: 'sent' });
  });
});
