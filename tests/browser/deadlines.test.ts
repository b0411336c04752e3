import { afterAll, afterEach, beforeAll, describe, inject, it } from 'vitest';
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

describe('a process admin', { timeout: 240_000 }, () => {
  it('changes a deadline', async () => {
    const [step] = rowsOf(
      await admin(
        'GET',
        '/items/process_steps?filter[key][_eq]=receive&filter[cooperation][key][_eq]=muster&fields=id,deadline_amount',
      ),
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
