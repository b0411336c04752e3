import type { Locator, Page } from 'playwright-core';

/** Wide enough for every column of the board: a drag never has to scroll. */
const ALL_COLUMNS = { width: 5000, height: 1000 };

/** The Kanban board of Directus, by what people see on it: the name of a column, the title of a card. */
export class Board {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Opens the board from its entry in the navigation. */
  async open(): Promise<void> {
    await this.#page.setViewportSize(ALL_COLUMNS);
    await this.#page.locator('a[href*="bookmark="]').filter({ hasText: 'Tafel' }).click();
    await this.#page.locator('.kanban .group').first().waitFor();
  }

  card(title: string): Locator {
    return this.#page.locator('.kanban .item').filter({ hasText: title });
  }

  cardIn(column: string, title: string): Locator {
    return this.#column(column).locator('.item').filter({ hasText: title });
  }

  /** Drags as a hand does: takes the card, moves it over the column, and lets go once it lies there. */
  async drag(title: string, column: string): Promise<void> {
    const from = await boxOf(this.card(title));
    const to = await boxOf(this.#column(column).locator('.items'));
    const mouse = this.#page.mouse;
    await mouse.move(from.x + from.width / 2, from.y + 12);
    await mouse.down();
    await mouse.move(from.x + from.width / 2 + 8, from.y + 20, { steps: 4 });
    await mouse.move(to.x + to.width / 2, to.y + 30, { steps: 20 });
    for (let shake = 0; shake < 40 && (await this.cardIn(column, title).count()) === 0; shake += 1)
      await mouse.move(to.x + to.width / 2 + (shake % 2) * 6, to.y + 34, { steps: 4 });
    await mouse.up();
  }

  #column(name: string): Locator {
    return this.#page.locator('.kanban .group').filter({ has: this.#page.getByText(name, { exact: true }) });
  }
}

async function boxOf(locator: Locator): Promise<{ x: number; y: number; width: number; height: number }> {
  const box = await locator.boundingBox();
  if (!box) throw new Error('not on the screen');
  return box;
}
