import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { germanDay } from '../../domain/time/german-day.ts';
import { inDays, rowOf, rowsOf } from '../integration/directus-client.ts';
import { eventually } from '../integration/support/eventually.ts';
import { referralsOf, type Referrals } from '../integration/support/referrals.ts';
import { barriersIn } from './support/barriers.ts';
import { choose } from './support/choose.ts';
import { openBrowser, type Browser } from './support/open-browser.ts';
import { pickDay } from './support/pick-day.ts';

const access = inject('access');
const COUNSELLOR = ['counsellor', 'beratung-nord'] as const;
const CLERK = ['abh_clerk', 'abh-musterstadt'] as const;
const keep = async (name: string): Promise<void> => {
  if (process.env['BLEIBERECHT_KEEP_SCREENS']) await browser.keepScreens(name);
};

let browser: Browser;
let on: Referrals;
/** Each logs in once: what costs a browser test its time is loading the app. */
let counsellor: Page;
let clerk: Page;

beforeAll(async () => {
  browser = await openBrowser(access);
  on = await referralsOf(access);
  [counsellor, clerk] = await Promise.all([browser.logIn(...COUNSELLOR), browser.logIn(...CLERK)]);
});

afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await browser.keepScreens(task.name);
});

afterAll(() => browser.close());

const status = async (id: string): Promise<unknown> => (await on.stateOf(id))['status'];

const open = async (page: Page, id: string): Promise<void> => {
  await page.goto(`/admin/content/referrals/${id}`);
};

/** Presses the button of a step and gives what it asks. */
async function asked(page: Page, step: string): Promise<Locator> {
  await page.locator(`[data-step=${step}]`).click();
  const question = page.locator(`[data-question=${step}]`);
  await question.waitFor();
  return question;
}

/** Confirms what was filled in, and waits until the referral is there and its form is read again. */
async function confirmed(question: Locator, id: string, state: string): Promise<void> {
  await Promise.all([question.page().waitForEvent('load'), question.locator('[data-confirm]').click()]);
  await eventually(`it is ${state}`, async () => (await status(id)) === state);
}

const write = (question: Locator, said: string): Promise<void> =>
  question.locator('[data-field=note] textarea').fill(said);

