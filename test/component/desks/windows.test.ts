import { beforeEach, expect, it } from 'vitest';
import { changeSession, readSession } from '../../../shared/app/desk/sessions.ts';
import { isVisitId } from '../../../shared/domain/cases/visit.ts';
import { MINUTE_MS } from '../../../shared/domain/instant.ts';
import { DESK_COOKIE } from '../../../shared/http/pages/cookie.ts';
import { ApiRefusal } from '../../../web/steps/ask.ts';
import { DeskBrowser, Desks, OFFICIALS } from '../../support/desks/desk.ts';
import { Stack } from '../../support/stack.ts';

// several windows of one browser have one session, and each changes it

let stack: Stack;
let desks: Desks;
let browser: DeskBrowser;
beforeEach(async () => {
  stack = new Stack();
  desks = new Desks(stack);
  browser = new DeskBrowser(desks);
  await browser.signIn(OFFICIALS.officer);
});

const FORM = '/preferences';

async function readOwn() {
  const id = browser.cookies.get(DESK_COOKIE) ?? '';
  const { visits, visitKeys } = desks;
  const deps = { visits, visitKeys, clock: stack.clock, random: stack.random };
  const found = isVisitId(id) ? await readSession(deps, id) : undefined;
  if (!found) throw new Error('there is no session');
  return { deps, found };
}

it('windows that find the token run out at once get another once, and all go on', async () => {
  stack.clock.advance(11 * MINUTE_MS);
  const pages = await Promise.all([1, 2, 3, 4, 5].map(() => browser.get(FORM)));
  expect(pages.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
  expect(desks.signIn.refreshed).toHaveLength(1);
  expect((await browser.get(FORM)).status).toBe(200);
});

it('an issuer that does not answer for one window keeps none waiting', async () => {
  stack.clock.advance(11 * MINUTE_MS);
  desks.signIn.outage.begin();
  expect((await browser.get(FORM)).status).toBe(503);
  desks.signIn.outage.end();
  expect((await browser.get(FORM)).status).toBe(200);
  expect(stack.clock.waits).toEqual([]);
});

it('a window that was cut off while it got other tokens keeps the others waiting, and not for ever', async () => {
  const { deps, found } = await readOwn();
  stack.clock.advance(11 * MINUTE_MS);
  const until = stack.clock.now() + 10_000;
  await changeSession(deps, found, (session) => ({ ...session, refreshesUntil: until as typeof session.usedAt }));
  expect((await browser.get(FORM)).status).toBe(200);
  expect(stack.clock.now()).toBeGreaterThanOrEqual(until);
});

it('what one window notes takes nothing back that another brought about', async () => {
  const { deps, found } = await readOwn();
  await changeSession(deps, found, (session) => ({ ...session, isEnded: true }));
  const noted = await changeSession(deps, found, (session) => ({ ...session, usedAt: stack.clock.now() }));
  expect(noted.session.isEnded).toBe(true);
  expect((await browser.get(FORM)).location).toContain('/sign-in?');
});

it('a window that is open when another signs out does nothing more', async () => {
  const { deps, found } = await readOwn();
  await browser.post('/sign-out', {});
  const noted = await changeSession(deps, found, (session) => ({ ...session, usedAt: stack.clock.now() }));
  expect(noted.session.isEnded).toBe(true);
});

it('what is in the way is told also while no session can be read', async () => {
  desks.visits.outage.begin();
  const page = await browser.post(FORM, {}, { 'sec-fetch-site': 'cross-site' });
  expect(page.status).toBe(403);
  expect(page.html).toContain('This was sent from another site');
});

it('many windows that are used at once note it once', async () => {
  stack.clock.advance(2 * MINUTE_MS);
  const pages = await Promise.all(Array.from({ length: 20 }, () => browser.get(FORM)));
  expect(new Set(pages.map(({ status }) => status))).toEqual(new Set([200]));
});

it('a page that updates itself leaves alone what is being proved in another window', async () => {
  const stale = () => new ApiRefusal('', undefined, [], { signIn: { maxAgeSeconds: 300 } });
  desks.api.breakNext(stale());
  expect((await browser.get('/find?list=all')).location).toBe('/sign-in/again');
  desks.api.breakNext(stale());
  expect((await browser.get('/updates')).location).toContain('/sign-in?');
  expect((await browser.signIn(OFFICIALS.officer, '/sign-in/go?again=yes')).path).toBe('/find?done=proved');
});
