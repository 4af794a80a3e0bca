import { beforeEach, expect, it } from 'vitest';
import type { OrderId } from '../../../../shared/domain/ids.ts';
import { DeskBrowser, Desks, OFFICIALS } from '../../../support/desks/desk.ts';
import { readForm, readText } from '../../../support/order-desk.ts';
import { findFaults } from '../../../support/paged/html-faults.ts';
import { filed, POLICE, read, say } from '../../../support/requests.ts';
import { latestOf } from '../../../support/reviews.ts';
import { Stack } from '../../../support/stack.ts';
import { Workers } from '../../../support/workers.ts';

let stack: Stack;
let browser: DeskBrowser;
let orderId: OrderId;
beforeEach(async () => {
  stack = new Stack();
  browser = new DeskBrowser(new Desks(stack));
  orderId = await filed(stack);
  await new Workers(stack).settle();
  await say(stack, orderId, 'order.acknowledged');
});

const press = (html: string, button: 'check' | 'send', fields: Record<string, string[]> = {}) => {
  const { check: _check, send: _send, change: _change, ...form } = readForm(html);
  return { ...form, ...fields, [button]: ['yes'] };
};

it('an officer signs in, reads the order, and ends it; pressed twice it is one act', async () => {
  const landed = await browser.signIn(OFFICIALS.officer, `/sign-in/go?to=${encodeURIComponent(`/orders/${orderId}`)}`);
  expect(landed).toMatchObject({ path: `/orders/${orderId}`, status: 200 });
  expect(findFaults(landed.html)).toEqual([]);
  expect(Buffer.byteLength(landed.html)).toBeLessThan(60_000);
  const path = `/orders/${orderId}/release`;
  const form = await browser.get(path);
  const check = await browser.post(path, press(form.html, 'check', { ending: ['release.no-longer-needed'] }));
  expect(check.status).toBe(200);
  expect(findFaults(check.html)).toEqual([]);
  const sent = await browser.submit(path, press(check.html, 'send'));
  expect(sent.path).toBe(`/orders/${orderId}?done=release`);
  expect(readText(sent.html)).toContain('The order has ended.');
  const { version } = await latestOf(stack, orderId);
  expect((await browser.submit(path, press(check.html, 'send'))).path).toBe(`/orders/${orderId}?done=release`);
  expect((await latestOf(stack, orderId)).version).toBe(version);
});

it('documents are given as the API gives them', async () => {
  await browser.signIn(OFFICIALS.officer);
  const paper = await browser.get(`/orders/${orderId}/documents/certificate.pdf`);
  expect(paper.status).toBe(200);
  expect(paper.headers['content-type']).toBe('application/pdf');
  const history = await browser.get(`/orders/${orderId}/documents/history.json`);
  expect(history.headers['content-type']).toContain('application/json');
  expect(JSON.parse(history.html)).toMatchObject({ orderId, format: 'holdfast-history-2' });
});

it('a letter is made, and the form begins anew once it was', async () => {
  await browser.signIn(OFFICIALS.officer);
  const path = `/orders/${orderId}/notice-letter`;
  const check = await browser.post(path, press((await browser.get(path)).html, 'check', { language: ['de'] }));
  const letter = await browser.post(path, press(check.html, 'send'));
  expect(letter.headers['content-type']).toBe('application/pdf');
  const anew = await browser.get(path);
  expect(readForm(anew.html)['key']).not.toEqual(readForm(check.html)['key']);
});

it('a session that ends on the last page loses nothing, and sends nothing twice', async () => {
  await browser.signIn(OFFICIALS.officer);
  const path = `/orders/${orderId}/release`;
  const check = await browser.post(
    path,
    press((await browser.get(path)).html, 'check', { ending: ['withdrawal.other'], explanation: ['Mistaken.'] }),
  );
  stack.clock.advance(31 * 60_000);
  const sent = await browser.post(path, press(check.html, 'send'));
  expect(sent.location).toContain('/sign-in');
  expect((await stack.officer(read(orderId), POLICE)).body).toMatchObject({ status: 'running' });
  const back = await browser.signIn(OFFICIALS.officer, `/sign-in/go?to=${encodeURIComponent(path)}`);
  expect(readForm(back.html)).toMatchObject({ ending: ['withdrawal.other'], explanation: ['Mistaken.'] });
});

it('a validator comes to no page of the contact point, and to no order that is not theirs', async () => {
  await browser.signIn(OFFICIALS.validator);
  expect((await browser.get(`/orders/${orderId}/release`)).status).toBe(403);
  const emergency = await filed(stack, 'epoc-pr-emergency', {}, 'key-2');
  expect((await browser.get(`/orders/${emergency}`)).status).toBe(404);
});

it('a form whose key was used with other words says so, and can be sent as another act', async () => {
  await browser.signIn(OFFICIALS.officer);
  const path = `/orders/${orderId}/release`;
  const form = await browser.get(path);
  const check = await browser.post(path, press(form.html, 'check', { ending: ['release.no-longer-needed'] }));
  await browser.post(path, press(check.html, 'send'));
  const other = press(check.html, 'send', { ending: ['release.production-completed'] });
  const told = await browser.post(path, other);
  expect(told.status).toBe(422);
  expect(readText(told.html)).toContain('This form was sent before, with other words.');
  expect(readForm(told.html)['key']).not.toEqual(readForm(check.html)['key']);
});
