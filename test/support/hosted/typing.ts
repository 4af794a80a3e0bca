import type { Locator, Page } from 'playwright-core';
import type { Typed } from '../../../web/steps/typed.ts';

/** What is called so in the main part of a page. */
const named = (page: Page, name: string): Locator => page.locator(`main [name="${name}"]`);

/** Asks for one more row of a list until it has this field. @throws Error where no list of the page has it. */
async function askFor(page: Page, name: string): Promise<void> {
  while ((await named(page, name).count()) === 0) {
    const buttons = await page
      .locator('main button[name^="more-"]')
      .evaluateAll((all) => all.map((one) => one.getAttribute('name') ?? ''));
    const button = buttons.find((one) => name.startsWith(one.slice('more-'.length)));
    if (button === undefined) throw new Error(`${page.url()} has no ${name}`);
    const loaded = page.waitForEvent('load');
    await page.locator(`main button[name="${button}"]`).click();
    await loaded;
  }
}

/** Opens what a page has folded away. */
async function unfold(page: Page): Promise<void> {
  const folded = page.locator('main details:not([open]) > summary');
  while ((await folded.count()) > 0) await folded.first().click();
}

/** Types into the fields of a page by their names, as many of each list as there are. */
export async function typeInto(page: Page, typed: Typed): Promise<void> {
  for (const name of Object.keys(typed)) await askFor(page, name);
  await unfold(page);
  for (const [name, texts] of Object.entries(typed)) {
    const fields = named(page, name);
    const kind = await fields.first().evaluate((one) => one.getAttribute('type') ?? one.tagName.toLowerCase());
    if (kind === 'select') await fields.selectOption(`${texts[0]}`);
    else if (kind === 'radio' || kind === 'checkbox')
      for (const text of texts) await page.locator(`main [name="${name}"][value="${text}"]`).check();
    else await fields.fill(`${texts[0]}`);
  }
}
