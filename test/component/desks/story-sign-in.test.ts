import { beforeEach, describe, expect, it } from 'vitest';
import { isOrderId, type OrderId } from '../../../shared/domain/ids.ts';
import { DAY_MS, MINUTE_MS, plus } from '../../../shared/domain/instant.ts';
import { DESK_COOKIE } from '../../../shared/http/pages/cookie.ts';
import { Desks, OFFICIALS } from '../../support/desks/desk.ts';
import { findControls } from '../../support/desks/forms.ts';
import { type Fields, journeyOf, type Looked, orderIn, Seat, typeEnding } from '../../support/desks/seat.ts';
import { rememberStored } from '../../support/refusals.ts';
import { RELEASE } from '../../support/requests.ts';
import { Stack } from '../../support/stack.ts';

const WHY = 'The account was mistaken for another; see page 4 of the file.';
const ENDING: Fields = { ...typeEnding(RELEASE), explanation: WHY };
const BACK = 'You have proved who you are. Nothing has been sent yet';

let stack: Stack;
let desks: Desks;
let officer: Seat;

/** Somebody who signed in at the issuer two days ago, for which it gives sessions still: too long ago to move anything. */
async function sitDown(on: Stack = new Stack(), person: Seat['person'] = OFFICIALS.officer): Promise<void> {
  stack = on;
  desks = new Desks(stack);
  desks.signIn.provedMsAgo = 2 * DAY_MS;
  officer = await new Seat(desks, person).sitDown();
}

async function filed(): Promise<OrderId> {
  desks.signIn.provedMsAgo = 0;
  const seat = await new Seat(desks, officer.person).sitDown();
  const orderId = orderIn(await seat.send(await seat.fillIn('epoc-pr'), { go: 'send' }));
  desks.signIn.provedMsAgo = 2 * DAY_MS;
  if (!isOrderId(orderId)) throw new Error('a filing makes an order');
  stack.clock.advance(MINUTE_MS);
  return orderId;
}

const commitsOf = (type: string): number =>
  stack.orders.stored.commits().filter(({ commit }) => commit.events.some((event) => event.type === type)).length;

/** Sends what is ready, and is told to prove who they are: nothing anywhere is as it was not before. */
async function sendInVain(ready: Looked, pressed: Readonly<Record<string, string>>): Promise<Looked> {
  const assertNothingStored = await rememberStored(stack);
  const answer = await officer.browser.post(ready.path, { ...findControls(ready.html).values, ...pressed });
  expect(answer).toMatchObject({ status: 303, location: '/sign-in/again' });
  const told = await officer.open('/sign-in/again');
  await assertNothingStored();
  return told;
}

describe('a sign-in that is too old for what it is to move', () => {
  beforeEach(() => sitDown());

  it('is made once more, and a release is sent from the form as it was typed, once', async () => {
    const orderId = await filed();
    const ready = await officer.prepare(orderId, 'release', ENDING);
    const told = await sendInVain(ready, { send: 'yes' });
    expect(told.text).toContain('Prove once more who you are');
    expect(told.html).toContain('href="/sign-in/go?again=yes"');
    const back = await officer.prove();
    expect(desks.signIn.lastAsked).toMatchObject({
      isAgain: true,
      maxAgeSeconds: 86_400,
      person: OFFICIALS.officer.person,
      role: OFFICIALS.officer.roles[0],
    });
    expect(back.path).toBe(`/orders/${orderId}/release?done=proved`);
    expect(back.text).toContain(BACK);
    const typed = findControls(back.html).values;
    expect(typed).toMatchObject({ ending: ['release.no-longer-needed'], explanation: [WHY] });
    expect(typed['key']).toEqual(findControls(ready.html).values['key']); // sent before or not, it is one act
    expect(commitsOf('order.released')).toBe(0);
    const check = await officer.send(back, { check: 'yes' });
    expect((await officer.send(check, { send: 'yes' })).path).toBe(`/orders/${orderId}?done=release`);
    expect(commitsOf('order.released')).toBe(1);
  });

  it('is made once more, and a filing is sent from its last page, once', async () => {
    const ready = await officer.fillIn('epoc-pr');
    await sendInVain(ready, { go: 'send' });
    const back = await officer.prove();
    expect(back.path).toBe(`${ready.path}?done=proved`);
    expect(back.text).toContain(BACK);
    expect(back.text).toContain('m.reuther@skylark.example');
    const sent = await officer.send(back, { go: 'send' });
    expect(sent.text).toContain('The order is issued');
    expect(commitsOf('order.issued')).toBe(1);
  });

  it('proved by somebody else, it ends the session, and what was typed stays of whoever typed it', async () => {
    const orderId = await filed();
    await sendInVain(await officer.prepare(orderId, 'release', ENDING), { send: 'yes' });
    const before = officer.browser.cookies.get(DESK_COOKIE);
    const refused = await officer.prove(OFFICIALS.colleague);
    expect(refused.status).toBe(400);
    expect(refused.text).toContain('Somebody else signed in');
    expect(officer.browser.cookies.get(DESK_COOKIE)).toBe(before);
    expect((await officer.open(`/orders/${orderId}`)).path).toContain('/sign-in?');
    await officer.browser.signIn(OFFICIALS.colleague);
    const ofColleague = await officer.open(`/orders/${orderId}/release`);
    expect(ofColleague.text).toContain('Release or withdraw the order');
    expect(ofColleague.html).not.toContain('mistaken for another');
    expect(commitsOf('order.released')).toBe(0);
  });

  it('proved by somebody else, it is there for the first when they come back themselves', async () => {
    const orderId = await filed();
    await sendInVain(await officer.prepare(orderId, 'release', ENDING), { send: 'yes' });
    await officer.prove(OFFICIALS.colleague);
    await officer.signIn();
    expect(findControls((await officer.open(`/orders/${orderId}/release`)).html).values).toMatchObject({
      explanation: [WHY],
    });
  });
});

