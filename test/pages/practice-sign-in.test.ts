import { createServer, type Server } from 'node:http';
import * as client from 'openid-client';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SIGNERS } from '../../infra/local/base/people.ts';
import { closeServer, listen } from '../../infra/local/base/ports.ts';
import { type SignIn, startSignIn } from '../../infra/local/services/sign-in/sign-in.ts';
import { bringAxe, findBarriers, findOverhang } from '../support/hosted/chromium.ts';
import { awaitVisitors, press, readHeading } from '../support/hosted/visitor.ts';

const CLIENT = 'holdfast-desks';
/** The narrowest that a page has to do with. */
const NARROW = { width: 320, height: 640 };

const visitor = awaitVisitors();
let desk: Server;
let desks: string;
let signIn: SignIn;
let config: client.Configuration;
beforeAll(async () => {
  desk = createServer((_request, response) => response.end('the desk'));
  desks = `http://127.0.0.1:${await listen(desk, 0, 'a desk')}`;
  signIn = await startSignIn({
    port: 0,
    people: [],
    desks: { clientId: CLIENT, address: desks, signers: SIGNERS },
    audience: 'holdfast',
    stateFile: undefined,
  });
  config = await client.discovery(new URL(signIn.issuer), CLIENT, signIn.deskSecret, undefined, {
    execute: [client.allowInsecureRequests],
  });
});
afterAll(async () => {
  await signIn?.stop();
  await closeServer(desk);
});

/** Sends somebody to sign in, as the desks do. @returns what they take home, which makes tokens of the code they come back with. */
async function send(page: Page, parameters: Readonly<Record<string, string>> = {}) {
  const pkceCodeVerifier = client.randomPKCECodeVerifier();
  const address = client.buildAuthorizationUrl(config, {
    redirect_uri: `${desks}/sign-in/return`,
    scope: 'openid',
    code_challenge: await client.calculatePKCECodeChallenge(pkceCodeVerifier),
    code_challenge_method: 'S256',
    ...parameters,
  });
  await page.goto(address.href);
  return async (): Promise<string | undefined> => {
    const back = new URL(page.url());
    expect(back.origin + back.pathname).toBe(`${desks}/sign-in/return`);
    return (await client.authorizationCodeGrant(config, back, { pkceCodeVerifier })).claims()?.sub;
  };
}

const sendToLeave = (page: Page) =>
  page.goto(client.buildEndSessionUrl(config, { post_logout_redirect_uri: `${desks}/sign-out` }).href);

it('without script somebody signs in, is asked again, gives way to another, and signs out', async () => {
  const { page, context } = visitor;
  const first = await send(page);
  expect(await readHeading(page)).toBe('Sign in');
  await press(page, 'button', 'Paula Berger');
  expect(await first()).toBe('duty-officer');
  const again = await send(page, { prompt: 'login' });
  expect(await readHeading(page)).toBe('Prove that it is you again');
  await press(page, 'button', 'It is me: Paula Berger');
  expect(await again()).toBe('duty-officer');
  const another = await send(page, { max_age: '0', prompt: 'login' });
  await press(page, 'button', 'Henrik Sommer');
  expect(await another()).toBe('prosecutor');
  await sendToLeave(page);
  await press(page, 'button', 'Sign out');
  expect(page.url()).toBe(`${desks}/sign-out`);
  await sendToLeave(page);
  expect(page.url()).toBe(`${desks}/sign-out`);
  for (const { name } of await context.cookies()) expect(name).toMatch(/^sign-in-/);
});

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
  it('nothing is wrong with its pages, and none is wider than a small telephone', async () => {
    const context = await visitor.browser.newContext({ colorScheme, viewport: NARROW });
    const page = await context.newPage();
    const look = async (title: string): Promise<void> => {
      expect(await readHeading(page)).toBe(title);
      expect(await findOverhang(page)).toBe(0);
      await bringAxe(page);
      expect(await findBarriers(page)).toEqual([]);
    };
    await send(page);
    await look('Sign in');
    await press(page, 'button', 'Alex Brandt');
    await send(page, { prompt: 'login' });
    await look('Prove that it is you again');
    await sendToLeave(page);
    await look('Do you want to sign out?');
    await page.goto(`${signIn.issuer}/session/end/success`);
    await look('You are signed out');
    await page.goto(`${signIn.issuer}/auth?client_id=${CLIENT}&redirect_uri=${signIn.issuer}/elsewhere`);
    await look('The sign-in did not work');
    await page.goto(`${signIn.issuer}/interaction/none`);
    await look('This sign-in is over');
    await context.close();
  });
});
