import { beforeEach, describe, expect, it } from 'vitest';
import { DeskBrowser, Desks, OFFICIALS } from '../../support/desks/desk.ts';
import { ProviderDesk } from '../../support/desks/provider-desk.ts';
import { Seat } from '../../support/desks/seat.ts';
import { apiEvent, lambdaContext } from '../../support/http-events.ts';
import { filed } from '../../support/requests.ts';
import { Stack } from '../../support/stack.ts';
import { Workers } from '../../support/workers.ts';

/** Asks for what a page would say, without the page. */
async function head(desks: Desks, { cookies }: DeskBrowser, path: string) {
  const event = apiEvent({ method: 'HEAD', route: path });
  const held = [...cookies].map(([name, value]) => `${name}=${value}`);
  return await desks.open({ ...event, routeKey: '$default', cookies: held }, lambdaContext());
}

describe('an order at its provider’s desk', () => {
  it('is received by nobody who asks for its head alone', async () => {
    const desk = await ProviderDesk.open();
    const version = await desk.version();
    const answer = await head(desk.desks, desk.seat.browser, desk.base);
    expect(await desk.version()).toBe(version);
    expect(answer.statusCode).toBe(409);
  });
});

describe('whom an order was shown', () => {
  it('is nobody for whom a browser opened it ahead, or asked for its head alone', async () => {
    const stack = new Stack();
    const desks = new Desks(stack);
    const officer = await new Seat(desks, OFFICIALS.officer).sitDown();
    const path = `/orders/${await filed(stack)}`;
    const asked = desks.api.asked.length;
    expect((await officer.browser.get(path, { 'sec-purpose': 'prefetch;prerender' })).status).toBe(409);
    expect((await head(desks, officer.browser, path)).statusCode).toBe(409);
    await new Promise(setImmediate);
    expect(desks.api.asked.length).toBe(asked);
    expect((await officer.open(path)).status).toBe(200);
  });

  it('and whoever is not signed in is led to the same page by either', async () => {
    const desks = new Desks(new Stack());
    const { headers } = await head(desks, new DeskBrowser(desks), '/');
    expect(headers?.['location']).toContain('/sign-in?');
  });
});

describe.each(['reading', 'search'] as const)('what two people of oversight opened: a %s', (what) => {
  let stack: Stack;
  let desks: Desks;
  let auditor: Seat;
  let path: string;
  beforeEach(async () => {
    stack = new Stack();
    desks = new Desks(stack);
    const orderId = await filed(stack);
    await new Workers(stack).settle();
    auditor = await new Seat(desks, OFFICIALS.auditor).sitDown();
    const second = await new Seat(desks, OFFICIALS.auditor2).sitDown();
    const at = what === 'reading' ? `/oversight/orders/${orderId}/reading` : '/oversight/searches/new';
    const asked = await auditor.send(await auditor.open(at), {
      type: 'email',
      value: 'm.reuther@skylark.example',
      reason: 'A complaint.',
    });
    const opened = asked.path.replace(/\?.*/, '');
    await second.send(await second.open(opened), { answer: 'confirmed' });
    path = `${opened}/${what === 'reading' ? 'text' : 'orders'}`;
  });

  /** How often it was opened, once all that was begun is done. */
  const count = async (): Promise<number> => {
    await new Promise(setImmediate);
    const { readings, searches } = { ...(await stack.readings.list(1)), ...(await stack.searches.list(1)) };
    return [...readings, ...searches].reduce((sum, { readCount }) => sum + readCount, 0);
  };

  it('is read by no browser ahead of whoever sits there, nor for its head alone', async () => {
    const before = await count();
    expect((await auditor.browser.get(path, { 'sec-purpose': 'prefetch' })).status).toBe(409);
    expect((await head(desks, auditor.browser, path)).statusCode).toBe(409);
    expect(await count()).toEqual(before);
  });

  it('is not begun for whoever left in another process', async () => {
    await auditor.open('/');
    const elsewhere = new DeskBrowser(new Desks(stack, 'practice', desks));
    for (const [name, value] of auditor.browser.cookies) elsewhere.cookies.set(name, value);
    await elsewhere.post('/sign-out', {});
    const before = await count();
    expect((await auditor.browser.get(path)).location).toContain('/sign-in?');
    expect(await count()).toEqual(before);
  });
});
