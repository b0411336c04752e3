import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { client, rowOf, rowsOf } from '../integration/directus-client.ts';
import { eventually } from '../integration/support/eventually.ts';
import { openBrowser, type Browser } from './support/open-browser.ts';

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

const inForce = encodeURIComponent(
  JSON.stringify({
    _and: [
      { key: { _eq: '25B-02' } },
      { version: { basis: { _eq: '25b-1' } } },
      { version: { valid_from: { _lte: '$NOW' } } },
      { _or: [{ version: { valid_to: { _null: true } } }, { version: { valid_to: { _gte: '$NOW' } } }] },
    ],
  }),
);

describe('a process admin', { timeout: 240_000 }, () => {
  it('changes a threshold of the law in the visual filter builder', async () => {
    const [criterion] = rowsOf(await admin('GET', `/items/criteria?filter=${inForce}&fields=id,alternatives`));
    const path = `/items/criteria/${encodeURIComponent(String(criterion?.['id']))}`;
    const conditions = async (): Promise<string> => JSON.stringify(rowOf(await admin('GET', path))['alternatives']);
    expect(await conditions()).toContain('$NOW(-6 years)');
    expect(await conditions()).not.toContain('$NOW(-7 years)');
    try {
      const page = await browser.logIn('process_admin', 'beratung-nord');
      await page.goto(`/admin/content/criteria/${encodeURIComponent(String(criterion?.['id']))}`);
      await page.getByRole('tab', { name: 'Wege und Ausnahmen' }).click();
      await page.getByText('25B-02a').click();
      const drawer = page.locator('.v-drawer');
      await drawer.getByRole('button', { name: 'Weniger oder gleich' }).waitFor();
      await drawer.locator('.system-filter li.row input').first().fill('$NOW(-7 years)');
      await drawer.locator(SAVE).click();
      await drawer.waitFor({ state: 'hidden' });
      await page.locator(SAVE).click();
      await eventually('the threshold is saved', async () => (await conditions()).includes('$NOW(-7 years)'));
    } finally {
      await admin('PATCH', path, { alternatives: criterion?.['alternatives'] });
    }
  });

  it('changes a deadline', async () => {
    const [step] = rowsOf(
      await admin('GET', '/items/process_steps?filter[key][_eq]=receive&fields=id,deadline_amount'),
    );
    const path = `/items/process_steps/${String(step?.['id'])}`;
    const before = Number(step?.['deadline_amount']);
    try {
      const page = await browser.logIn('process_admin', 'abh-musterstadt');
      await page.goto(`/admin/content/process_steps/${String(step?.['id'])}`);
      const amount = page.locator('[data-field=deadline_amount] input');
      await amount.fill(String(before + 4));
      await page.locator(SAVE).click();
      await eventually(
        'the deadline is saved',
        async () => rowOf(await admin('GET', path))['deadline_amount'] === before + 4,
      );
    } finally {
      await admin('PATCH', path, { deadline_amount: before });
    }
  });
});
