import { beforeEach, describe, expect, it } from 'vitest';
import { isOrderId, type OrderId } from '../../../shared/domain/ids.ts';
import { MINUTE_MS } from '../../../shared/domain/instant.ts';
import { Desks, OFFICIALS } from '../../support/desks/desk.ts';
import { findControls } from '../../support/desks/forms.ts';
import { journeyOf, type Looked, orderIn, Seat, typeEnding } from '../../support/desks/seat.ts';
import { expectDiscreet, rememberStored } from '../../support/refusals.ts';
import { RELEASE, type SampleName, say } from '../../support/requests.ts';
import { Stack } from '../../support/stack.ts';
import { suspend, THEFT } from '../../support/suspending.ts';

const ENDING = typeEnding(RELEASE);

let stack: Stack;
let desks: Desks;
let officer: Seat;
beforeEach(async () => {
  stack = new Stack();
  desks = new Desks(stack);
  officer = await new Seat(desks, OFFICIALS.officer).sitDown();
});

async function filed(name: SampleName = 'epoc-pr'): Promise<OrderId> {
  const orderId = orderIn(await officer.send(await officer.fillIn(name), { go: 'send' }));
  if (!isOrderId(orderId)) throw new Error('a filing makes an order');
  stack.clock.advance(MINUTE_MS);
  return orderId;
}

const commitsOf = (type: string): number =>
  stack.orders.stored.commits().filter(({ commit }) => commit.events.some((event) => event.type === type)).length;

/** What comes of it, and nothing anywhere is as it was not before. */
async function withoutTrace<T>(act: () => Promise<T>): Promise<T> {
  const assertNothingStored = await rememberStored(stack);
  const page = await act();
  await assertNothingStored();
  expectDiscreet(stack);
  return page;
}

describe('somebody of another role or another authority', () => {
  it('a validator files nothing', async () => {
    const validator = await new Seat(desks, OFFICIALS.validator).sitDown();
    const filing = journeyOf(await officer.fillIn('epoc-pr'));
    for (const path of ['/file', `${filing}/check`]) {
      const [shown, sent] = await withoutTrace(async () => [
        await validator.open(path),
        await validator.browser.post(path, { law: 'EU-EPOC-PR', go: 'send' }),
      ]);
      expect([shown?.status, sent?.status]).toEqual([403, 403]);
      expect(shown?.html).toContain('This is not for your role');
      expect(shown?.html).toContain('It is for: contact point.');
    }
    expect(desks.api.asked.filter((asked) => asked === 'POST /v1/filings')).toEqual([]);
  });

  it.each(['validator', 'manifold'] as const)('a %s whom nobody asked sees and ends no order', async (who) => {
    const orderId = await filed('epoc-pr-emergency');
    const other = await new Seat(desks, OFFICIALS[who]).sitDown();
    const [shown, form, sent] = await withoutTrace(async () => [
      await other.open(`/orders/${orderId}`),
      await other.open(`/orders/${orderId}/release`),
      await other.browser.post(`/orders/${orderId}/release`, {
        ...ENDING,
        version: '1',
        key: 'k'.repeat(32),
        send: 'yes',
      }),
    ]);
    const isContact = who === 'manifold';
    expect([shown?.status, form?.status, sent?.status]).toEqual(isContact ? [404, 404, 404] : [404, 403, 403]);
    for (const { html = '' } of [shown, form, sent].filter((page) => page !== undefined))
      expect(html).not.toMatch(/[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}|reuther/);
  });
});

it('a suspended officer is told so on every page, does nothing, and what they typed is kept', async () => {
  const orderId = await filed();
  const check = await officer.prepare(orderId, 'release', ENDING);
  const filing = await officer.fillIn('epoc-pr');
  await suspend(stack, { ...THEFT, person: OFFICIALS.officer.person });
  const pages = await withoutTrace(async () => [
    await officer.send(check, { send: 'yes' }),
    await officer.send(filing, { go: 'send' }),
    await officer.open('/'),
    await officer.open(`/orders/${orderId}`),
  ]);
  for (const { status, text } of pages) {
    expect(status).toBe(403);
    expect(text).toContain('Your account is suspended');
    expect(text).toContain('data@fast.example');
  }
});

