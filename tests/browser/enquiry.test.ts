import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { loggedIn, rowsOf } from '../integration/directus-client.ts';
import { barriersIn } from './support/barriers.ts';
import { choose } from './support/choose.ts';
import { openBrowser, type Browser } from './support/open-browser.ts';
import { pickDay } from './support/pick-day.ts';
import { inDays } from '../integration/directus-client.ts';

const access = inject('access');
const keep = async (name: string): Promise<void> => {
  if (process.env['BLEIBERECHT_KEEP_SCREENS']) await browser.keepScreens(name);
};

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser(access);
});

afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await browser.keepScreens(task.name);
  await browser.closePages();
});

afterAll(() => browser.close());

describe('a counsellor', { timeout: 240_000 }, () => {
  it('takes an enquiry down without a name, and opens the case once the person agreed', async () => {
    const name = `Erfunden-${randomUUID().slice(0, 8)}`;
    const counsellor = await loggedIn(access, 'counsellor', 'beratung-sued');
    const page = await browser.logIn('counsellor', 'beratung-sued');
    await page.goto('/admin/content/enquiries/+');
    const form = page.locator('main');
    await pickDay(form, 'received_on', inDays(0));
    await choose(form, 'channel', 'Person kommt selbst');
    await page.locator('[data-field=topic] textarea').fill('Eine Auszubildende mit Duldung seit 2018.');
    await keep('enquiry');
    await page.keyboard.press('Control+s');

    await page.locator('[data-action=open_case]').click();
    const question = page.locator('[data-question=open_case]');
    await question.locator('[data-field=first_name] input').fill('Nawid');
    await question.locator('[data-field=last_name] input').fill(name);
    await question.locator('[data-confirm]').click();
    await page.getByRole('alert').getByText('Ohne Zustimmung der Person entsteht kein Fall').waitFor();
    await question.locator('[data-field=agreed] .v-checkbox').click();
    await keep('enquiry-open-case');
    expect(await barriersIn(page, '[data-field=enquiry_actions]')).toEqual([]);
    await question.locator('[data-confirm]').click();
    await page.locator('[data-result]').getByText('ist eröffnet').waitFor();
    await page.locator('[data-link^="/content/cases/"]').click();
    await page.locator('[data-field=number]').waitFor();
    await keep('enquiry-case');
    expect(
      rowsOf(await counsellor('GET', `/items/cases?filter[person][last_name][_eq]=${name}&fields=state,counsellor.id`)),
    ).toHaveLength(1);
  });
});
