import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { client, loggedIn, newCase, rowOf, rowsOf, type Client } from '../integration/directus-client.ts';
import { barriersIn } from './support/barriers.ts';
import { choose } from './support/choose.ts';
import { hired } from './support/hired.ts';
import { openBrowser, type Browser } from './support/open-browser.ts';

const access = inject('access');
const admin = client(access.directus.url, access.directus.token);
const keep = async (name: string): Promise<void> => {
  if (process.env['BLEIBERECHT_KEEP_SCREENS']) await browser.keepScreens(name);
};

let browser: Browser;
let second: Awaited<ReturnType<typeof hired>>;
let counsellor: Client;

beforeAll(async () => {
  second = await hired(access, 'counsellor', 'beratung-nord', ['Zora', 'Zweite']);
  browser = await openBrowser(second.access);
  counsellor = await loggedIn(access, 'counsellor', 'beratung-nord');
});

afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await browser.keepScreens(task.name);
  await browser.closePages();
});

afterAll(async () => {
  await browser.close();
  await second.dismiss();
});

/** The rights in the form of a person. */
async function rightsOf(page: Page, person: string): Promise<void> {
  await page.goto(`/admin/content/persons/${person}`);
  await page.getByRole('tab', { name: 'Rechte', exact: true }).click();
  await page.locator('[data-action]').first().waitFor();
}

const buttons = (page: Page): Promise<string[]> => page.locator('[data-action]').allTextContents();

async function asked(page: Page, action: string): Promise<Locator> {
  await page.locator(`[data-action=${action}]`).click();
  const question = page.locator(`[data-question=${action}]`);
  await question.waitFor();
  return question;
}

async function confirmed(page: Page, question: Locator): Promise<string> {
  await question.locator('[data-confirm]').click();
  const result = page.locator('[data-result]');
  await result.waitFor();
  return String(await result.textContent());
}

/** Presses a link that opens a page of its own, and gives what stands there. */
async function opened(page: Page, link: string): Promise<string> {
  const [popup] = await Promise.all([page.waitForEvent('popup'), page.locator(link).click()]);
  await popup.waitForLoadState();
  if (process.env['BLEIBERECHT_KEEP_SCREENS']) await browser.keepScreens('rights-report');
  const words = await popup.locator('body').innerText();
  await popup.close();
  return words;
}

async function downloaded(page: Page, link: string): Promise<string> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.locator(link).click()]);
  return file.suggestedFilename();
}

describe('the rights of a person, in the form', { timeout: 300_000 }, () => {
  it('a counsellor answers with a report, restricts and lifts, and two people erase', async () => {
    const caseId = await newCase(counsellor);
    const person = String(rowOf(await counsellor('GET', `/items/cases/${caseId}?fields=person`))['person']);
    const [page, other] = await Promise.all([
      browser.logIn('counsellor', 'beratung-nord', 'Berta Beispiel'),
      browser.logIn('counsellor', 'beratung-nord', second.user.name),
    ]);
    const there = async (): Promise<number> =>
      rowsOf(await counsellor('GET', `/items/persons?filter[id][_eq]=${person}`)).length;

    await rightsOf(page, person);
    expect(await buttons(page)).toEqual([
      'Auskunft erstellen',
      'Berichtigung festhalten',
      'Verarbeitung einschränken',
      'Löschung beantragen',
    ]);
    expect(await confirmed(page, await asked(page, 'report'))).toContain('Die Auskunft ist fertig');
    await keep('rights-report-ready');
    expect(await barriersIn(page, '[data-field=person_actions]')).toEqual([]);
    const report = await opened(page, '[data-read]');
    for (const said of [
      'Auskunft über gespeicherte Daten',
      'Amina Kanarienvogel',
      'Duldung',
      'Beratungsstelle Nordstadt',
    ])
      expect(report).toContain(said);
    expect(await downloaded(page, '[data-download$=".html"]')).toMatch(/^Auskunft-\d{4}-\d\d-\d\d\.html$/);
    expect(await downloaded(page, '[data-download$=".json"]')).toMatch(/\.json$/);

    const restriction = await asked(page, 'restrict');
    await restriction.locator('[data-confirm]').click();
    await page.getByRole('alert').getByText('Bitte einen Grund').waitFor();
    await choose(restriction, 'ground', 'Richtigkeit bestritten (lit. a)');
    await restriction.locator('[data-field=reason] textarea').fill('Die Person bestreitet das Einreisedatum.');
    await keep('rights-restrict');
    expect(await barriersIn(page, '[data-question=restrict]')).toEqual([]);
    expect(await confirmed(page, restriction)).toContain('eingeschränkt');
    expect(await there()).toBe(0);
    await page.locator('[data-link^="/content/rights_requests/"]').click();
    await page.locator('[data-action=lift]').waitFor();
    expect(await buttons(page)).toEqual(['Einschränkung aufheben', 'Auskunft erstellen']);
    const lift = await asked(page, 'lift');
    await lift.locator('[data-field=reason] textarea').fill('Das Datum ist belegt.');
    await lift.locator('[data-field=person_informed] .v-checkbox').click();
    await keep('rights-lift');
    expect(await confirmed(page, lift)).toContain('aufgehoben');
    expect(await there()).toBe(1);

    await page.locator('[data-link^="/content/persons/"]').click();
    await page.getByRole('tab', { name: 'Rechte', exact: true }).click();
    expect(await confirmed(page, await asked(page, 'ask_deletion'))).toContain('Eine zweite Person bestätigt');
    // Whoever asked cannot confirm.
    await page.locator('[data-action=cancel_deletion]').waitFor();
    expect(await buttons(page)).not.toContain('Löschung bestätigen');
    expect(await there()).toBe(1);

    await rightsOf(other, person);
    // What was asked for and done so far.
    const protocol = other.locator('[data-field=rights_requests]');
    for (const kind of ['Auskunft (Art. 15)', 'Einschränkung (Art. 18)', 'Löschung (Art. 17)'])
      await protocol.getByText(kind).waitFor();
    const confirmation = await asked(other, 'confirm_deletion');
    expect(await confirmation.textContent()).toContain('Beantragt von Berta Beispiel');
    await keep('rights-confirm');
    expect(await confirmed(other, confirmation)).toContain('Die Person ist gelöscht');
    await keep('rights-erased');
    expect(rowsOf(await admin('GET', `/items/cases?filter[id][_eq]=${caseId}`))).toEqual([]);
    await other.locator('[data-link="/content/deletion_log"]').click();
    await other.locator('table').getByText('Wunsch der Person').first().waitFor();
    await keep('rights-log');
  });
});