it.each(['cross-site', 'same-site', 'none'])('a form that is sent from elsewhere (%s) does nothing', async (site) => {
  const orderId = await filed();
  const check = await officer.prepare(orderId, 'release', ENDING);
  const filing = await officer.fillIn('epoc-pr');
  for (const { html, path } of [check, filing]) {
    const fields = { ...findControls(html).values, send: 'yes', go: 'send' };
    const answer = await withoutTrace(() => officer.browser.post(path, fields, { 'sec-fetch-site': site }));
    expect(answer.status).toBe(403);
  }
});

describe('what is sent twice is one act', () => {
  it.each(['one after the other', 'at once'])('a filing, %s', async (how) => {
    const { html, path } = await officer.fillIn('epoc-pr');
    const fields = { ...findControls(html).values, go: 'send' };
    const send = () => officer.browser.submit(path, fields);
    const pages = how === 'at once' ? await Promise.all([send(), send()]) : [await send(), await send()];
    const told = new Set(pages.map(orderIn));
    expect([told.size, commitsOf('order.issued')]).toEqual([1, 1]);
    for (const page of pages) expect(page).toMatchObject({ status: 200, path: `${journeyOf({ path })}/sent` });
  });

  it.each(['one after the other', 'at once'])('a release, %s', async (how) => {
    const orderId = await filed();
    await say(stack, orderId, 'order.acknowledged');
    const { html, path } = await officer.prepare(orderId, 'release', ENDING);
    const fields = { ...findControls(html).values, send: 'yes' };
    const send = () => officer.browser.submit(path, fields);
    const pages = how === 'at once' ? await Promise.all([send(), send()]) : [await send(), await send()];
    expect(commitsOf('order.released')).toBe(1);
    for (const page of pages) expect(page).toMatchObject({ status: 200, path: `/orders/${orderId}?done=release` });
  });
});

it('two filings in two tabs do not mix', async () => {
  const typed = [{}, { '/certificate/A/issuingFileNumber': 'LKA-ML 4100-2026-0999' }];
  const pages: Looked[] = [];
  for (const edits of typed) pages.push(await officer.fillIn('epoc-pr', edits));
  const [one, other] = pages as [Looked, Looked];
  const ofOther = await officer.send(other, { go: 'send' });
  const again = await officer.open(one.path);
  expect(again.text).toContain('LKA-ML 4100-2026-0831');
  const ofOne = await officer.send(again, { go: 'send' });
  const isOther = await Promise.all(
    [ofOne, ofOther].map(async (sent) =>
      (await officer.open(`/orders/${orderIn(sent)}/documents`)).text.includes('LKA-ML 4100-2026-0999'),
    ),
  );
  expect(isOther).toEqual([false, true]);
});

describe('while the API is away', () => {
  const UNKNOWN = 'It is not known whether what you sent was done';

  it.each`
    what           | route                                 | type
    ${'a filing'}  | ${/^POST \/v1\/filings$/}             | ${'order.issued'}
    ${'a release'} | ${/^POST \/v1\/orders\/.*\/release$/} | ${'order.released'}
  `('$what whose answer was lost is one act however often it is sent', async ({ what, route, type }) => {
    const isFiling = what === 'a filing';
    const ready = isFiling ? await officer.fillIn('epoc-pr') : await officer.prepare(await filed(), 'release', ENDING);
    desks.api.losesAnswerTo = route;
    const pressed = isFiling ? { go: 'send' } : { send: 'yes' };
    for (let times = 0; times < 2; times += 1) {
      const told = await officer.send(ready, pressed);
      expect(told.status).toBe(503);
      expect(told.text).toContain(UNKNOWN);
      expect(told.text).toContain('What you typed is kept');
    }
    desks.api.losesAnswerTo = undefined;
    expect((await officer.send(ready, pressed)).status).toBe(200);
    expect(commitsOf(type)).toBe(1);
  });

  it('what did not arrive is not done, and done once when it is sent again', async () => {
    const ready = await officer.fillIn('epoc-pr');
    desks.api.outage.begin();
    const told = await withoutTrace(() => officer.send(ready, { go: 'send' }));
    expect(told.status).toBe(503);
    expect(told.text).toContain(UNKNOWN);
    desks.api.outage.end();
    const again = await officer.open(ready.path);
    expect((await officer.send(again, { go: 'send' })).text).toContain('The order is issued');
    expect(commitsOf('order.issued')).toBe(1);
  });
});
