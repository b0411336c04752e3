import { beforeAll, describe, expect, inject, it } from 'vitest';
import { dueOn } from '../../domain/deadlines/due-on.ts';
import { germanDay } from '../../domain/time/german-day.ts';
import { withPg } from '../../platform/stack/pg-client.ts';
import { client, idOf, inDays, loggedIn, rowOf, rowsOf, type Client } from './directus-client.ts';
import { audit } from './support/audit.ts';
import { conferenceCases } from './support/conference-cases.ts';

const access = inject('access');
const databaseUrl = inject('databaseUrl');
const admin = client(access.directus.url, access.directus.token);
let counsellor: Client;
let clerk: Client;

beforeAll(async () => {
  counsellor = await loggedIn(access, 'counsellor', 'beratung-nord');
  clerk = await loggedIn(access, 'abh_clerk', 'abh-musterstadt');
});

/** What nobody can do over Directus: an owner of the database switches the trigger off and writes. */
const tamper = (item: string, agreement: string): Promise<unknown> =>
  withPg(databaseUrl, async (pg) => {
    await pg.query('ALTER TABLE conference_items DISABLE TRIGGER USER');
    await pg.query('UPDATE conference_items SET agreement = $2 WHERE id = $1', [item, agreement]);
    await pg.query('ALTER TABLE conference_items ENABLE TRIGGER USER');
  });

describe('npm run audit:verify', { timeout: 120_000 }, () => {
  it('names minutes whose words are not those that both sides confirmed, and repeats none of them', async () => {
    const cases = conferenceCases(access, databaseUrl, { counsellor, clerk });
    const cooperation = String(rowsOf(await admin('GET', '/items/cooperations?filter[key][_eq]=muster'))[0]?.['id']);
    const held_on = dueOn(inDays(0), 25, 'working_days', null);
    const conference = idOf(await counsellor('POST', '/items/conferences', { cooperation, held_on }));
    const referral = await cases.sent(cooperation);
    const item = idOf(
      await counsellor('POST', '/items/conference_items', {
        conference,
        referral: referral.id,
        question: 'Was fehlt?',
      }),
    );
    await cases.dayComes(conference);
    const path = `/items/conference_items/${item}`;
    const tasks = [{ side: 'sender', text: 'Zeugnis anfordern', due_on: inDays(20) }];
    rowOf(await counsellor('PATCH', path, { agreement: 'Nachweis folgt', tasks, state: 'discussed' }));
    rowOf(await clerk('PATCH', path, { state: 'discussed' }));
    const whole = await audit(inject('home'));
    expect(whole).toMatchObject({
      code: 0,
      out: expect.stringMatching(/\n[1-9]\d* Niederschrift(en)? nachgerechnet: alle stehen so da/),
    });

    await tamper(item, 'Frau X reist aus');
    const broken = await audit(inject('home'));
    const { number } = rowOf(await admin('GET', `/items/referrals/${referral.id}?fields=number`));
    expect(broken.code).toBe(1);
    expect(broken.out).toContain('1 ist verändert');
    expect(broken.out).toContain(
      `${String(number)}, Fallbesprechung am ${germanDay(inDays(0))} (Zeile ${item}): die Prüfsumme passt nicht zum Inhalt.`,
    );
    expect(broken.out).not.toContain('reist aus');
    await tamper(item, 'Nachweis folgt');
    expect((await audit(inject('home'))).code).toBe(0);
    // What may still come belongs to no hash: a supplement, and the mark of a withdrawal.
    rowOf(await clerk('PATCH', path, { supplement: 'Zeugnis liegt vor.' }));
    rowOf(await counsellor('PATCH', `/items/consents/${referral.conference}`, { withdrawn_at: inDays(0) }));
    expect((await audit(inject('home'))).code).toBe(0);
  });
});
