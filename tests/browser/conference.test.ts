import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { dueOn } from '../../domain/deadlines/due-on.ts';
import { germanDay } from '../../domain/time/german-day.ts';
import { client, idOf, inDays, loggedIn, rowOf, rowsOf, type Client } from '../integration/directus-client.ts';
import { conferenceCases, type SentReferral } from '../integration/support/conference-cases.ts';
import { eventually } from '../integration/support/eventually.ts';
import { barriersIn } from './support/barriers.ts';
import { openBrowser, type Browser } from './support/open-browser.ts';
import { pickDay } from './support/pick-day.ts';

const access = inject('access');
const admin = client(access.directus.url, access.directus.token);
const SAVE = 'button:has(i[data-icon=check])';
const keep = async (name: string): Promise<void> => {
  if (!process.env['BLEIBERECHT_KEEP_SCREENS']) return;
  // Drawers slide in.
  await new Promise((done) => setTimeout(done, 1_000));
  await browser.keepScreens(name);
};

let browser: Browser;
let counsellor: Client;
let conference: string;
let item: string;
let referral: SentReferral;
let number: string;

/** A conference today, with one case on its agenda. */
beforeAll(async () => {
  browser = await openBrowser(access);
  counsellor = await loggedIn(access, 'counsellor', 'beratung-nord');
  const clerk = await loggedIn(access, 'abh_clerk', 'abh-musterstadt');
  const cases = conferenceCases(access, inject('databaseUrl'), { counsellor, clerk });
  const cooperation = String(rowsOf(await admin('GET', '/items/cooperations?filter[key][_eq]=muster'))[0]?.['id']);
  const held_on = dueOn(inDays(0), 25, 'working_days', null);
  conference = idOf(await counsellor('POST', '/items/conferences', { cooperation, held_on }));
  referral = await cases.sent(cooperation);
  await cases.receive(referral.id);
  const question = 'Reicht der Nachweis über die Sprache?';
  item = idOf(await counsellor('POST', '/items/conference_items', { conference, referral: referral.id, question }));
  number = String(rowOf(await admin('GET', `/items/referrals/${referral.id}?fields=number`))['number']);
  await cases.dayComes(conference);
});

afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await browser.keepScreens(task.name);
  await browser.closePages();
});

afterAll(() => browser.close());

const itemNow = async (): Promise<Record<string, unknown>> =>
  rowOf(await admin('GET', `/items/conference_items/${item}`));
const textarea = (scope: Locator, field: string): Locator => scope.locator(`[data-field=${field}] textarea`);

const confirm = (drawer: Locator): Locator =>
  drawer.locator('[data-confirmation]').getByRole('button', { name: 'Niederschrift bestätigen' });

/** Confirms, and waits until the form shows it. */
const confirmMinutes = (page: Page, drawer: Locator): Promise<unknown> =>
  Promise.all([page.waitForEvent('load'), confirm(drawer).click()]);

/** Opens the conference and, from its agenda, the case. */
async function openItem(page: Page): Promise<Locator> {
  await page.goto(`/admin/content/conferences/${conference}`);
  await page.locator('[data-field=items]').getByText(number).click();
  const drawer = page.locator('.v-drawer').last();
  // The title comes with the row.
  await drawer.locator('header').getByText(number).waitFor();
  return drawer;
}

/** Leaves the drawer and saves the conference with what was written in it. */
async function save(page: Page, drawer: Locator): Promise<void> {
  await drawer.locator(SAVE).first().click();
  await drawer.waitFor({ state: 'detached' });
  await page.locator(`header ${SAVE}`).first().click();
}

