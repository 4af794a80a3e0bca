import type { Page } from 'playwright-core';

/** Opens what is closed in the description of the interface: every list, and of what is in them one of each kind. */
export async function unfoldInterface(page: Page): Promise<void> {
  await page.locator('.opblock-tag').first().waitFor();
  const closed = page.locator('.opblock-tag[data-is-open=false]');
  while ((await closed.count()) > 0) await closed.first().click();
  for (const path of [
    '/v1/filings',
    '/v1/cases/current/challenges/{challengeId}/attachments/{attachmentId}',
    'order.issued',
  ]) {
    await page.locator(`[data-path="${path}"]`).first().click();
  }
  await page.locator('.models-control').click();
  for (const place of [0, 5]) await page.locator('.models .json-schema-2020-12-accordion').nth(place).click();
  await page.locator('.opblock-body').nth(2).waitFor();
}
