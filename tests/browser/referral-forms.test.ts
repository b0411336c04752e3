import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { z } from 'zod';
import { germanDay } from '../../domain/time/german-day.ts';
import { checkoutRoot } from '../../platform/stack/paths.ts';
import { inDays, rowOf, rowsOf } from '../integration/directus-client.ts';
import { eventually } from '../integration/support/eventually.ts';
import { referralsOf, type Referrals } from '../integration/support/referrals.ts';
import { runWorkflow } from '../nodes/support/run-workflow.ts';
import { Board } from './support/board.ts';
import { openBrowser, type Browser } from './support/open-browser.ts';

const access = inject('access');
const referralPage = (id: string): string => `/admin/content/referrals/${id}`;
/** For whoever wants to look at the forms; the folder is not in the repository. */
const screens = join(checkoutRoot, '.cache', 'browser');

let browser: Browser;
let on: Referrals;

beforeAll(async () => {
  browser = await openBrowser(access);
  on = await referralsOf(access);
  mkdirSync(screens, { recursive: true });
});

afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await browser.keepScreens(task.name);
  await browser.closePages();
});

afterAll(() => browser.close());

const refusalSchema = z.object({
  errors: z
    .array(
      z.object({
        message: z.string(),
        extensions: z.object({ code: z.string(), reason: z.string(), allowed: z.array(z.string()) }),
      }),
    )
    .min(1),
});
type Refusal = { status: number; code: string; message: string; allowed: readonly string[] };

/** What Directus answers to the next request of the page to that path, while `act` makes it ask. */
async function refusalOf(page: Page, path: string, act: () => Promise<void>): Promise<Refusal> {
  const [response] = await Promise.all([
    page.waitForResponse((one) => one.url().includes(path) && one.request().method() !== 'GET'),
    act(),
  ]);
  const [error] = refusalSchema.parse(await response.json()).errors;
  return {
    status: response.status(),
    code: error?.extensions.code ?? '',
    message: error?.message ?? '',
    allowed: error?.extensions.allowed ?? [],
  };
}

describe('the form of a referral', { timeout: 300_000 }, () => {
  it('asks who saw the dossier before it leaves, and records it with the step', async () => {
    const { id } = await on.proposed({ shown: false });
    const page = await browser.logIn('counsellor', 'beratung-nord');
    await page.goto(referralPage(id));
    await page.locator('[data-step=confirm]').click();
    const form = page.locator('[data-question=confirm]');
    await form.locator('[data-field=language] input').fill('Tigrinya');
    await page.screenshot({ path: join(screens, 'gezeigt.png') });
    await form.locator('[data-confirm=confirm]').click();
    await eventually('it is sent', async () => (await on.stateOf(id))['status'] === 'sent');
    expect(rowsOf(await on.counsellor('GET', `/items/dossier_showings?filter[referral][_eq]=${id}`))).toMatchObject([
      { language: 'Tigrinya', shown_on: inDays(0) },
    ]);
  });

  it('shows the last day for a remedy in large red letters to both sides', async () => {
    const { id, copy } = await on.inReview({ returnConsent: true });
    const clerkId = rowOf(await on.clerk('GET', '/users/me?fields=id'))['id'];
    rowOf(await on.clerk('PATCH', `/items/cases/${copy}`, { counsellor: clerkId }));
    await on.taken(on.clerk, id, 'refuse', { details: { reason: 'livelihood', notified_on: inDays(0) } });
    const [{ remedy_until: until } = {}] = rowsOf(
      await on.clerk('GET', `/items/decisions?filter[referral][_eq]=${id}`),
    );
    for (const [role, office] of [
      ['counsellor', 'beratung-nord'],
      ['abh_clerk', 'abh-musterstadt'],
    ] as const) {
      const page = await browser.logIn(role, office);
      await page.goto(referralPage(id));
      const remedy = page.locator(`[data-remedy="${String(until)}"]`);
      const headline = remedy.getByText(`Rechtsmittel bis ${germanDay(String(until))}`);
      await headline.waitFor();
      const { colour, size } = await headline.evaluate((element) => {
        const { color, fontSize } = getComputedStyle(element);
        return { colour: color, size: Number.parseFloat(fontSize) };
      });
      const [red = 0, green = 255, blue = 255] = colour.match(/\d+/g)?.map(Number) ?? [];
      expect([red > 150, green < 120, blue < 140]).toEqual([true, true, true]);
      expect(size).toBeGreaterThanOrEqual(28);
      const words = await remedy.textContent();
      expect(words).toContain('§§ 70, 74 VwGO');
      expect(words).toContain(role === 'abh_clerk' ? 'Zuständig: Alex Amt' : 'Eilantrag');
      await page.screenshot({ path: join(screens, `rechtsmittel-${role}.png`) });
    }
  });
});

describe('a step that is not possible', { timeout: 300_000 }, () => {
  it('is refused with the same words by button, by drag, by the node and by the API', async () => {
    const { id } = await on.proposed();
    const { number } = rowOf(await on.counsellor('GET', `/items/referrals/${id}?fields=number`));
    const states = rowsOf(
      await on.admin('GET', `/items/process_states?limit=-1&filter[cooperation][_eq]=${on.cooperation}`),
    );
    const named = (key: string): string => String(states.find((state) => state['key'] === key)?.['label_de']);
    const page = await browser.logIn('counsellor', 'beratung-nord');
    await page.goto(referralPage(id));
    await page.locator('[data-step=discard]').waitFor();
    // A colleague sends it while this form is still open.
    await on.taken(on.counsellor, id, 'confirm');

    const button = await refusalOf(page, `/referrals/${id}/step`, () => page.locator('[data-step=discard]').click());
    await page.getByRole('alert').filter({ hasText: button.message }).waitFor();

    const board = new Board(page);
    await board.open();
    await board.cardIn(named('sent'), String(number)).waitFor();
    const drag = await refusalOf(page, `/items/referrals/${id}`, () => board.drag(String(number), named('discarded')));

    const answer = await on.step(on.counsellor, id, 'discard');
    const api = {
      status: answer.status,
      code: answer.code,
      message: answer.message,
      allowed: answer.extensions['allowed'],
    };

    const run = await runWorkflow(
      [
        { name: 'Start', type: 'test.start', to: [['Referral']] },
        {
          name: 'Referral',
          type: 'n8n-nodes-bleiberecht.abhReferral',
          parameters: { operation: 'takeStep', step: 'discard' },
        },
      ],
      { url: access.directus.url, token: on.north.serviceToken },
      [{ json: { referralId: id } }],
    );
    const { error } = run.data.resultData;

    expect(api).toEqual({
      status: 422,
      code: 'STEP_NOT_ALLOWED',
      message: 'Dieser Schritt ist jetzt nicht möglich. Jetzt möglich: „Zurückziehen“.',
      allowed: ['withdraw'],
    });
    expect(button).toEqual(api);
    expect(drag).toEqual(api);
    expect(error).toMatchObject({ httpCode: '422', description: `${answer.message} Allowed now: withdraw.` });
    expect(await on.stateOf(id)).toMatchObject({ status: 'sent' });
  });
});
