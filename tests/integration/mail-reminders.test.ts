import { afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { z } from 'zod';
import { client, idOf, inDays, loggedIn, newCase, officeOf, rowOf, rowsOf, type Client } from './directus-client.ts';
import { mailBox, type Letter } from './support/mail-box.ts';

const access = inject('access');
const service = client(access.directus.url, officeOf(access, 'beratung-nord').serviceToken);
const admin = client(access.directus.url, access.directus.token);
const box = mailBox(inject('mail'));
const user = access.users.find((one) => one.role === 'counsellor' && one.office === 'beratung-nord');
let counsellor: Client;

beforeAll(async () => {
  counsellor = await loggedIn(access, 'counsellor', 'beratung-nord');
});

afterEach(() => box.mood('accept'));

const runSchema = z.object({ sent: z.number(), failed: z.number(), mails: z.boolean() });
const run = async (): Promise<z.infer<typeof runSchema>> =>
  runSchema.parse(rowOf(await service('POST', '/bleiberecht/clocks/run', {})));

/** A case with one task that is due today, and its number. */
const dueCase = async (): Promise<{ id: string; number: string }> => {
  const id = await newCase(counsellor, { counsellor: user?.id });
  idOf(
    await counsellor('POST', '/items/tasks', {
      case: id,
      title: 'Geheime Aufgabe',
      due_on: inDays(0),
      owner: user?.id,
    }),
  );
  return { id, number: String(rowOf(await counsellor('GET', `/items/cases/${id}`))['number']) };
};
const lettersOf = async (number: string): Promise<Letter[]> =>
  (await box.letters()).filter(({ raw, subject }) => raw.includes(number) || subject.includes(number));
const reminderOf = async (id: string) =>
  rowsOf(await counsellor('GET', `/items/reminders?filter[case][_eq]=${id}&fields=id,state,failure,sent_at`))[0];

describe('a reminder by mail', () => {
  it('arrives once though several runs race, and says only number, day and link', async () => {
    const one = await dueCase();
    await Promise.all([run(), run(), run(), run()]);
    await run();
    const letters = await lettersOf(one.number);
    expect(letters).toHaveLength(1);
    const [letter] = letters;
    expect(letter?.to).toEqual([user?.email]);
    expect(letter?.subject).toBe(`Fall ${one.number}: Aufgabe fällig, heute`);
    expect(letter?.text).toContain(`${access.directus.url}/admin/content/cases/${one.id}`);
    expect(`${letter?.raw}${letter?.text}`).not.toMatch(/Amina|Kanarienvogel|Geheime Aufgabe/);
    expect(await reminderOf(one.id)).toMatchObject({ state: 'sent', failure: null });
  });

  it.each(['refuse', 'hang-up'] as const)(
    'that the server does not take (%s) says so and goes out with the next run',
    async (mood) => {
      await run();
      const one = await dueCase();
      await box.mood(mood);
      expect((await run()).failed).toBeGreaterThan(0);
      const failed = await reminderOf(one.id);
      expect(failed).toMatchObject({ state: 'failed', sent_at: null });
      expect(String(failed?.['failure'])).toMatch(/Mailserver/);
      expect(String(failed?.['failure'])).not.toMatch(/@/);
      await box.mood('accept');
      await run();
      expect(await reminderOf(one.id)).toMatchObject({ state: 'sent', failure: null });
      expect(await lettersOf(one.number)).toHaveLength(1);
    },
  );

  it('goes out in the words of a template that a process admin changed', async () => {
    const processAdmin = await loggedIn(access, 'process_admin', 'beratung-nord', 'Paula Prozess');
    const [template] = rowsOf(await processAdmin('GET', '/items/templates?filter[key][_eq]=erinnerung'));
    const path = `/items/templates/${String(template?.['id'])}`;
    try {
      rowOf(await processAdmin('PATCH', path, { subject: 'Bitte ansehen: {{ case.number }} ({{ due.on }})' }));
      const one = await dueCase();
      await run();
      const [year, month, day] = inDays(0).split('-');
      expect((await lettersOf(one.number))[0]?.subject).toBe(`Bitte ansehen: ${one.number} (${day}.${month}.${year})`);
    } finally {
      await admin('PATCH', path, { subject: template?.['subject'] });
    }
  });
});

describe('a template', () => {
  it.each([
    ['body', { body: 'Guten Tag {{ person.last_name }}' }, '{{ person.last_name }}'],
    ['subject', { subject: '{{ case.nummer }}' }, '{{ case.nummer }}'],
    ['body', { body: '{% if due.on %}' }, 'Klammer'],
  ])('with something in %s that cannot be filled is refused at once', async (field, change, named) => {
    const processAdmin = await loggedIn(access, 'process_admin', 'beratung-nord', 'Paula Prozess');
    const [template] = rowsOf(await processAdmin('GET', '/items/templates?filter[key][_eq]=erinnerung'));
    const answer = await processAdmin('PATCH', `/items/templates/${String(template?.['id'])}`, change);
    expect([answer.status, answer.code, answer.extensions['field']]).toEqual([422, 'INVALID_ROW', field]);
    expect(answer.message).toContain(named);
    const fresh = { name: 'Probe', key: `probe-${Date.now()}`, kind: 'reminder', body: 'x', ...change };
    expect((await processAdmin('POST', '/items/templates', fresh)).status).toBe(422);
  });
});
