import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import type { CaseFileInput } from '../../domain/case-file/schema.ts';
import { demoPeople } from '../../domain/cohort/demo-people.ts';
import { todayInBerlin } from '../../domain/time/today-in-berlin.ts';
import { client, idOf, officeOf, rowOf, rowsOf } from '../integration/directus-client.ts';
import { criteriaOf, draftOf, inForce, lawEditors, published } from '../integration/support/change-law.ts';
import { aCase } from '../integration/support/a-person.ts';
import { eventually } from '../integration/support/eventually.ts';
import { openBrowser, type Browser } from './support/open-browser.ts';

const access = inject('access');
const admin = client(access.directus.url, access.directus.token);
const centre = client(access.directus.url, officeOf(access, 'beratung-nord').serviceToken);
const BASIS = '25b-1';
const SAVE = 'header button:has(i[data-icon=check])';
let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser(access);
});

afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await browser.keepScreens(task.name);
  await browser.closePages();
});

afterAll(() => browser.close());

/** Somebody who proves everything and has been here since a day long ago. */
const longHere = (): CaseFileInput => {
  const [amina] = demoPeople(todayInBerlin());
  const periods = amina?.caseFile.person.residence_periods;
  if (!amina || !periods?.rows) throw new Error('the first person of the demo has no residence periods');
  const since = '2010-01-01';
  const rows = periods.rows.map((row, at) => (at === 0 ? { ...row, from: since } : row));
  const person = { ...amina.caseFile.person, first_entry_on: since, residence_periods: { ...periods, rows } };
  return { ...amina.caseFile, person };
};

const newCase = async (file?: CaseFileInput): Promise<{ id: string; number: string }> => {
  const row: Record<string, unknown> = aCase({}, file);
  return { id: idOf(await centre('POST', '/items/cases', row)), number: String(row['number']) };
};

/** The newest result of n8n's check of § 25b for a case. */
const assessed = async (id: string): Promise<Record<string, unknown> | undefined> =>
  rowsOf(
    await centre('GET', `/items/assessments?filter[case][_eq]=${id}&filter[basis][_eq]=${BASIS}&sort=-created_at`),
  )[0];

const button = (page: Page, verb: string): Locator => page.locator(`[data-law=${verb}]`);
const formOf = (version: string): string => `/admin/content/rule_versions/${encodeURIComponent(version)}`;

/** Changes the stay that § 25b asks for, in the visual filter builder of the draft's criterion. */
async function changeThreshold(page: Page, draft: string, to: string): Promise<void> {
  await page.goto(`/admin/content/criteria/${encodeURIComponent(`${draft}:25B-02`)}`);
  await page.getByRole('tab', { name: 'Wege und Ausnahmen' }).click();
  await page.getByText('25B-02a').click();
  const drawer = page.locator('.v-drawer');
  await drawer.getByRole('button', { name: 'Weniger oder gleich' }).waitFor();
  await drawer.locator('.system-filter li.row input').first().fill(to);
  await drawer.locator(SAVE).click();
  await drawer.waitFor({ state: 'hidden' });
  await page.locator(SAVE).click();
  const saved = async () =>
    JSON.stringify((await criteriaOf(admin, draft)).find(({ key }) => key === '25B-02')).includes(to);
  await eventually('the threshold is saved', saved);
}

describe('a change of the law', { timeout: 420_000 }, () => {
  it('is drafted, tried on all cases and published by two people, and the next check of n8n goes by it', async () => {
    const before = await inForce(admin, BASIS);
    // The first person of the demo has been here for nine years.
    const [nine, many] = [await newCase(), await newCase(longHere())];
    const first = await eventually('a first check', () => assessed(nine.id), 150);
    expect(first).toMatchObject({ outcome: 'met', version: before.id });

    const drafter = await browser.logIn('process_admin', 'beratung-nord', 'Paula Prozess');
    await drafter.goto(formOf(before.id));
    await button(drafter, 'draft').click();
    await button(drafter, 'simulate').waitFor();
    const draft = decodeURIComponent(new URL(drafter.url()).pathname.split('/').at(-1) ?? '');
    expect(draft.startsWith(`${before.id}.`)).toBe(true);
    await changeThreshold(drafter, draft, '$NOW(-10 years)');

    await drafter.goto(formOf(draft));
    await button(drafter, 'simulate').click();
    const result = drafter.locator('[data-simulation]');
    await result.waitFor();
    const rows = result.locator('[data-case]');
    expect(await result.locator('p').first().textContent()).toContain(`${await rows.count()} Fälle ändern sich`);
    const cells = await result.locator(`[data-case="${nine.number}"] td`).allTextContents();
    expect(cells[0]).toBe('erfüllt');
    expect(cells[1]).toMatch(/^später, möglich ab \d\d\.\d\d\.\d{4}$/);
    expect(cells[2]).toBe('25B-02 Mindestdauer des Aufenthalts: erfüllt → nicht erfüllt');
    expect(await result.locator(`[data-case="${many.number}"]`).count()).toBe(0);
    const met = (await result.locator('[data-outcome=erfüllt] td').allTextContents()).map(Number);
    expect(met[0]).toBeGreaterThan(met[1] ?? 0);
    // Who drafts sees no file, and nobody's name.
    expect(await result.textContent()).not.toContain('Probe');

    const publish = async (page: Page): Promise<void> => {
      await button(page, 'publish').click();
      await page.getByRole('button', { name: 'Ja, veröffentlichen' }).click();
    };
    await publish(drafter);
    await drafter.getByRole('alert').getByText('Bitte eine zweite Person').waitFor();
    expect((await inForce(admin, BASIS)).id).toBe(before.id);

    try {
      const publisher = await browser.logIn('process_admin', 'beratung-nord', 'Vera Vieraugen');
      await publisher.goto(formOf(draft));
      await publish(publisher);
      await button(publisher, 'draft').waitFor();
      expect((await inForce(admin, BASIS)).id).toBe(draft);

      const { person } = rowOf(await centre('GET', `/items/cases/${nine.id}?fields=person`));
      await centre('PATCH', `/items/persons/${String(person)}`, { language: 'ti' });
      const next = await eventually('a check by the new version', async () => {
        const row = await assessed(nine.id);
        return row?.['version'] === draft && row;
      });
      expect(next['outcome']).toBe('later');
    } finally {
      const { drafter: back, publisher } = await lawEditors(access);
      await published(publisher, idOf(await draftOf(back, before.id)));
    }
  });
});
