import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser, type Browser } from './support/open-browser.ts';
import { sentReferral } from './support/sent-referral.ts';

const access = inject('access');
/** Newest first. */
const LIST = '/admin/content/referrals';
let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser(access);
});

afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await browser.keepScreens(task.name);
  await browser.closePages();
});

afterAll(() => browser.close());

describe('a counsellor of another centre', { timeout: 240_000 }, () => {
  it('sees a referral of the first centre neither in the list nor by its address, while that centre sees it', async () => {
    const { id, number } = await sentReferral(access);

    const first = await browser.logIn('counsellor', 'beratung-nord');
    await first.goto(LIST);
    await first.locator('table').getByText(number).waitFor();
    await first.context().close();

    const other = await browser.logIn('counsellor', 'beratung-sued');
    await other.goto(LIST);
    await other.getByText('Keine Elemente', { exact: true }).waitFor();
    expect(await other.getByText(number).count()).toBe(0);
    await other.goto(`/admin/content/referrals/${id}`);
    await other.getByRole('heading', { name: 'Seite nicht gefunden' }).first().waitFor();
    expect(await other.locator('[data-step]').count()).toBe(0);
  });
});
