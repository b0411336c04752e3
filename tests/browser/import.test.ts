import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { loggedIn, rowsOf } from '../integration/directus-client.ts';
import { barriersIn } from './support/barriers.ts';
import { choose } from './support/choose.ts';
import { openBrowser, type Browser } from './support/open-browser.ts';

const access = inject('access');
// The office without n8n: nothing checks the cases that come in.
const OFFICE = 'beratung-sued';
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
  it('takes a list in: uploads it, says what a column means, reads the dry run with its errors, and imports', async () => {
    const prefix = `L-${randomUUID().slice(0, 8)}-`;
    const counsellor = await loggedIn(access, 'counsellor', OFFICE);
    const numbers = async (): Promise<unknown[]> =>
      rowsOf(
        await counsellor('GET', `/items/cases?filter[number][_starts_with]=${prefix}&sort=number&fields=number`),
      ).map(({ number }) => number);
    const csv = [
      'Unsere Kennung;Nachname;Vorname;geb. am;Bemerkung',
      `${prefix}1;Grün;Gülây;01.04.1995;frei`,
      `${prefix}2;Blau;Bela;31.02.1990;`,
      `${prefix}3;Rot;Rana;1988;`,
    ].join('\r\n');

    const page = await browser.logIn('counsellor', OFFICE);
    await page.goto('/admin/content/imports/+');
    await page.getByText('Bitte zuerst speichern').waitFor();
    await page.locator('[data-field=file] .v-list-item').click();
    await page.getByText('Datei vom Gerät hochladen').click();
    const upload = page.locator('.v-dialog input[type=file], #dialog-outlet input[type=file]').first();
    await upload.setInputFiles({ name: 'liste.csv', mimeType: 'text/csv', buffer: Buffer.from(csv, 'latin1') });
    await page.locator('[data-field=file]').getByText('Keine Datei ausgewählt').waitFor({ state: 'hidden' });
    await page.keyboard.press('Control+s');

    await page.locator('[data-action=check]').click();
    const mapping = page.locator('[data-question=check]');
    await keep('import-mapping');
    await mapping.getByText('Zum Beispiel: Grün').waitFor();
    await choose(mapping, 'column_0', 'Aktenzeichen');
    expect(await barriersIn(page, '[data-field=import_actions]')).toEqual([]);
    await mapping.locator('[data-confirm]').click();
    const result = page.locator('[data-result]');
    await result.getByText('Probelauf, es ist noch nichts gespeichert.').waitFor();
    await keep('import-dry-run');
    const said = await result.textContent();
    expect(said).toContain('neu: 2 Fälle · geändert: 0 · unverändert: 0 · fehlerhaft: 1 Zeile');
    expect(said).toContain('Zeile 3, Spalte „geb. am“:');
    expect(await numbers()).toEqual([]);

    await page.locator('[data-action=run]').click();
    await page.locator('[data-confirm=run]').click();
    await result.getByText('Übernommen: neu: 2 Fälle').waitFor();
    await keep('import-done');
    expect(await numbers()).toEqual([`${prefix}1`, `${prefix}3`]);
  });
});
