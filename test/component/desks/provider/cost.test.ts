import { beforeAll, describe, expect, it } from 'vitest';
import { PAGES } from '../../../../shared/deployment/pages.ts';
import { assign, objectAsProvider } from '../../../support/cases.ts';
import { ProviderDesk } from '../../../support/desks/provider-desk.ts';
import { file } from '../../../support/requests.ts';

/** One after the other, at most. */
const IN_A_ROW = 3;
/** Bytes that a browser gets which was never here before: the page and its sheet. */
const FIRST_VISIT = 60_000;
/** More than two pages of the API’s list hold. */
const MANY = 210;

let desk: ProviderDesk;
beforeAll(async () => {
  desk = await ProviderDesk.open();
  for (let filed = 0; filed < MANY; filed += 1) await file(desk.stack, 'us-2703f', {}, `key-${filed}`);
  await desk.look();
  await objectAsProvider(desk.stack, desk.orderId);
  await assign(desk.stack, desk.orderId, 'r1');
  await desk.workers.settle();
}, 60_000);

const fill = (template: string): string =>
  template.replace('{order}', desk.orderId).replace('{file}', 'certificate.pdf');

/** Whoever is signed in opens them. */
const OPENED = Object.keys(PAGES['serve-pages-desks'])
  .filter((key) => key === 'GET /' || key.startsWith('GET /provider/'))
  .map((key) => key.slice('GET '.length));

describe('a page of a provider’s desk', () => {
  it.each(OPENED)('%s asks the API at most three times in a row, and is small', async (template) => {
    const { browser } = desk.seat;
    desk.desks.mostInARow = 0;
    const page = await browser.get(fill(template), { 'accept-encoding': 'br, gzip' });
    expect(page.status).toBe(200);
    expect(desk.desks.mostInARow).toBeLessThanOrEqual(IN_A_ROW);
    const sheets = [...page.html.matchAll(/href="(\/assets\/[^"]+)"/g)].map(([, path = '']) => path);
    const files = await Promise.all(sheets.map((path) => browser.get(path, { 'accept-encoding': 'br, gzip' })));
    const all = [page, ...files].reduce((sum, { bytes }) => sum + bytes.length, 0);
    expect(all).toBeLessThanOrEqual(FIRST_VISIT);
  });

  it('what is said costs no more', async () => {
    desk.desks.mostInARow = 0;
    await desk.say('preservation', { targets: ['t1'] });
    expect(desk.desks.mostInARow).toBeLessThanOrEqual(IN_A_ROW);
  });

  it('the first page shows all that nobody acknowledged, the newest as well', async () => {
    await desk.workers.settle();
    const list = await desk.seat.open('/');
    expect(list.html.match(/name="send"/g)).toHaveLength(MANY);
  });
});