describe('a sign-in that is too weak for what it is to move', () => {
  const STRONG = { ...OFFICIALS.officer, acr: 'two-factors' };
  beforeEach(async () => {
    const assurance = { claim: 'acr', enough: ['two-factors', 'card'] } as const;
    await sitDown(new Stack(undefined, 'shown', undefined, undefined, assurance), {
      ...OFFICIALS.officer,
      acr: 'password',
    });
    desks.signIn.provedMsAgo = 0;
  });

  it('is not made better by another that is as weak, and the first with both is taken', async () => {
    const ready = await officer.fillIn('epoc-pr');
    const told = await sendInVain(ready, { go: 'send' });
    expect(told.text).toContain('as strong as your authority’s rules ask');
    const weak = await officer.prove();
    expect(desks.signIn.lastAsked?.acrValues).toEqual(['two-factors', 'card']);
    expect(weak.status).toBe(400);
    expect(weak.text).toContain('You were not signed in');
    const strong = await officer.prove(STRONG);
    expect(strong.text).toContain(BACK);
    expect((await officer.send(strong, { go: 'send' })).text).toContain('The order is issued');
    expect(commitsOf('order.issued')).toBe(1);
  });
});

describe('a session', () => {
  beforeEach(async () => {
    await sitDown();
    desks.signIn.provedMsAgo = 0;
    await officer.signIn();
  });
  const pass = (ms: number): void => void stack.clock.set(plus(stack.clock.now(), ms));

  it('that ends on the last page of a filing loses nothing of it', async () => {
    const ready = await officer.fillIn('epoc-pr');
    pass(30 * MINUTE_MS);
    const assertNothingStored = await rememberStored(stack);
    const led = await officer.send(ready, { go: 'send' });
    await assertNothingStored();
    expect(led.path).toBe(`/sign-in?to=${ready.path}&language=en&done=over`);
    expect(led.text).toContain('Your session has ended');
    const [, address = ''] = /href="(\/sign-in\/go\?[^"]+)"/.exec(led.html) ?? [];
    const back = await officer.signIn(address.replaceAll('&amp;', '&'));
    expect(back.path).toBe(`${ready.path}?done=proved`);
    expect(back.text).toContain('Nothing has been sent yet');
    expect(back.text).toContain('m.reuther@skylark.example');
    expect(commitsOf('order.issued')).toBe(0);
    const sent = await officer.send(back, { go: 'send' });
    expect(sent.path).toBe(`${journeyOf(ready)}/sent`);
    expect(commitsOf('order.issued')).toBe(1);
  });

  it('that ends on a form loses nothing of what was typed into it', async () => {
    const ready = await officer.prepare(await filed(), 'release', {});
    pass(30 * MINUTE_MS);
    const assertNothingStored = await rememberStored(stack);
    expect((await officer.send(ready, { ...ENDING, send: 'yes' })).path).toContain('/sign-in?');
    await assertNothingStored();
    desks.signIn.provedMsAgo = 0;
    const back = await officer.signIn(`/sign-in/go?to=${encodeURIComponent(ready.path)}`);
    expect(findControls(back.html).values).toMatchObject({
      ...findControls(ready.html).values,
      ending: ['release.no-longer-needed'],
      explanation: [WHY],
    });
    const done = await officer.send(await officer.send(back, { check: 'yes' }), { send: 'yes' });
    expect(done.path).toContain('?done=release');
    expect(commitsOf('order.released')).toBe(1);
  });

  it('goes on where its token runs out half way, unnoticed', async () => {
    const ready = await officer.fillIn('epoc-pr');
    pass(11 * MINUTE_MS);
    expect((await officer.send(ready, { go: 'send' })).text).toContain('The order is issued');
  });

  it('goes on where its token runs out while it is on its way to the API', async () => {
    const ready = await officer.fillIn('epoc-pr');
    desks.api.meanwhile(() => pass(9 * MINUTE_MS + 59_000));
    pass(9 * MINUTE_MS);
    expect((await officer.send(ready, { go: 'send' })).text).toContain('The order is issued');
    expect(commitsOf('order.issued')).toBe(1);
  });

  it.each(['before it is sent', 'on its way'])(
    'ends where no other token is given %s, and nothing is lost',
    async (when) => {
      const ready = await officer.fillIn('epoc-pr');
      desks.signIn.refreshes = false;
      if (when === 'on its way') {
        pass(9 * MINUTE_MS);
        desks.api.meanwhile(() => pass(2 * MINUTE_MS));
      } else pass(11 * MINUTE_MS);
      const assertNothingStored = await rememberStored(stack);
      const led = await officer.send(ready, { go: 'send' });
      await assertNothingStored();
      expect(led.path).toContain('/sign-in?');
      await officer.signIn();
      const back = await officer.open(ready.path);
      expect((await officer.send(back, { go: 'send' })).text).toContain('The order is issued');
      expect(commitsOf('order.issued')).toBe(1);
    },
  );
});