describe('the form of a referral', { timeout: 240_000 }, () => {
  it('shows the dossier before it leaves, asks who has seen it, and records that with the step', async () => {
    const { id } = await on.proposed({ shown: false });
    await open(counsellor, id);
    const question = await asked(counsellor, 'confirm');
    const dossier = question.locator('[data-dossier]');
    await dossier.getByText('Kanarienvogel').waitFor();
    // The consent names the person and the stay.
    const words = await dossier.textContent();
    for (const said of ['Angaben zur Person', 'Aufenthaltszeiten', 'Duldung', '01.01.2016'])
      expect(words).toContain(said);
    expect(await status(id)).toBe('proposed');
    await question.locator('[data-field=language] input').fill('Tigrinya');
    await keep('referral-shown');
    expect(await barriersIn(counsellor, '[data-question=confirm]')).toEqual([]);
    await confirmed(question, id, 'sent');
    expect(rowsOf(await on.counsellor('GET', `/items/dossier_showings?filter[referral][_eq]=${id}`))).toMatchObject([
      { language: 'Tigrinya', shown_on: inDays(0) },
    ]);
  });

  it('carries a question to the centre and the answer back, each beside the button that answers it', async () => {
    const { id } = await on.inReview({ returnConsent: true });
    await open(clerk, id);
    const question = await asked(clerk, 'ask');
    await question.locator('[data-field=missing] textarea').fill('Zeugnis A2\nMietvertrag');
    await pickDay(question, 'answer_by', inDays(20));
    await write(question, 'Bitte reichen Sie zwei Unterlagen nach.');
    await keep('referral-ask');
    await confirmed(question, id, 'question');

    await open(counsellor, id);
    const answer = await asked(counsellor, 'answer');
    const said = answer.locator('[data-message]').last();
    await said.getByText('Bitte reichen Sie zwei Unterlagen nach.').waitFor();
    const words = await said.textContent();
    for (const part of ['Ausländerbehörde Musterstadt', 'Zeugnis A2', 'Mietvertrag', germanDay(inDays(20))])
      expect(words).toContain(part);
    await write(answer, 'Das Zeugnis liegt bei, der Mietvertrag folgt.');
    await keep('referral-answer');
    expect(await barriersIn(counsellor, '[data-question=answer]')).toEqual([]);
    await confirmed(answer, id, 'in_review');

    await open(clerk, id);
    await clerk.getByRole('tab', { name: 'Verlauf' }).click();
    await clerk.getByText('Das Zeugnis liegt bei, der Mietvertrag folgt.').first().waitFor();
    await keep('referral-answered');
  });

  it('promises with a condition and a day, and the centre reads both', async () => {
    const { id } = await on.inReview({ returnConsent: true });
    await open(clerk, id);
    const question = await asked(clerk, 'promise');
    await question.locator('[data-field=condition] textarea').fill('Nachweis von Deutsch A2');
    await pickDay(question, 'valid_until', inDays(90));
    await keep('referral-promise');
    await confirmed(question, id, 'promised');

    await open(counsellor, id);
    await counsellor.getByRole('tab', { name: 'Verlauf' }).click();
    for (const said of ['Nachweis von Deutsch A2', germanDay(inDays(90))])
      await counsellor.locator('[data-field=promises]').getByText(said).waitFor();
    await keep('referral-promised');
  });

  it('shows the last day for a remedy in large red letters to both sides, with who is responsible and who stands in', async () => {
    const { id, caseId, copy } = await on.inReview({ returnConsent: true });
    const people = (role: string, office: string) =>
      access.users.find((one) => one.role === role && one.office === office);
    const responsible = [people(...COUNSELLOR)?.id, people(...CLERK)?.id].map(String);
    const deputies = ['beratung-nord', 'abh-musterstadt'].map((office) => people('process_admin', office));
    for (const [at, id] of responsible.entries())
      rowOf(await on.admin('PATCH', `/users/${id}`, { deputy: deputies[at]?.id }));
    rowOf(await on.counsellor('PATCH', `/items/cases/${caseId}`, { counsellor: responsible[0] }));
    rowOf(await on.clerk('PATCH', `/items/cases/${copy}`, { counsellor: responsible[1] }));
    await open(clerk, id);
    const question = await asked(clerk, 'refuse');
    await choose(question, 'reason', 'Lebensunterhalt');
    await pickDay(question, 'notified_on', inDays(0));
    await keep('referral-refuse');
    await confirmed(question, id, 'refused');
    const [{ remedy_until: until } = {}] = rowsOf(
      await on.clerk('GET', `/items/decisions?filter[referral][_eq]=${id}`),
    );
    for (const [side, page] of [
      ['clerk', clerk],
      ['counsellor', counsellor],
    ] as const) {
      await open(page, id);
      const remedy = page.locator(`[data-remedy="${String(until)}"]`);
      const headline = remedy.getByText(`Rechtsmittel bis ${germanDay(String(until))}`);
      await headline.waitFor();
      const { colour, size } = await headline.evaluate((element) => {
        const { color, fontSize } = getComputedStyle(element);
        return { colour: color, size: Number.parseFloat(fontSize) };
      });
      const [red = 0, green = 255, blue = 255] = colour.match(/\d+/g)?.map(Number) ?? [];
      expect([red > 150, green < 120, blue < 140]).toEqual([true, true, true]);
      expect(size).toBeGreaterThanOrEqual(28);
      const words = await remedy.textContent();
      expect(words).toContain('§§ 70, 74 VwGO');
      expect(words).toContain(
        side === 'clerk'
          ? 'Zuständig: Alex Amt. Vertretung: Robin Regel.'
          : 'Zuständig: Berta Beispiel. Vertretung: Paula Prozess.',
      );
      expect(words?.includes('Eilantrag')).toBe(side === 'counsellor');
      await keep(`referral-remedy-${side}`);
      expect(await barriersIn(page, '[data-remedy]')).toEqual([]);
    }
    for (const id of responsible) rowOf(await on.admin('PATCH', `/users/${id}`, { deputy: null }));
  });
});
