import { setImmediate as nextTurn } from 'node:timers/promises';
import { beforeEach, expect, it } from 'vitest';
import { DeskBrowser, Desks, OFFICIALS } from '../../support/desks/desk.ts';
import { Stack } from '../../support/stack.ts';

const PAGE = '/find?status=running';

let stack: Stack;
/** Two processes that serve the desks, and a browser that comes to either. */
let one: Desks;
let other: Desks;
let atOne: DeskBrowser;
let atOther: DeskBrowser;
beforeEach(async () => {
  stack = new Stack();
  one = new Desks(stack);
  other = new Desks(stack, 'practice', one);
  [atOne, atOther] = [new DeskBrowser(one), new DeskBrowser(other)];
  await atOne.signIn(OFFICIALS.manifold, '/sign-in/go');
  await atOne.get(PAGE);
  for (const [name, value] of atOne.cookies) atOther.cookies.set(name, value);
});

it('asks the API before it asks for the session, reads that while the API answers, and asks once', async () => {
  const [asked, read] = [one.api.asked.length, one.visits.outage.asked];
  const reads: number[] = [];
  one.api.meanwhile(async () => {
    reads.push(one.visits.outage.asked - read);
    for (let turn = 0; turn < 3; turn += 1) await nextTurn();
    reads.push(one.visits.outage.asked - read);
  });
  expect((await atOne.get(PAGE)).status).toBe(200);
  expect(one.api.asked.length - asked).toBe(1);
  expect(reads).toEqual([0, 2]); // the session, and what is typed in it
});

it('shows nothing of a session that was left in another process meanwhile', async () => {
  await atOther.post('/sign-out', {});
  const led = await atOne.get(PAGE);
  expect(led).toMatchObject({ status: 303 });
  expect(led.location).toContain('/sign-in?');
});

it('shows what somebody sees in the role that they chose in another process', async () => {
  const choosing = '/sign-in/go?language=en&role=validator%3Aaut-prosecutor';
  await atOther.signIn(OFFICIALS.manifold, choosing);
  for (const [name, value] of atOther.cookies) atOne.cookies.set(name, value);
  expect((await atOne.get(PAGE)).html).toContain('validator of <span lang="">aut-prosecutor</span>');
});

it('reads times in the zone that was chosen in another process', async () => {
  await atOther.post('/preferences', { zone: 'Asia/Tokyo' });
  expect((await atOne.get('/preferences')).html).toContain('<option value="Asia/Tokyo" selected>');
});

it('gives back what was typed in another process, and asks the API anew for it', async () => {
  await atOther.post('/preferences', { zone: 'Nowhere/Land' });
  await atOther.post('/find', { wanted: 'B2F4' });
  const page = await atOne.get('/find');
  expect(page.html).toContain('value="B2F4"');
  const asked = one.api.asked.length;
  await atOne.get(PAGE);
  expect(one.api.asked.length - asked).toBe(1);
});

it('asks nothing ahead with a token that has run out, or for whom the page is not', async () => {
  await atOne.signIn(OFFICIALS.registrar, '/sign-in/go');
  const asked = one.api.asked.length;
  expect((await atOne.get(PAGE)).status).toBe(403);
  expect((await atOne.get(PAGE)).status).toBe(403);
  expect(one.api.asked.length).toBe(asked);
});