describe('a case conference', { timeout: 240_000 }, () => {
  it('shows the coordinator which case comes when and why, and no word of what is said', async () => {
    const page = await browser.logIn('coordinator', 'beratung-nord');
    await page.goto('/admin/content/conferences');
    await page
      .getByText(germanDay(inDays(0)))
      .first()
      .waitFor();
    await keep('conference-list');
    const drawer = await openItem(page);
    await drawer.locator('[data-field=referral]').getByText(number).waitFor();
    await keep('conference-coordinator');
    const words = await drawer.textContent();
    expect(words).toContain(number);
    expect(words).not.toContain('Reicht der Nachweis');
    expect(await textarea(drawer, 'agreement').count()).toBe(0);
  });

  it('is recorded by the counsellor, by clicking: agreement, dissent and a task', async () => {
    const page = await browser.logIn('counsellor', 'beratung-nord');
    const drawer = await openItem(page);
    await drawer.locator('[data-confirmation]').getByText('Sobald eine Verabredung').waitFor();
    expect(await confirm(drawer).count()).toBe(0);
    await keep('conference-item-empty');
    await textarea(drawer, 'agreement').fill('Das Zertifikat wird bis Januar nachgereicht.');
    await textarea(drawer, 'dissent_sender').fill('Die Bescheinigung der Schule genügt aus unserer Sicht.');
    await drawer.getByText('Aufgabe hinzufügen', { exact: true }).click();
    await keep('conference-task');
    const task = page.locator('.v-drawer').last();
    await task.locator('[data-field=side] .v-input').click();
    await page.locator('.v-menu-content').last().getByText('Beratung', { exact: true }).click();
    await pickDay(task, 'due_on', inDays(20));
    await task.locator('[data-field=text] input').fill('Zertifikat anfordern');
    await keep('conference-task-filled');
    await task.locator(SAVE).first().click();
    await page.locator('[data-field=side]').waitFor({ state: 'detached' });
    await keep('conference-item-filled');
    await drawer.locator('[data-field=route]').scrollIntoViewIfNeeded();
    await keep('conference-item-middle');
    await save(page, drawer);
    await eventually('the minutes are there', async () => (await itemNow())['state'] === 'minutes');
    expect(await itemNow()).toMatchObject({
      agreement: 'Das Zertifikat wird bis Januar nachgereicht.',
      dissent_sender: 'Die Bescheinigung der Schule genügt aus unserer Sicht.',
      tasks: [{ side: 'sender', due_on: inDays(20), text: 'Zertifikat anfordern' }],
    });
    const again = await openItem(page);
    await confirmMinutes(page, again);
    await eventually('the centre has confirmed', async () => (await itemNow())['confirmed_sender_at'] !== null);
    const confirmed = await openItem(page);
    await confirmed.getByText('Ihre Seite hat bestätigt; die andere noch nicht.').waitFor();
    await confirmed.getByText('Ihre Seite hat bestätigt; die andere noch nicht.').scrollIntoViewIfNeeded();
    await keep('conference-item-confirmed');
    for (const part of ['[data-difference]', '[data-confirmation]']) expect(await barriersIn(page, part)).toEqual([]);
  });

  it('is read by the authority, which writes its own dissent, never the other’s, and confirms', async () => {
    const page = await browser.logIn('abh_clerk', 'abh-musterstadt');
    const drawer = await openItem(page);
    await keep('conference-clerk');
    await expect
      .poll(() => textarea(drawer, 'agreement').inputValue())
      .toBe('Das Zertifikat wird bis Januar nachgereicht.');
    expect(await textarea(drawer, 'dissent_sender').inputValue()).toContain('Bescheinigung der Schule');
    await textarea(drawer, 'dissent_recipient').fill('Verlangt wird das Zertifikat eines anerkannten Trägers.');
    await save(page, drawer);
    await eventually('the dissent is there', async () => (await itemNow())['dissent_recipient'] !== null);
    const again = await openItem(page);
    await confirmMinutes(page, again);
    await eventually('both have confirmed', async () => (await itemNow())['recorded_at'] !== null);
    const recorded = await openItem(page);
    await recorded.getByText('Sie ist festgehalten').waitFor();
    await recorded.getByText('Sie ist festgehalten').scrollIntoViewIfNeeded();
    await keep('conference-recorded');
    // The task of the other side stands in the file of the other side.
    const clerk = await loggedIn(access, 'abh_clerk', 'abh-musterstadt');
    const query = '/items/tasks?filter[title][_eq]=Zertifikat%20anfordern&fields=title,due_on';
    expect(rowsOf(await counsellor('GET', query))).toEqual([{ title: 'Zertifikat anfordern', due_on: inDays(20) }]);
    expect(rowsOf(await clerk('GET', query))).toEqual([]);
  });

  it('is closed by the coordinator with place and minutes at once; another centre sees the date and no more', async () => {
    const page = await browser.logIn('coordinator', 'beratung-nord');
    await page.goto(`/admin/content/conferences/${conference}`);
    await page.getByText('Ort und Niederschrift öffnen').scrollIntoViewIfNeeded();
    await keep('conference-before');
    await page.getByText('Ort und Niederschrift öffnen').click();
    const drawer = page.locator('.v-drawer').last();
    await drawer.locator('[data-field=place] input').fill('Rathaus, Raum 3');
    await textarea(drawer, 'text').fill('Zwei Fälle besprochen, der nächste Termin folgt.');
    await keep('conference-minutes');
    await drawer.locator(SAVE).first().click();
    await page.locator('[data-field=state] .v-input').click();
    await page.locator('.v-menu-content').last().getByText('hat stattgefunden', { exact: true }).click();
    await keep('conference-closing');
    await page.locator(`header ${SAVE}`).first().click();
    const state = async (): Promise<unknown> =>
      rowOf(await admin('GET', `/items/conferences/${conference}?fields=state`))['state'];
    await eventually('it is held', async () => (await state()) === 'held');
    const own = rowsOf(
      await counsellor('GET', `/items/conference_minutes?filter[conference][_eq]=${conference}&fields=place,text`),
    );
    expect(own).toEqual([{ place: 'Rathaus, Raum 3', text: 'Zwei Fälle besprochen, der nächste Termin folgt.' }]);

    const stranger = await browser.logIn('counsellor', 'beratung-sued');
    await stranger.goto(`/admin/content/conferences/${conference}`);
    await stranger.locator('[data-field=cooperation]').getByText('Musterkooperation').waitFor();
    await keep('conference-stranger');
    const words = await stranger.locator('.v-form').first().textContent();
    for (const secret of [number, 'Rathaus', 'Zwei Fälle']) expect(words).not.toContain(secret);
  });
});
