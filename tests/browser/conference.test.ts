import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { dueOn } from '../../domain/deadlines/due-on.ts';
import { checkoutRoot } from '../../platform/stack/paths.ts';
import {
  client,
  idOf,
  inDays,
  loggedIn,
  newConsent,
  officeOf,
  rowOf,
  rowsOf,
  type Client,
} from '../integration/directus-client.ts';
import { conferenceCases } from '../integration/support/conference-cases.ts';
import { eventually } from '../integration/support/eventually.ts';
import { openBrowser, type Browser } from './support/open-browser.ts';

const access = inject('access');
const admin = client(access.directus.url, access.directus.token);
const north = officeOf(access, 'beratung-nord');
const abh = officeOf(access, 'abh-musterstadt');
const SAVE = 'header button:has(i[data-icon=check])';
const SOON = dueOn(inDays(0), 25, 'working_days', null);

let browser: Browser;
let counsellor: Client;
let clerk: Client;
let cooperation: string;
let cases: ReturnType<typeof conferenceCases>;

beforeAll(async () => {
  browser = await openBrowser(access);
  counsellor = await loggedIn(access, 'counsellor', 'beratung-nord');
  clerk = await loggedIn(access, 'abh_clerk', 'abh-musterstadt');
  cooperation = String(rowsOf(await admin('GET', '/items/cooperations?filter[key][_eq]=muster'))[0]?.['id']);
  cases = conferenceCases(access, inject('databaseUrl'), { counsellor, clerk });
});

afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await browser.keepScreens(task.name);
  await browser.closePages();
});

afterAll(() => browser.close());

/** For whoever changes a form: keeps what it looks like, when a folder is named. */
async function look(page: Page, name: string): Promise<void> {
  const folder = process.env['BLEIBERECHT_SCREENS'];
  if (folder === undefined) return;
  mkdirSync(join(checkoutRoot, folder), { recursive: true });
  await page.screenshot({ path: join(checkoutRoot, folder, `${name}.png`), fullPage: true });
}

const item = async (id: string): Promise<Record<string, unknown>> =>
  rowOf(await admin('GET', `/items/conference_items/${id}`));

/** A referral that both sides have in their own file, where they say different birthdays; consents both ways. */
async function disputed(): Promise<string> {
  const referral = await cases.sent(cooperation);
  const copy = await cases.receive(referral.id);
  await newConsent(counsellor, {
    case: referral.caseId,
    discloser: abh.organisation,
    recipient: north.organisation,
    purpose: 'return_information',
    categories: ['personal_data', 'residence'],
  });
  const person = String(rowOf(await clerk('GET', `/items/cases/${copy}?fields=person`))['person']);
  await clerk('PATCH', `/items/persons/${person}`, { birth_date: '1997-04-01' });
  return referral.id;
}

describe('a case conference', { timeout: 300_000 }, () => {
  it('is planned by the coordinator, prepared by both sides, and recorded when both confirm', async () => {
    const kim = await browser.logIn('coordinator', 'beratung-nord');
    const coordinator = await loggedIn(access, 'coordinator', 'beratung-nord');
    const conference = idOf(await coordinator('POST', '/items/conferences', { cooperation, held_on: SOON }));
    await kim.goto(`/admin/content/conferences/${conference}`);
    await kim.locator('[data-field=place] input').fill('Rathaus, Raum 12');
    await kim.locator(SAVE).click();
    await eventually('the place is saved', async () => {
      const row = rowOf(await admin('GET', `/items/conferences/${conference}`));
      return row['place'] === 'Rathaus, Raum 12';
    });
    const id = idOf(await coordinator('POST', '/items/conference_items', { conference, referral: await disputed() }));
    await kim.goto(`/admin/content/conferences/${conference}`);
    await kim.locator('[data-field=items]').getByText('auf der Tagesordnung').waitFor();
    await look(kim, 'conference-coordinator');

    const path = `/admin/content/conference_items/${id}`;
    const berta = await browser.logIn('counsellor', 'beratung-nord');
    await berta.goto(path);
    await berta.locator('[data-field=question] textarea').fill('Welcher Geburtstag gilt?');
    await berta.locator(SAVE).click();
    await eventually('the question is saved', async () => (await item(id))['question'] !== null);
    await berta.goto(path);
    await berta.getByRole('button', { name: 'Eigene Sicht offenlegen' }).click();
    await berta.getByText('sobald auch die andere Seite offengelegt hat').waitFor();
    await look(berta, 'conference-item-disclosed');

    const alex = await browser.logIn('abh_clerk', 'abh-musterstadt');
    await alex.goto(path);
    expect(await alex.locator('[data-differences]').count()).toBe(0);
    await alex.getByRole('button', { name: 'Eigene Sicht offenlegen' }).click();
    const table = alex.locator('[data-differences]');
    await table.waitFor();
    const words = await table.textContent();
    for (const said of ['18. Geburtstag', '01.04.2013', '01.04.2015']) expect(words).toContain(said);
    await look(alex, 'conference-item-differences');

    await cases.dayComes(conference);
    await berta.goto(path);
    await berta.locator('[data-field=agreement] textarea').fill('Die Geburtsurkunde wird vorgelegt.');
    await berta.locator(SAVE).click();
    await eventually('the agreement is saved', async () => (await item(id))['agreement'] !== null);
    for (const page of [berta, alex]) {
      await page.goto(path);
      await page.getByRole('button', { name: 'Niederschrift bestätigen' }).click();
      await page.getByText(page === berta ? 'die andere noch nicht' : 'Sie ist festgehalten').waitFor();
    }
    expect(await item(id)).toMatchObject({ state: 'discussed' });
    await look(alex, 'conference-item-recorded');
  });
});
