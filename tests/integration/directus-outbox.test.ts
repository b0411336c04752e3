import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { Client as Postgres } from 'pg';
import { z } from 'zod';
import { client, loggedIn, newCase, officeOf, rowOf, type Answer, type Client } from './directus-client.ts';

const access = inject('access');
// The office without n8n: no workflow claims beside the test.
const office = officeOf(access, 'beratung-sued');
const service = client(access.directus.url, office.serviceToken);
const foreign = client(access.directus.url, officeOf(access, 'beratung-nord').serviceToken);
const TYPE = 'de.bleiberecht.case.changed';

const claimSchema = z.object({ id: z.string(), token: z.number(), type: z.string(), subject: z.string() });
const claim = (consumer: string, wait = 0, caller: Client = service): Promise<Answer> =>
  caller('POST', '/bleiberecht/claim', { consumer, types: [TYPE], wait });
const settle = (verb: string, consumer: string, id: string, token: number, extra: object = {}): Promise<Answer> =>
  service('POST', `/bleiberecht/${verb}`, { id, consumer, token, ...extra });

async function database(sql: string, values: unknown[]): Promise<void> {
  const postgres = new Postgres({ connectionString: inject('databaseUrl') });
  await postgres.connect();
  await postgres.query(sql, values);
  await postgres.end();
}

let counsellor: Client;
let consumer: string;

/** A consumer that has nothing left to do: what other tests left for the office, somebody has taken before. */
async function idleConsumer(): Promise<string> {
  await database('UPDATE outbox_events SET claimed_at = now() WHERE organisation = $1 AND claimed_at IS NULL', [
    office.organisation,
  ]);
  const name = `test-${randomUUID()}`;
  for (;;) {
    const answer = await claim(name);
    if (answer.status === 204) return name;
    const { id, token } = claimSchema.parse(answer.data);
    await settle('ack', name, id, token);
  }
}

beforeAll(async () => {
  counsellor = await loggedIn(access, 'counsellor', 'beratung-sued');
  consumer = await idleConsumer();
});

