import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { client, rowOf, rowsOf } from '../integration/directus-client.ts';
import { eventually } from '../integration/support/eventually.ts';
import { openBrowser, type Browser } from './support/open-browser.ts';

const access = inject('access');
const admin = client(access.directus.url, access.directus.token);
const NAME = 'Bleiberecht Deichstadt';
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

const stepsOf = async (cooperation: string): Promise<Record<string, unknown>[]> =>
  rowsOf(
    await admin(
      'GET',
      `/items/process_steps?filter[cooperation][key][_eq]=${cooperation}&limit=-1&fields=id,key,deadline_amount`,
    ),
  );

describe('a new city', { timeout: 300_000 }, () => {
  it('starts from the template by clicking: the operator copies it, names the partners and changes a deadline', async () => {
    const page = await browser.logIn('operator', undefined);
    await page.goto('/admin/content/cooperations');
    await page.getByText('Musterkooperation', { exact: true }).first().click();
    await page.locator('[data-copy=ask]').click();
    const asked = page.locator('[data-field^="name:"]');
    await asked.first().waitFor();
    await page.locator('[data-copy=make]').click();
    await page.getByText('Bitte den Namen der neuen Kooperation eintragen').waitFor();
    await page.locator('[data-field=name]').last().locator('input').fill(NAME);
    for (const [at, field] of (await asked.all()).entries()) {
      const isAbh = (await field.textContent())?.includes('Ausländerbehörde statt') ?? false;
      await field.locator('input').fill(isAbh ? 'Ausländerbehörde Deichstadt' : `Beratung Deichstadt ${at + 1}`);
    }
    if (process.env['BLEIBERECHT_KEEP_SCREENS']) await browser.keepScreens('new-city-form');
    const template = page.url();
    await page.locator('[data-copy=make]').click();
    await page.waitForURL((url) => url.href !== template && url.pathname.startsWith('/admin/content/cooperations/'));
    await page.locator('[data-copy=ask]').waitFor();
    if (process.env['BLEIBERECHT_KEEP_SCREENS']) await browser.keepScreens('new-city-made');
    const id = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    expect(rowOf(await admin('GET', `/items/cooperations/${id}?fields=name,key,lead.name`))).toEqual({
      name: NAME,
      key: 'bleiberecht_deichstadt',
      lead: { name: 'Ausländerbehörde Deichstadt' },
    });

    const before = await stepsOf('muster');
    const steps = await stepsOf('bleiberecht_deichstadt');
    expect(steps.map(({ key }) => key).sort()).toEqual(before.map(({ key }) => key).sort());
    const receive = steps.find(({ key }) => key === 'receive');
    await page.goto(`/admin/content/process_steps/${String(receive?.['id'])}`);
    await page.locator('[data-field=deadline_amount] input').fill('7');
    await page.locator(SAVE).click();
    const amount = async (cooperation: string): Promise<unknown> =>
      (await stepsOf(cooperation)).find(({ key }) => key === 'receive')?.['deadline_amount'];
    await eventually('the deadline is saved', async () => (await amount('bleiberecht_deichstadt')) === 7);
    expect(await amount('muster')).toBe(before.find(({ key }) => key === 'receive')?.['deadline_amount']);
  });
});
