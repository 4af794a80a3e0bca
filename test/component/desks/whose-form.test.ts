import { beforeEach, expect, it } from 'vitest';
import type { OrderId } from '../../../shared/domain/ids.ts';
import { HOUR_MS } from '../../../shared/domain/instant.ts';
import { DeskBrowser, Desks, OFFICIALS } from '../../support/desks/desk.ts';
import { readForm, readText } from '../../support/order-desk.ts';
import { filed } from '../../support/requests.ts';
import { latestOf } from '../../support/reviews.ts';
import { Stack } from '../../support/stack.ts';
import { Workers } from '../../support/workers.ts';

// a form stays open in a window while somebody else signs in in another, or chooses another role

let stack: Stack;
let browser: DeskBrowser;
let orderId: OrderId;
beforeEach(async () => {
  stack = new Stack();
  browser = new DeskBrowser(new Desks(stack));
  orderId = await filed(stack);
  await new Workers(stack).settle();
});

const press = (html: string, button: 'check' | 'send', fields: Record<string, string[]> = {}) => {
  const { check: _check, send: _send, change: _change, ...form } = readForm(html);
  return { ...form, ...fields, [button]: ['yes'] };
};

const ENDING = { ending: ['release.no-longer-needed'] };

it('a form that one person left open does nothing in the name of the next', async () => {
  const path = `/orders/${orderId}/release`;
  await browser.signIn(OFFICIALS.officer);
  const check = await browser.post(path, press((await browser.get(path)).html, 'check', ENDING));
  const { version } = await latestOf(stack, orderId);
  await browser.signIn(OFFICIALS.colleague);
  const sent = await browser.post(path, press(check.html, 'send'));
  expect(sent.status).toBe(409);
  expect(readText(sent.html)).toContain('This form is of another sign-in');
  expect((await latestOf(stack, orderId)).version).toBe(version);
  expect((await browser.get(path)).html).not.toContain('value="release.no-longer-needed" checked');
});

it('what somebody typed in one role waits for that role, also where it was sent in another', async () => {
  const AS_CONTACT = '/sign-in/go?role=contact-point%3Aaut-prosecutor';
  const both = OFFICIALS.manifold;
  await browser.signIn(both);
  const as = readForm((await browser.get('/file')).html)['as'] ?? [];
  expect(as[0]).toMatch(/\w{20}/);
  await browser.signIn(both, '/sign-in/go?role=validator%3Aaut-prosecutor');
  const sent = await browser.post('/file', { as, law: 'US-2703f' });
  expect(sent.status).toBe(409);
  expect(sent.html).not.toContain('aut-police');
  await browser.signIn(both, AS_CONTACT);
  expect((await browser.get('/file')).html).toMatch(/value="US-2703f" checked/);
});

it('what is sent from the window of one person when the session of another is over is nobody’s to read', async () => {
  await browser.signIn(OFFICIALS.officer);
  const form = readForm((await browser.get('/file')).html);
  await browser.signIn(OFFICIALS.colleague);
  stack.clock.advance(HOUR_MS);
  await browser.post('/file', { ...form, law: 'US-2703f' });
  await browser.signIn(OFFICIALS.colleague);
  expect((await browser.get('/file')).html).not.toMatch(/value="US-2703f" checked/);
});

it('a link on another site changes nobody’s role: they are asked first', async () => {
  await browser.signIn(OFFICIALS.manifold);
  const address = '/sign-in/go?role=validator%3Aaut-prosecutor';
  const led = await browser.get(address, { 'sec-fetch-site': 'cross-site' });
  expect([led.status, led.location]).toEqual([200, '']);
  expect((await browser.get(address, { 'sec-purpose': 'prefetch' })).location).toBe('');
  expect((await browser.get(address, { 'sec-fetch-site': 'same-origin' })).location).toContain(
    'https://issuer.example',
  );
});

it.each([
  '/orders/../release',
  '/orders/./messages',
  '/orders/ord_1%2f../release',
  '/orders/a b/release',
  '/file/../check',
  `/orders/${'a'.repeat(2_000)}/release`,
])('nothing stands at %s, and nothing is asked or kept for it', async (rawPath) => {
  const desks = new Desks(stack);
  const own = new DeskBrowser(desks);
  await own.signIn(OFFICIALS.officer);
  desks.api.asked.length = 0;
  const kept = desks.visits.all().drafts.length;
  const page = await own.postRaw(rawPath, { send: 'yes', version: '1' });
  expect(page.status).toBe(404);
  expect(desks.api.asked).toEqual([]);
  expect(desks.visits.all().drafts).toHaveLength(kept);
});
