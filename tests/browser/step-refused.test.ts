import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { z } from 'zod';
import { rowOf, rowsOf } from '../integration/directus-client.ts';
import { referralsOf, type Referrals } from '../integration/support/referrals.ts';
import { runWorkflow } from '../nodes/support/run-workflow.ts';
import { Board } from './support/board.ts';
import { openBrowser, type Browser } from './support/open-browser.ts';

const access = inject('access');

let browser: Browser;
let on: Referrals;

beforeAll(async () => {
  browser = await openBrowser(access);
  on = await referralsOf(access);
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

describe('a step that is not possible', { timeout: 300_000 }, () => {
  it('is refused with the same words by button, by drag, by the node and by the API', async () => {
    const { id } = await on.proposed();
    const { number } = rowOf(await on.counsellor('GET', `/items/referrals/${id}?fields=number`));
    const states = rowsOf(
      await on.admin('GET', `/items/process_states?limit=-1&filter[cooperation][_eq]=${on.cooperation}`),
    );
    const named = (key: string): string => String(states.find((state) => state['key'] === key)?.['label_de']);
    const page = await browser.logIn('counsellor', 'beratung-nord');
    await page.goto(`/admin/content/referrals/${id}`);
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
