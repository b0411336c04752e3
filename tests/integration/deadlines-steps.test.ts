import { beforeAll, describe, expect, inject, it } from 'vitest';
import { client, loggedIn, rowOf, rowsOf, type Client } from './directus-client.ts';
import { mailBox } from './support/mail-box.ts';
import { referralsOf, type Referrals } from './support/referrals.ts';

const access = inject('access');
const box = mailBox(inject('mail'));
const counsellorUser = access.users.find((one) => one.role === 'counsellor' && one.office === 'beratung-nord');
let of: Referrals;
let processAdmin: Client;

beforeAll(async () => {
  of = await referralsOf(access);
  processAdmin = await loggedIn(access, 'process_admin', 'beratung-nord', 'Paula Prozess');
});

const run = async (caller: Client = of.service): Promise<void> =>
  void rowOf(await caller('POST', '/bleiberecht/clocks/run', {}));
const remindersOf = async (caller: Client, referral: string) =>
  rowsOf(
    await caller(
      'GET',
      `/items/reminders?filter[referral][_eq]=${referral}&fields=kind,about_on,days_before,state,recipient,escalated&sort=days_before`,
    ),
  );

/** Sets how long before its deadline a step is reminded, as a process admin does it, for as long as the work takes. */
async function remindedBefore(
  key: string,
  amount: number | null,
  work: () => Promise<void>,
  among: 'working_days' | 'calendar_days' = 'working_days',
): Promise<void> {
  const query = `filter[key][_eq]=${key}&filter[cooperation][_eq]=${of.cooperation}&fields=id,reminder_amount,reminder_unit`;
  const [step] = rowsOf(await processAdmin('GET', `/items/process_steps?${query}`));
  const path = `/items/process_steps/${String(step?.['id'])}`;
  const unit = amount === null ? null : among;
  try {
    rowOf(await processAdmin('PATCH', path, { reminder_amount: amount, reminder_unit: unit }));
    await work();
  } finally {
    const { reminder_amount, reminder_unit } = step ?? {};
    rowOf(await processAdmin('PATCH', path, { reminder_amount, reminder_unit }));
  }
}

describe('the reminder of a step', () => {
  it('goes out as long before the deadline as the step says, once, by mail, beside the rule', async () => {
    const { id, caseId } = await of.proposed();
    rowOf(await of.counsellor('PATCH', `/items/cases/${caseId}`, { counsellor: counsellorUser?.id }));
    const due = String((await of.stateOf(id))['due_on']);
    // Five working days are left, the rule says three days before.
    for (const amount of [null, 1])
      await remindedBefore('confirm', amount, async () => {
        await run();
        expect(await remindersOf(of.counsellor, id)).toEqual([]);
      });
    // In another unit, because a reminder is shorter than its deadline where both have the same.
    await remindedBefore(
      'confirm',
      21,
      async () => {
        await Promise.all([run(), run()]);
        await run();
      },
      'calendar_days',
    );
    const [reminder, ...more] = await remindersOf(of.counsellor, id);
    expect(more).toEqual([]);
    expect(reminder).toMatchObject({
      kind: 'referral_due',
      about_on: due,
      state: 'sent',
      recipient: counsellorUser?.id,
      escalated: false,
    });
    expect(Number(reminder?.['days_before'])).toBeGreaterThanOrEqual(21);
    const { number } = rowOf(await of.counsellor('GET', `/items/cases/${caseId}?fields=number`));
    const letters = (await box.letters()).filter(({ subject }) => subject.includes(String(number)));
    expect(letters.map(({ to, subject }) => [to, subject.split(':')[0]])).toEqual([
      [[counsellorUser?.email], `Fall ${String(number)}`],
    ]);
    expect(letters[0]?.raw).not.toMatch(/Amina|Kanarienvogel/);
  });

  it('is for the side that takes the step', async () => {
    const { id } = await of.sent();
    await remindedBefore(
      'receive',
      21,
      async () => {
        await run();
        expect(await remindersOf(of.service, id)).toEqual([]);
        const abh = client(access.directus.url, of.abh.serviceToken);
        await run(abh);
        const reminders = await remindersOf(abh, id);
        expect(reminders.map((one) => Number(one['days_before']) >= 21)).toContain(true);
        expect(reminders[0]).toMatchObject({ kind: 'referral_due', about_on: (await of.stateOf(id))['due_on'] });
      },
      'calendar_days',
    );
  });

  it('is over when the step was taken', async () => {
    const { id } = await of.proposed();
    await remindedBefore('confirm', 21, () => run(), 'calendar_days');
    expect(await remindersOf(of.service, id)).toHaveLength(1);
    await of.taken(of.counsellor, id, 'confirm');
    await run();
    expect((await remindersOf(of.service, id)).map(({ state }) => state)).toEqual(['done']);
  });
});
