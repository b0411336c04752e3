import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { client, idOf, rowOf, rowsOf } from '../integration/directus-client.ts';
import { criteriaOf, draftOf, inForce, lawEditors, published } from '../integration/support/change-law.ts';
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
  it('changes a threshold of a draft in the visual filter builder; a colleague publishes it', async () => {
    const { drafter, publisher } = await lawEditors(access);
    const before = await inForce(admin, '25b-1');
    const draft = idOf(await draftOf(drafter, before.id));
    const conditions = async (version: string): Promise<string> =>
      JSON.stringify((await criteriaOf(admin, version)).find(({ key }) => key === '25B-02')?.['alternatives']);
    expect(await conditions(draft)).toContain('$NOW(-6 years)');
    expect(await conditions(draft)).not.toContain('$NOW(-7 years)');
    try {
      const page = await browser.logIn('process_admin', 'beratung-nord');
      await page.goto(`/admin/content/criteria/${encodeURIComponent(`${draft}:25B-02`)}`);
      await page.getByRole('tab', { name: 'Wege und Ausnahmen' }).click();
      await page.getByText('25B-02a').click();
      const drawer = page.locator('.v-drawer');
      await drawer.getByRole('button', { name: 'Weniger oder gleich' }).waitFor();
      await drawer.locator('.system-filter li.row input').first().fill('$NOW(-7 years)');
      await drawer.locator(SAVE).click();
      await drawer.waitFor({ state: 'hidden' });
      await page.locator(SAVE).click();
      await eventually('the threshold is saved', async () => (await conditions(draft)).includes('$NOW(-7 years)'));
      await published(publisher, draft);
      expect((await inForce(admin, '25b-1')).id).toBe(draft);
      expect(await conditions(before.id)).not.toContain('$NOW(-7 years)');
    } finally {
      await published(publisher, idOf(await draftOf(drafter, before.id)));
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
