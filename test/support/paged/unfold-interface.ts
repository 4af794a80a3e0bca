import type { Page } from 'playwright-core';

/** Lists that hold one of each kind: fields to be chosen from, files, webhooks. */
const LISTS = ['attachments', 'authorities', 'webhooks'];
const OPERATIONS = [
  '/v1/filings',
  '/v1/cases/current/challenges/{challengeId}/attachments/{attachmentId}/parts/{part}',
  'order.issued',
];

/** Opens what is closed in the description of the interface, one of each kind. */
export async function unfoldInterface(page: Page): Promise<void> {
  await page.locator('.opblock-tag').first().waitFor();
  for (const list of LISTS) await page.locator(`#operations-tag-${list}`).click();
  for (const path of OPERATIONS) await page.locator(`[data-path="${path}"]`).first().click();
  await page.locator('.models-control').click();
  for (const place of [0, 5]) await page.locator('.models .json-schema-2020-12-accordion').nth(place).click();
  await page
    .locator('.opblock-body')
    .nth(OPERATIONS.length - 1)
    .waitFor();
}
