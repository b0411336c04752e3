import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { dueOn } from '../../domain/deadlines/due-on.ts';
import { germanDay } from '../../domain/time/german-day.ts';
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
const SOON = dueOn(inDays(0), 25, 'working_days', null);

let browser: Browser;
let counsellor: Client;
let clerk: Client;

beforeAll(async () => {
  browser = await openBrowser(access);
  counsellor = await loggedIn(access, 'counsellor', 'beratung-nord');
  clerk = await loggedIn(access, 'abh_clerk', 'abh-musterstadt');
});

afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await browser.keepScreens(task.name);
  await browser.closePages();
});

afterAll(() => browser.close());

const itemPage = (id: string): string => `/admin/content/conference_items/${id}`;

/** Whoever changes a form looks at what it has become. */
async function look(page: Page, name: string): Promise<void> {
  const folder = process.env['BLEIBERECHT_SCREENS'];
  if (folder === undefined) return;
  const place = join(checkoutRoot, folder);
  mkdirSync(place, { recursive: true });
  await page.screenshot({ path: join(place, `${name}.png`), fullPage: true });
}

const save = (page: Page) =>
  page.locator('.header-bar .actions button, header button').filter({ hasText: 'check' }).first().click();

describe('a case conference', { timeout: 300_000 }, () => {
  it('is planned by the coordinator, prepared by both sides, and recorded when both confirm', async () => {
    const cooperation = String(rowsOf(await admin('GET', '/items/cooperations?filter[key][_eq]=muster'))[0]?.['id']);
    const cases = conferenceCases(access, inject('databaseUrl'), { counsellor, clerk });
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

    const kim = await browser.logIn('coordinator', 'beratung-nord');
    await kim.goto('/admin/content/conferences/+');
    await kim.getByText('Kooperation', { exact: true }).first().waitFor();
    await look(kim, 'conference-new');
    const conference = idOf(
      await (
        await loggedIn(access, 'coordinator', 'beratung-nord')
      )('POST', '/items/conferences', {
        cooperation,
        held_on: SOON,
      }),
    );
    const item = idOf(
      await (
        await loggedIn(access, 'coordinator', 'beratung-nord')
      )('POST', '/items/conference_items', {
        conference,
        referral: referral.id,
      }),
    );
    await kim.goto(`/admin/content/conferences/${conference}`);
    await kim.getByText(germanDay(SOON)).first().waitFor();
    await look(kim, 'conference-coordinator');

    const berta = await browser.logIn('counsellor', 'beratung-nord');
    await berta.goto(itemPage(item));
    await berta.getByRole('button', { name: 'Eigene Sicht offenlegen' }).click();
    await berta.getByText('Ihre Seite hat offengelegt:').waitFor();
    await look(berta, 'conference-item-disclosed');

    const alex = await browser.logIn('abh_clerk', 'abh-musterstadt');
    await alex.goto(itemPage(item));
    await alex.getByRole('button', { name: 'Eigene Sicht offenlegen' }).click();
    const table = alex.locator('[data-differences]');
    await table.waitFor();
    expect(await table.textContent()).toContain('01.04.1997');
    expect(await table.textContent()).toContain('01.04.1995');
    await look(alex, 'conference-item-differences');

    await cases.dayComes(conference);
    for (const page of [berta, alex]) {
      await page.goto(itemPage(item));
      if (page === berta) {
        await page
          .locator('[data-field=question] textarea, .field:has-text("Frage") textarea')
          .first()
          .fill('Welcher Geburtstag gilt?');
        await page.locator('.field:has-text("Verabredung") textarea').first().fill('Geburtsurkunde wird vorgelegt.');
      }
      await page.getByRole('button', { name: 'Niederschrift bestätigen' }).waitFor();
      if (page === berta) {
        await save(page);
        await eventually(
          'saved',
          async () => rowOf(await admin('GET', `/items/conference_items/${item}`))['agreement'] !== null,
        );
        await page.goto(itemPage(item));
      }
      await page.getByRole('button', { name: 'Niederschrift bestätigen' }).click();
      await eventually('confirmed', async () => {
        const row = rowOf(await admin('GET', `/items/conference_items/${item}`));
        return row[page === berta ? 'confirmed_sender_at' : 'confirmed_recipient_at'] !== null;
      });
    }
    expect(rowOf(await admin('GET', `/items/conference_items/${item}`))).toMatchObject({ state: 'discussed' });
    await alex.goto(itemPage(item));
    await look(alex, 'conference-item-recorded');
  });
});
