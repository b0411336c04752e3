import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { z } from 'zod';

const foundSchema = z.object({
  violations: z.array(z.object({ id: z.string(), nodes: z.array(z.object({ html: z.string() })) })),
});

/** A button that is just changing its colour has the contrast of neither. */
const SETTLED = `Promise.all(document.getAnimations()
  .filter((one) => Number.isFinite(one.effect?.getComputedTiming().endTime))
  .map((one) => one.finished.catch(() => undefined))).then(() => undefined)`;

/**
 * What WCAG 2.1 A and AA forbid in a part of the page, as axe-core finds it; empty when nothing does. Only what this project
 * draws: of Directus' own fields we take what it ships.
 */
export async function barriersIn(page: Page, selector: string): Promise<string[]> {
  await page.evaluate(axe.source);
  await page.evaluate(SETTLED);
  const context = { include: [selector], exclude: ['.v-form', '.v-textarea'] };
  const options = { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] };
  const found = await page.evaluate(`axe.run(${JSON.stringify(context)}, ${JSON.stringify(options)})`);
  return foundSchema
    .parse(found)
    .violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
