import type { Locator } from 'playwright-core';

const monthName = new Intl.DateTimeFormat('de-DE', { month: 'long', timeZone: 'UTC' });

/** Picks a day (`YYYY-MM-DD`) in the calendar of a field. */
export async function pickDay(scope: Locator, field: string, day: string): Promise<void> {
  await scope.locator(`[data-field="${field}"] .interface button`).first().click();
  const page = scope.page();
  const calendar = page.locator('.v-date-picker');
  await calendar.locator('.calendar-year-input input').fill(day.slice(0, 4));
  await calendar.locator('.calendar-month-select button').click();
  await page
    .locator('.v-menu-content')
    .last()
    .getByText(monthName.format(new Date(day)), { exact: true })
    .click();
  await calendar.locator(`[data-value="${day}"]`).click();
}