describe('the outbox', () => {
  it('delivers a change to a consumer that waits, and only to its office', async () => {
    const waiting = claim(consumer, 10);
    const caseId = await newCase(counsellor);
    const event = claimSchema.parse((await waiting).data);
    expect(event).toMatchObject({ type: TYPE, subject: caseId });
    expect((await settle('ack', consumer, event.id, event.token)).status).toBe(204);
    expect((await claim(consumer)).status).toBe(204);
    const other = await claim(`test-${randomUUID()}`, 0, foreign);
    expect(JSON.stringify(other.data)).not.toContain(caseId);
  });

  it('holds one event for many changes while nobody has claimed it, and a new one for a change after the claim', async () => {
    const caseId = await newCase(counsellor);
    const { person } = rowOf(await counsellor('GET', `/items/cases/${caseId}?fields=person`));
    await counsellor('PATCH', `/items/persons/${String(person)}`, { single: true });
    await counsellor('PATCH', `/items/persons/${String(person)}`, { single: false });
    const first = claimSchema.parse((await claim(consumer)).data);
    expect(first.subject).toBe(caseId);
    expect((await claim(consumer)).status).toBe(204);
    await counsellor('PATCH', `/items/persons/${String(person)}`, { single: true });
    const second = claimSchema.parse((await claim(consumer)).data);
    expect(second.subject).toBe(caseId);
    expect(second.id).not.toBe(first.id);
    await settle('ack', consumer, first.id, first.token);
    await settle('ack', consumer, second.id, second.token);
  });

  it('is not woken by what the check itself writes, nor by a save that changes nothing', async () => {
    const caseId = await newCase(counsellor);
    const { person } = rowOf(await counsellor('GET', `/items/cases/${caseId}?fields=person`));
    const event = claimSchema.parse((await claim(consumer)).data);
    await settle('ack', consumer, event.id, event.token);
    await service('PATCH', `/items/cases/${caseId}`, {
      checked_at: new Date().toISOString(),
      check_due_on: '2027-01-01',
    });
    await service('POST', '/items/case_facts', { case: caseId, person, role: 'self', derived_on: '2026-11-23' });
    await counsellor('PATCH', `/items/persons/${String(person)}`, { last_name: 'Kanarienvogel' });
    expect((await claim(consumer)).status).toBe(204);
  });

  it('gives an event to one of two that ask at once', async () => {
    await newCase(counsellor);
    const both = await Promise.all([claim(consumer), claim(consumer), claim(consumer)]);
    const won = both.filter((answer) => answer.status === 200);
    expect(won).toHaveLength(1);
    const { id, token } = claimSchema.parse(won[0]?.data);
    await settle('ack', consumer, id, token);
  });

  it('fences: after the lease has run out the old token is worth nothing', async () => {
    await newCase(counsellor);
    const first = claimSchema.parse((await claim(consumer)).data);
    expect((await claim(consumer)).status).toBe(204);
    await database(
      `UPDATE outbox_deliveries SET lease_until = now() - interval '1 second' WHERE event = $1 AND consumer = $2`,
      [first.id, consumer],
    );
    const second = claimSchema.parse((await claim(consumer)).data);
    expect(second).toMatchObject({ id: first.id, token: first.token + 1 });
    for (const verb of ['extend', 'ack', 'release'])
      expect(await settle(verb, consumer, first.id, first.token)).toMatchObject({ status: 409, code: 'LEASE_LOST' });
    expect((await settle('extend', consumer, second.id, second.token)).status).toBe(204);
    expect((await settle('ack', consumer, second.id, second.token)).status).toBe(204);
    expect(await settle('ack', consumer, second.id, second.token)).toMatchObject({ status: 409 });
  });

  it('pauses after a release and buries an event after eight attempts', async () => {
    await newCase(counsellor);
    const event = claimSchema.parse((await claim(consumer)).data);
    await settle('release', consumer, event.id, event.token, { reason: 'workflow failed' });
    expect((await claim(consumer)).status).toBe(204);
    let { token } = event;
    for (let attempt = 2; attempt <= 8; attempt += 1) {
      await database(`UPDATE outbox_deliveries SET available_at = now() WHERE event = $1 AND consumer = $2`, [
        event.id,
        consumer,
      ]);
      token = claimSchema.parse((await claim(consumer)).data).token;
      await settle('release', consumer, event.id, token);
    }
    await database(`UPDATE outbox_deliveries SET available_at = now() WHERE event = $1 AND consumer = $2`, [
      event.id,
      consumer,
    ]);
    expect((await claim(consumer)).status).toBe(204);
  });

  it('survives a consumer that goes away while it waits, and loses nothing', async () => {
    const gone = new AbortController();
    const waiting = fetch(new URL('/bleiberecht/claim', access.directus.url), {
      method: 'POST',
      headers: { authorization: `Bearer ${office.serviceToken}`, 'content-type': 'application/json' },
      body: JSON.stringify({ consumer, types: [TYPE], wait: 5 }),
      signal: gone.signal,
    }).catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, 700));
    gone.abort();
    await waiting;
    await new Promise((resolve) => setTimeout(resolve, 1200));
    const caseId = await newCase(counsellor);
    const event = claimSchema.parse((await claim(consumer, 2)).data);
    expect(event.subject).toBe(caseId);
    await settle('ack', consumer, event.id, event.token);
  });

  it('is for service accounts only, and names what is wrong with a request', async () => {
    expect((await claim(consumer, 0, counsellor)).status).toBe(403);
    expect((await claim(consumer, 0, client(access.directus.url, null))).status).toBe(401);
    expect(await service('POST', '/bleiberecht/claim', { consumer, types: [] })).toMatchObject({
      status: 400,
      extensions: { field: 'types' },
    });
    expect(await service('POST', '/bleiberecht/claim', { consumer, types: [TYPE], wait: 99 })).toMatchObject({
      extensions: { field: 'wait' },
    });
  });
});
