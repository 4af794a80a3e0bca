import { beforeEach, expect, it } from 'vitest';
import { HOUR_MS, MINUTE_MS, plus } from '../../../shared/domain/instant.ts';
import { DESK_COOKIE, SIGN_IN_COOKIE } from '../../../shared/http/pages/cookie.ts';
import { DeskBrowser, Desks, OFFICIALS } from '../../support/desks/desk.ts';
import { Stack } from '../../support/stack.ts';

let stack: Stack;
let desks: Desks;
let browser: DeskBrowser;
beforeEach(() => {
  stack = new Stack();
  desks = new Desks(stack);
  browser = new DeskBrowser(desks);
});

const pass = (ms: number): void => {
  stack.clock.set(plus(stack.clock.now(), ms));
};

const FORM = '/preferences';

it('whoever is not signed in is led to sign in, and comes to the page they asked for', async () => {
  const led = await browser.visit(FORM);
  expect(led.path).toBe('/sign-in?to=/preferences&language=en');
  expect(led.status).toBe(200);
  expect(led.html).toContain('href="/sign-in/go?language=en&amp;to=%2Fpreferences"');
  const landed = await browser.signIn(OFFICIALS.officer, '/sign-in/go?language=en&to=%2Fpreferences');
  expect(landed).toMatchObject({ path: FORM, status: 200 });
  expect(landed.html).toContain('Ada Okafor');
  expect(landed.html).toContain('contact point of <span lang="">aut-police</span>');
});

it('nothing of a token or a name reaches the browser but what the page says', async () => {
  await browser.signIn(OFFICIALS.officer);
  const cookies = [...browser.cookies.values()].join(' ');
  expect(cookies).toMatch(/^[A-Za-z0-9_-]{43} [A-Za-z0-9_-]{43}$/);
  const page = await browser.get(FORM);
  expect(page.html).not.toContain('desk.');
  expect(JSON.stringify(stack.log.lines)).not.toMatch(/Ada|duty-officer|desk\./);
});

it('asks the issuer with PKCE, a state and a nonce of each sign-in alone', async () => {
  await browser.get('/sign-in/go');
  const first = desks.signIn.lastAsked;
  await browser.get('/sign-in/go');
  const second = desks.signIn.lastAsked;
  for (const name of ['state', 'nonce', 'verifier'] as const) {
    expect(first?.[name]).toMatch(/^[A-Za-z0-9_-]{43}$/);
    expect(second?.[name]).not.toBe(first?.[name]);
  }
  expect(first?.returnTo).toBe('https://desks.example/sign-in/return');
});

it('two windows may sign in at once, each once', async () => {
  const one = await browser.get('/sign-in/go?to=%2Fpreferences');
  const other = await browser.get('/sign-in/go?to=%2Frole');
  const back = desks.signIn.signIn(one.location, OFFICIALS.officer);
  expect((await browser.visit(back)).path).toBe('/preferences');
  expect((await browser.visit(desks.signIn.signIn(other.location, OFFICIALS.officer))).path).toBe('/role');
  const again = await browser.get(back);
  expect(again.status).toBe(400);
  expect(again.html).toContain('You were not signed in');
});

it.each`
  why                                | change
  ${'a state that was never given'}  | ${(url: URL) => url.searchParams.set('state', 'A'.repeat(43))}
  ${'no state'}                      | ${(url: URL) => url.searchParams.delete('state')}
  ${'a code that the issuer denies'} | ${(url: URL) => url.searchParams.set('code', 'code-99')}
  ${'an error of the issuer'}        | ${(url: URL) => url.searchParams.set('code', '')}
`('refuses $why, and no session begins', async ({ change }) => {
  const led = await browser.get('/sign-in/go');
  const back = new URL(desks.signIn.signIn(led.location, OFFICIALS.officer));
  change(back);
  const page = await browser.get(back.href);
  expect(page.status).toBe(400);
  expect(browser.cookies.has(DESK_COOKIE)).toBe(false);
});

it('a sign-in that was begun in another browser begins nothing here', async () => {
  const other = new DeskBrowser(desks);
  const led = await other.get('/sign-in/go');
  const page = await browser.get(desks.signIn.signIn(led.location, OFFICIALS.officer));
  expect(page.status).toBe(400);
  expect(browser.cookies.size).toBe(0);
});

it('a sign-in that took more than a quarter of an hour is begun again', async () => {
  const led = await browser.get('/sign-in/go');
  pass(15 * MINUTE_MS);
  const page = await browser.get(desks.signIn.signIn(led.location, OFFICIALS.officer));
  expect(page.html).toContain('within the last 15 minutes');
});

it.each(['https://evil.example/', '//evil.example', '/\\evil.example', '/preferences?x=1', 'javascript:alert(1)'])(
  'goes on to no page but ours: %s',
  async (to) => {
    const landed = await browser.signIn(OFFICIALS.officer, `/sign-in/go?${new URLSearchParams({ to })}`);
    expect(new URL(landed.path, 'https://desks.example').href).toBe('https://desks.example/');
  },
);

it('each sign-in gets a session of its own, and the one before is gone', async () => {
  await browser.signIn(OFFICIALS.officer);
  const before = browser.cookies.get(DESK_COOKIE) ?? '';
  await browser.signIn(OFFICIALS.officer);
  expect(browser.cookies.get(DESK_COOKIE)).not.toBe(before);
  browser.cookies.set(DESK_COOKIE, before);
  expect((await browser.get(FORM)).location).toContain('/sign-in?');
});

