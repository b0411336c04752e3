import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { client, rowOf, rowsOf } from '../integration/directus-client.ts';
import { eventually } from '../integration/support/eventually.ts';
import { Board } from './support/board.ts';
import { openBrowser, type Browser } from './support/open-browser.ts';
import { sentReferral } from './support/sent-referral.ts';

const access = inject('access');
const admin = client(access.directus.url, access.directus.token);
const statusOf = async (id: string): Promise<unknown> =>
  rowOf(await admin('GET', `/items/referrals/${id}?fields=status`))['status'];
const referralPage = (id: string): string => `/admin/content/referrals/${id}`;

let browser: Browser;
/** What staff have named the states and steps. */
let names: ReadonlyMap<string, string>;
const named = (key: string): string => names.get(key) ?? key;

beforeAll(async () => {
  browser = await openBrowser(access);
  const rows = await Promise.all(
    ['process_states', 'process_steps'].map(async (one) => rowsOf(await admin('GET', `/items/${one}?limit=-1`))),
  );
  names = new Map(rows.flat().map((row) => [String(row['key']), String(row['label_de'])]));
});

afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await browser.keepScreens(task.name);
  await browser.closePages();
});

afterAll(() => browser.close());

describe('the clerk of the authority', { timeout: 240_000 }, () => {
  it('reads the dossier in words, takes a step by button, one by drag, and is told in German which steps are possible instead', async () => {
    const { id, number } = await sentReferral(access);
    const page = await browser.logIn('abh_clerk', 'abh-musterstadt');

    await page.goto(referralPage(id));
    await page
      .locator('[data-step=receive]')
      .filter({ hasText: named('receive') })
      .click();
    await page.locator('[data-step=start_review]').waitFor();
    expect(await statusOf(id)).toBe('received');

    const board = new Board(page);
    await board.open();
    await board.cardIn(named('received'), number).waitFor();
    await board.drag(number, named('in_review'));
    await eventually('the step is taken', async () => (await statusOf(id)) === 'in_review');
    await board.cardIn(named('in_review'), number).waitFor();

    await board.drag(number, named('received'));
    const refusal = page.getByText(`Jetzt möglich:`);
    await refusal.waitFor();
    const words = await refusal.textContent();
    for (const step of ['grant', 'refuse', 'return']) expect(words).toContain(`„${named(step)}“`);
    await page.getByRole('button', { name: 'Verwerfen' }).click();
    await board.cardIn(named('in_review'), number).waitFor();
    expect(await board.cardIn(named('received'), number).count()).toBe(0);
    expect(await statusOf(id)).toBe('in_review');
  });
});
