import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { client, idOf, loggedIn, newCase, rowsOf } from '../integration/directus-client.ts';
import { draftOf, inForce, lawEditors, published, versionPath } from '../integration/support/change-law.ts';
import { eventually } from '../integration/support/eventually.ts';
import { choose } from './support/choose.ts';
import { openBrowser, type Browser } from './support/open-browser.ts';
import { pickDay } from './support/pick-day.ts';

const access = inject('access');
const admin = client(access.directus.url, access.directus.token);
let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser(access);
});

afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await browser.keepScreens(task.name);
  await browser.closePages();
});

afterAll(() => browser.close());

const SAVE = 'header button:has(i[data-icon=check])';
const FACT = 'War am 09.05.2025 geduldet';
const KEY = 'war_am_09_05_2025_geduldet';

async function addFact(page: Page): Promise<void> {
  await page.goto('/admin/content/fact_definitions');
  await page.locator('header a[href$="/fact_definitions/+"]').click();
  await page.locator('[data-field=label_de] input').fill(FACT);
  const form = page.locator('main');
  await choose(form, 'function', 'Aufenthaltsstatus an einem Tag');
  await pickDay(form, 'on', '2025-05-09');
  for (const status of ['Duldung', 'Ausbildungsduldung (§ 60c)'])
    await page.locator('[data-field=statuses]').getByText(status, { exact: true }).click();
  await page.locator(SAVE).click();
  await page.waitForURL(/fact_definitions$/);
}

/** Opens the draft from its bookmark and adds a criterion on the new fact in the filter builder. */
async function addCriterion(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Fassungen' }).click();
  await page.getByRole('link', { name: 'Entwürfe' }).click();
  await page.waitForURL(/bookmark=/);
  await page.locator('table tbody tr').filter({ hasText: '§ 25b Abs. 1' }).filter({ hasText: 'Entwurf' }).click();
  await page.locator('[data-field=criteria]').getByRole('button', { name: 'Neu anlegen' }).click();
  const drawer = page.locator('.v-drawer');
  await drawer.locator('[data-field=key] input').fill('25B-99');
  await drawer.locator('[data-field=title_de] input').fill('Am Stichtag geduldet');
  await drawer.locator('[data-field=citation] input').fill('§ 25b Abs. 1 S. 1 AufenthG');
  await drawer.locator('[data-field=binding] .v-input').click();
  await page.locator('.v-menu-content').getByText('zwingend', { exact: true }).click();
  const condition = drawer.locator('[data-field=condition]');
  await condition.getByText('Filter hinzufügen').click();
  const menu = page.locator('.v-menu-content').last();
  await menu.locator('input').fill('09.05.2025');
  await menu.getByText(FACT, { exact: true }).click();
  // Neither yes nor no yet: the first click says yes.
  await condition.locator('li.row button.preview').click();
  await drawer.locator(SAVE).click();
  await drawer.waitFor({ state: 'hidden' });
  await page.locator(SAVE).click();
}

describe('a process admin', { timeout: 300_000 }, () => {
  it('adds a key date and a criterion on it by clicking alone; published by a colleague, the next check uses both', async () => {
    const { drafter, publisher } = await lawEditors(access);
    const counsellor = await loggedIn(access, 'counsellor', 'beratung-nord');
    const before = await inForce(admin, '25b-1');
    const draft = idOf(await draftOf(drafter, before.id));
    try {
      const page = await browser.logIn('process_admin', 'beratung-nord');
      await addFact(page);
      await addCriterion(page);
      const added = `/items/criteria?filter[version][_eq]=${encodeURIComponent(draft)}&filter[key][_eq]=25B-99`;
      const [criterion] = await eventually('the criterion is saved', async () => {
        const rows = rowsOf(await admin('GET', added));
        return rows.length > 0 && rows;
      });
      expect(criterion).toMatchObject({
        title_en: 'Am Stichtag geduldet',
        condition: { _and: [{ [KEY]: { _eq: true } }] },
      });
      await published(publisher, draft);

      // Duldung without an end since 2016, so also on the key date; n8n runs as it has run all along.
      const id = await newCase(counsellor);
      const checked = await eventually('n8n has checked with the new law', async () => {
        const path = `/items/assessments?filter[case][_eq]=${id}&filter[version][_eq]=${encodeURIComponent(draft)}`;
        return rowsOf(await admin('GET', path))[0];
      });
      expect(JSON.stringify(checked['trace'])).toContain('"key":"25B-99"');
      const facts = `/items/case_facts?filter[case][_eq]=${id}&filter[role][_eq]=self`;
      await eventually('the new column is filled', async () => rowsOf(await admin('GET', facts))[0]?.[KEY] === true);
    } finally {
      if ((await inForce(admin, '25b-1')).id === before.id) await admin('DELETE', versionPath(draft));
      else await published(publisher, idOf(await draftOf(drafter, before.id)));
    }
  });
});
