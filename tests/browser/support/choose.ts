import type { Locator } from 'playwright-core';

/** Chooses an entry of a drop-down field by what it says. */
export async function choose(scope: Locator, field: string, entry: string): Promise<void> {
  await scope.locator(`[data-field="${field}"] .v-input`).first().click();
  await scope.page().locator('.v-menu-content').getByText(entry, { exact: true }).click();
}
