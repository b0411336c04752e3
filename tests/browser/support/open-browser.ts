import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { findChromium } from '../../../platform/chromium.ts';
import type { Access } from '../../../platform/stack/access.ts';
import { checkoutRoot } from '../../../platform/stack/paths.ts';

const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const viewport = { width: 1440, height: 1000 };

/** Without moving pictures: drawn without a graphics card they cost most of the time, and no test is about them. */
const still = (): void => {
  document.addEventListener('DOMContentLoaded', () => {
    const style = document.createElement('style');
    style.textContent = '*, ::before, ::after { animation: none !important; transition: none !important }';
    document.head.append(style);
  });
};

/** Where the screens of failed tests go; the folder is not in the repository. */
const screens = join(checkoutRoot, '.cache', 'browser');

export interface Browser {
  /** Logs a demo user in through the login form and gives the page they land on; of several the first, or by name. */
  logIn(role: string, office: string | undefined, name?: string): Promise<Page>;
  /** Keeps what each open page shows, for whoever has to find out why a test failed. */
  keepScreens(test: string): Promise<void>;
  closePages(): Promise<void>;
  close(): Promise<void>;
}

/** One Chromium for the tests of a file; every person gets a session of their own. */
export async function openBrowser(access: Access): Promise<Browser> {
  const browser = await chromium.launch({ executablePath: findChromium(() => undefined), args: flags });
  const url = (path: string): string => `${access.directus.url}/admin${path}`;
  return {
    async logIn(role, office, name) {
      const user = access.users.find(
        (one) => one.role === role && one.office === office && (name === undefined || one.name === name),
      );
      if (!user) throw new Error(`no user ${role} of ${office ?? 'the operator'} in access.json`);
      const context = await browser.newContext({
        viewport,
        locale: 'de-DE',
        timezoneId: 'Europe/Berlin',
        baseURL: access.directus.url,
        reducedMotion: 'reduce',
      });
      await context.addInitScript(still);
      context.setDefaultTimeout(60_000);
      const page = await context.newPage();
      await page.goto(url('/login'));
      await page.locator('input[type=email]').fill(user.email);
      await page.getByPlaceholder('Passwort').fill(user.password);
      await page.locator('button[type=submit]').click();
      // Where somebody was last, they land again.
      await page.waitForURL(({ pathname }) => pathname.startsWith('/admin/') && pathname !== '/admin/login');
      return page;
    },
    async keepScreens(test) {
      mkdirSync(screens, { recursive: true });
      const name = test.replaceAll(/[^\p{L}\d]+/gu, '-');
      const pages = browser.contexts().flatMap((context) => context.pages());
      for (const [at, page] of pages.entries())
        await page.screenshot({ path: join(screens, `${name}-${at + 1}.png`) }).catch(() => undefined);
    },
    async closePages() {
      for (const context of browser.contexts()) await context.close();
    },
    close: () => browser.close(),
  };
}
