import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { client, inDays, loggedIn, newCase, rowOf, rowsOf } from '../integration/directus-client.ts';
import { barriersIn } from './support/barriers.ts';
import { choose } from './support/choose.ts';
import { hired } from './support/hired.ts';
import { openBrowser, type Browser } from './support/open-browser.ts';
import { pickDay } from './support/pick-day.ts';

const access = inject('access');
const admin = client(access.directus.url, access.directus.token);
const keep = async (name: string): Promise<void> => {
  if (process.env['BLEIBERECHT_KEEP_SCREENS']) await browser.keepScreens(name);
};

let browser: Browser;
let clara: Awaited<ReturnType<typeof hired>>;

beforeAll(async () => {
  browser = await openBrowser(access);
  clara = await hired(access, 'counsellor', 'beratung-nord', ['Clara', 'Probe']);
});

afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await browser.keepScreens(task.name);
  await browser.closePages();
});

afterAll(async () => {
  await browser.close();
  await clara.dismiss();
});

describe('the coordinator', { timeout: 240_000 }, () => {
  it('enters an absence with a deputy, and hands everything over, in the form of the colleague', async () => {
    const counsellor = await loggedIn(access, 'counsellor', 'beratung-nord');
    const id = await newCase(counsellor, { counsellor: clara.user.id });
    const task = { case: id, title: 'Pass ansehen', owner: clara.user.id, due_on: inDays(3) };
    rowOf(await counsellor('POST', '/items/tasks', task));
    const page = await browser.logIn('coordinator', 'beratung-nord');
    await page.locator('a[href$="/admin/users"]').first().click();
    await page.getByText('Clara').first().click();

    await page.locator('[data-action=absence]').click();
    const absence = page.locator('[data-question=absence]');
    await pickDay(absence, 'until', inDays(10));
    await choose(absence, 'deputy', 'Berta Beispiel');
    await keep('absence');
    expect(await barriersIn(page, '[data-field=colleague_actions]')).toEqual([]);
    await absence.locator('[data-confirm]').click();
    await page.locator('[data-result]').getByText('An die Vertretung gegeben: 1 offene Aufgabe.').waitFor();
    const user = async (): Promise<Record<string, unknown>> =>
      rowOf(await admin('GET', `/users/${clara.user.id}?fields=absent_until,deputy.first_name`));
    expect(await user()).toEqual({ absent_until: inDays(10), deputy: { first_name: 'Berta' } });

    await page.locator('[data-action=back]').click();
    await page.locator('[data-confirm=back]').click();
    await page.locator('[data-result]').getByText('beendet').waitFor();
    expect(await user()).toMatchObject({ absent_until: null });

    await page.locator('[data-action=reassign]').click();
    await keep('hand-over');
    await page.locator('[data-confirm=reassign]').click();
    await page.locator('[data-result]').getByText('Übergeben: 1 Fall und 1 Aufgabe.').waitFor();
    expect(rowsOf(await admin('GET', `/items/cases?filter[id][_eq]=${id}&fields=counsellor.first_name`))).toEqual([
      { counsellor: { first_name: 'Berta' } },
    ]);
  });
});
