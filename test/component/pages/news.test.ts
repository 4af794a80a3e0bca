import { beforeEach, describe, expect, it } from 'vitest';
import type { OrderId } from '../../../shared/domain/ids.ts';
import type { Browser } from '../../support/browser.ts';
import type { Stack } from '../../support/stack.ts';
import { tellPerson } from '../../support/told-person.ts';

let stack: Stack;
let orderId: OrderId;
let browser: Browser;
beforeEach(async () => {
  let code: string;
  ({ stack, orderId, browser, code } = await tellPerson());
  await browser.post('/?language=de', { code });
});

const kept = () => stack.newsAddresses.of(orderId, stack.clock.now());
const EMAIL = 'someone@mail.example';

describe('hearing of news', () => {
  it('is offered in the case, and says first what others may see', async () => {
    expect((await browser.get('/case')).html).toContain('href="/news"');
    const { html } = await browser.get('/news');
    expect(html).toContain('Wer Ihr Postfach mitliest');
    expect(html).not.toContain('name="remove"');
  });

  it('keeps an address in the language of the visit, never shows it, and takes it away', async () => {
    const { location } = await browser.post('/news', { email: EMAIL });
    expect(location).toBe('/news?done=kept');
    expect(await kept()).toMatchObject([{ language: 'de' }]);
    const { html } = await browser.get(location);
    expect(html).toContain('Die Adresse ist hinterlassen.');
    expect(html).toContain('Sie haben eine Adresse hinterlassen.');
    expect(html).not.toContain(EMAIL);
    const removed = await browser.post('/news', { remove: 'yes' });
    expect(removed.location).toBe('/news?done=removed');
    expect((await browser.get(removed.location)).html).toContain('Die Adresse ist weg.');
    expect(await kept()).toEqual([]);
  });

  it('asks again for what is no address, and keeps nothing', async () => {
    const before = await stack.snapshot();
    for (const email of ['', 'nobody', 'a@b, c@d.example']) {
      const { status, html } = await browser.post('/news', { email });
      expect(status).toBe(422);
      expect(html).toContain('Geben Sie eine E-Mail-Adresse ein');
    }
    expect(await stack.snapshot()).toEqual(before);
  });
});
