import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, describe, expect, inject, it } from 'vitest';
import { aCase } from './support/a-person.ts';
import { eventually } from './support/eventually.ts';
import { rest } from './support/rest.ts';
import { signed } from './support/signed.ts';

const access = inject('access');
const office = access.offices.find(({ key }) => key === 'beratung-nord');
if (!office) throw new Error('the stack has no counselling centre');
const api = rest(access.directus.url, office.serviceToken);
const admin = rest(access.directus.url, access.directus.token);
const hook = `${access.n8n.url}/webhook/bleiberecht/${office.key}`;
const control = async (what: string) => {
  const answer = await fetch(`${inject('control')}/${what}`, { method: 'POST' });
  if (!answer.ok) throw new Error(`${what}: ${answer.status} ${await answer.text()}`);
};

afterAll(async () => {
  for (const name of ['Directus', 'n8n']) await control(`start/${name}`).catch(() => undefined);
});

const checked = (id: string) =>
  eventually(
    'a checked case',
    async () => {
      const [row] = await api.rows('cases', { filter: { id: { _eq: id } }, fields: 'checked_at' });
      return Boolean(row?.['checked_at']);
    },
    150,
  );

describe('when a server is down', () => {
  it('Directus: the sender is told to come again, nothing is half written, and the trigger goes on by itself', async () => {
    const secret = `whsec_${randomBytes(24).toString('base64')}`;
    const source = `https://${randomUUID()}.example.org`;
    await admin.create('senders', {
      organisation: office.organisation,
      name: 'Probe',
      source,
      secret,
      allowed_types: ['de.bleiberecht.enquiry.received'],
      active: true,
    });
    await eventually('the webhook of n8n', async () => (await fetch(hook, { method: 'POST' })).status === 415);
    const event = {
      specversion: '1.0',
      id: randomUUID(),
      source,
      type: 'de.bleiberecht.enquiry.received',
      data: { topic: '25b', asked_by: 'school' },
    };

    await control('stop/Directus');
    const answer = await fetch(hook, signed(secret, event));
    expect(answer.status).toBe(503);
    expect(answer.headers.get('retry-after')).toBe('30');
    expect(await answer.json()).toMatchObject({ status: 503 });

    await control('start/Directus');
    const stored = () => admin.rows('inbox_events', { filter: { event_id: { _eq: event.id } } });
    expect(await stored()).toHaveLength(0);
    expect((await fetch(hook, signed(secret, event))).status).toBe(202);
    expect(await stored()).toHaveLength(1);

    const { id } = await api.create('cases', aCase());
    await checked(id);
  }, 240_000);

  it('n8n: what changes meanwhile is checked when it is back', async () => {
    await control('stop/n8n');
    const { id } = await api.create('cases', aCase());
    await control('start/n8n');
    await checked(id);
  }, 240_000);
});