it('is over after thirty minutes without use, however short the rest', async () => {
  await browser.signIn(OFFICIALS.officer);
  for (let used = 0; used < 4; used += 1) {
    pass(29 * MINUTE_MS);
    expect((await browser.get(FORM)).status).toBe(200);
  }
  pass(30 * MINUTE_MS);
  const led = await browser.visit(FORM);
  expect(led.html).toContain('Your session has ended');
});

it('is over twelve hours after the sign-in, however much it is used', async () => {
  await browser.signIn(OFFICIALS.officer);
  for (let used = 0; used < 35; used += 1) {
    pass(20 * MINUTE_MS);
    expect((await browser.get(FORM)).status).toBe(200);
  }
  pass(20 * MINUTE_MS);
  expect((await browser.get(FORM)).location).toContain('/sign-in?');
});

it('is over once the issuer gives no other token', async () => {
  await browser.signIn(OFFICIALS.officer);
  desks.signIn.refreshes = false;
  pass(11 * MINUTE_MS);
  expect((await browser.get(FORM)).location).toContain('/sign-in?');
});

it('what is sent when the session is over waits for the same person, and for nobody else', async () => {
  await browser.signIn(OFFICIALS.officer);
  pass(HOUR_MS);
  const led = await browser.submit(FORM, { zone: 'Europe/Paris' });
  expect(led.html).toContain('What you typed last is kept');
  const landed = await browser.signIn(OFFICIALS.officer);
  expect(landed.path).toBe(`${FORM}?done=proved`);
  expect(landed.html).toContain('<option value="Europe/Paris" selected>');
});

it('sign-out leaves nothing here, and goes on to end it with the issuer', async () => {
  await browser.signIn(OFFICIALS.officer);
  const before = browser.cookies.get(DESK_COOKIE) ?? '';
  const out = await browser.post('/sign-out', {});
  expect(out).toMatchObject({ status: 303, location: '/sign-out?language=en&done=here' });
  expect(browser.cookies.has(DESK_COOKIE) || browser.cookies.has(SIGN_IN_COOKIE)).toBe(false);
  const page = await browser.get(out.location);
  const issuer = 'https://issuer.example/end?post_logout_redirect_uri=https%3A%2F%2Fdesks.example%2Fsign-out';
  expect(page.headers['refresh']).toBe(`0; url=${issuer}`);
  expect(page.html).toContain('You are signed out');
  expect((await browser.get('/sign-out')).headers['refresh']).toBeUndefined();
  browser.cookies.set(DESK_COOKIE, before);
  expect((await browser.get(FORM)).location).toContain('/sign-in?');
});

it('a sign-out from another site is refused, and the session goes on', async () => {
  await browser.signIn(OFFICIALS.officer);
  const out = await browser.post('/sign-out', {}, { 'sec-fetch-site': 'cross-site' });
  expect(out.status).toBe(403);
  expect((await browser.get(FORM)).status).toBe(200);
});

it('somebody without a role sees why, and whom to ask', async () => {
  const landed = await browser.signIn(OFFICIALS.nobody);
  expect(landed.status).toBe(403);
  expect(landed.html).toContain('You have no role here');
  expect(landed.html).toContain('data@fast.example');
  expect(desks.api.asked).toEqual([]);
});

it('whoever has several roles chooses one, which a token of its own says', async () => {
  const landed = await browser.signIn(OFFICIALS.manifold);
  expect(landed.html).toContain('contact point of <span lang="">aut-prosecutor</span>');
  const choosing = await browser.get('/role');
  const address = '/sign-in/go?language=en&role=validator%3Aaut-prosecutor';
  expect(choosing.html).toContain(address.replaceAll('&', '&amp;'));
  await browser.signIn(OFFICIALS.manifold, address);
  expect(desks.signIn.lastAsked?.role).toEqual({ role: 'validator', authority: 'aut-prosecutor' });
  const page = await browser.get(FORM);
  expect(page.html).toContain('validator of <span lang="">aut-prosecutor</span>');
  expect((await browser.get('/role')).html).toContain('(you act in this role now)');
});

it('says on every page whether what is done here counts', async () => {
  await browser.signIn(OFFICIALS.officer);
  expect((await browser.get(FORM)).html).toContain('Practice: nothing that is done here reaches anybody');
  const real = new Desks(stack, 'production');
  const there = new DeskBrowser(real);
  expect((await there.get('/sign-in')).html).toContain('Production: orders made here are real');
});

it('an issuer that is away is told of', async () => {
  desks.signIn.outage.begin();
  const page = await browser.get('/sign-in/go');
  expect(page.status).toBe(503);
  expect(page.html).toContain('Holdfast does not answer');
});

it('signs out also while the issuer is away', async () => {
  await browser.signIn(OFFICIALS.officer);
  desks.signIn.outage.begin();
  const page = await browser.submit('/sign-out', {});
  expect(page.status).toBe(200);
  expect(page.html).toContain('You are signed out');
});

it('somebody whose issuer made up a role is told that no desk is for it', async () => {
  const landed = await browser.signIn(
    { person: 'registrar-1', roles: [{ role: 'archivist', authority: 'office' }] },
    '/sign-in/go',
  );
  expect(landed.status).toBe(403);
  expect(landed.html).toContain('No desk here is for that role');
  expect((await browser.signIn(OFFICIALS.officer, '/sign-in/go')).html).not.toContain('No desk here is for that role');
});
