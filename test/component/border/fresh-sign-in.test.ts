import { beforeEach, describe, expect, it } from 'vitest';
import type { Assurance } from '../../../shared/deployment/assurance.ts';
import { type Proof, ROUTES } from '../../../shared/deployment/routes.ts';
import type { OrderId } from '../../../shared/domain/ids.ts';
import { openCase } from '../../support/cases.ts';
import { POST_ROUTES, type PostRoute } from '../../support/post-routes.ts';
import { expectRefusal } from '../../support/refusals.ts';
import { file, filed, POLICE, read } from '../../support/requests.ts';
import { Stack } from '../../support/stack.ts';

const DAY_S = 86_400;
const TOO_OLD = {
  status: 401,
  code: 'sign-in-too-old',
  pointers: [],
  challenge:
    'Bearer error="insufficient_user_authentication", error_description="A more recent authentication is required", max_age="86400"',
} as const;

const STRONG = { acr: 'phr' };
const TOO_WEAK = {
  status: 401,
  code: 'sign-in-too-weak',
  pointers: [],
  challenge:
    'Bearer error="insufficient_user_authentication", error_description="A different authentication level is required", acr_values="phr phrh"',
} as const;

const PROOFS = new Map(Object.values(ROUTES).flatMap((routes) => Object.entries<Proof>(routes)));
const asking = (proof: Proof): readonly PostRoute[] => POST_ROUTES.filter(({ name }) => PROOFS.get(name) === proof);

let stack: Stack;
let orderId: OrderId;
beforeEach(async () => {
  stack = new Stack();
  orderId = await filed(stack, 'epoc-pr-emergency');
  await openCase(stack, orderId);
});

describe.each(asking('signed-in-lately'))('$name', ({ send, valid }) => {
  it.each([DAY_S + 1, 10 * 365 * DAY_S, -61])('stores nothing of whoever signed in %d seconds ago', async (age) => {
    const body = await valid(stack, orderId);
    stack.signInAge = age;
    await expectRefusal(stack, () => send(stack, orderId, body), TOO_OLD);
  });

  it.each([DAY_S, 0, -60])('takes what somebody asks who signed in %d seconds ago', async (age) => {
    const body = await valid(stack, orderId);
    stack.signInAge = age;
    expect((await send(stack, orderId, body)).status).not.toBe(401); // what its order makes of it is another matter
  });
});

describe.each(asking('signed-in'))('$name', ({ send, valid }) => {
  it('moves nothing, and asks nobody to sign in again', async () => {
    const body = await valid(stack, orderId);
    stack.signInAge = 10 * DAY_S;
    expect((await send(stack, orderId, body)).status).not.toBe(401);
  });
});

describe.each(asking('signed-in-lately'))('$name, where a stage says what a sign-in must be', ({ send, valid }) => {
  it('stores nothing of whoever signed in more weakly', async () => {
    stack = new Stack(undefined, undefined, undefined, undefined, { claim: 'acr', enough: ['phr', 'phrh'] });
    stack.strength = STRONG;
    orderId = await filed(stack, 'epoc-pr-emergency');
    await openCase(stack, orderId);
    const body = await valid(stack, orderId);
    stack.strength = { acr: 'pwd' };
    await expectRefusal(stack, () => send(stack, orderId, body), TOO_WEAK);
    stack.strength = STRONG;
    expect((await send(stack, orderId, body)).status).not.toBe(401);
  });
});

describe('the challenge', () => {
  const [ACR, AMR]: readonly Assurance[] = [
    { claim: 'acr', enough: ['phr', 'phrh'] },
    { claim: 'amr', enough: ['mfa', 'hwk'] },
  ];
  const MORE_RECENT = 'A more recent authentication is required';
  const DIFFERENT = 'A different authentication level is required';
  const METHODS = 'An authentication by one of these methods is required: mfa hwk';

  it.each`
    assurance    | strength                | age          | code                  | words                             | parameters
    ${undefined} | ${{}}                   | ${0}         | ${undefined}          | ${''}                             | ${''}
    ${undefined} | ${{}}                   | ${DAY_S + 1} | ${'sign-in-too-old'}  | ${MORE_RECENT}                    | ${', max_age="86400"'}
    ${ACR}       | ${{}}                   | ${0}         | ${'sign-in-too-weak'} | ${DIFFERENT}                      | ${', acr_values="phr phrh"'}
    ${ACR}       | ${{}}                   | ${DAY_S + 1} | ${'sign-in-too-weak'} | ${`${MORE_RECENT}. ${DIFFERENT}`} | ${', acr_values="phr phrh", max_age="86400"'}
    ${ACR}       | ${{ acr: 'phr' }}       | ${DAY_S + 1} | ${'sign-in-too-old'}  | ${MORE_RECENT}                    | ${', max_age="86400"'}
    ${ACR}       | ${{ acr: 'phr' }}       | ${0}         | ${undefined}          | ${''}                             | ${''}
    ${ACR}       | ${{ acr: 'phrh' }}      | ${0}         | ${undefined}          | ${''}                             | ${''}
    ${ACR}       | ${{ acr: 'PHR' }}       | ${0}         | ${'sign-in-too-weak'} | ${DIFFERENT}                      | ${', acr_values="phr phrh"'}
    ${ACR}       | ${{ acr: 'phr phrh' }}  | ${0}         | ${'sign-in-too-weak'} | ${DIFFERENT}                      | ${', acr_values="phr phrh"'}
    ${ACR}       | ${{ acr: '' }}          | ${0}         | ${'sign-in-too-weak'} | ${DIFFERENT}                      | ${', acr_values="phr phrh"'}
    ${ACR}       | ${{ amr: '[phr]' }}     | ${0}         | ${'sign-in-too-weak'} | ${DIFFERENT}                      | ${', acr_values="phr phrh"'}
    ${AMR}       | ${{ amr: '[otp mfa]' }} | ${0}         | ${undefined}          | ${''}                             | ${''}
    ${AMR}       | ${{ amr: '[hwk]' }}     | ${0}         | ${undefined}          | ${''}                             | ${''}
    ${AMR}       | ${{ amr: 'hwk' }}       | ${0}         | ${undefined}          | ${''}                             | ${''}
    ${AMR}       | ${{ amr: '[pwd]' }}     | ${0}         | ${'sign-in-too-weak'} | ${METHODS}                        | ${''}
    ${AMR}       | ${{ amr: '[]' }}        | ${0}         | ${'sign-in-too-weak'} | ${METHODS}                        | ${''}
    ${AMR}       | ${{ acr: 'mfa' }}       | ${0}         | ${'sign-in-too-weak'} | ${METHODS}                        | ${''}
    ${AMR}       | ${{ amr: '[mfa-not]' }} | ${DAY_S + 1} | ${'sign-in-too-weak'} | ${`${MORE_RECENT}. ${METHODS}`}   | ${', max_age="86400"'}
  `('of a stage that asks for $assurance.claim of $strength, $age seconds old, is $code', async (row) => {
    const { assurance, strength, age, code, words, parameters } = row;
    stack = new Stack(undefined, undefined, undefined, undefined, assurance);
    Object.assign(stack, { strength, signInAge: age });
    const before = await stack.snapshot();
    const { status, headers, body } = await file(stack, 'epoc-pr');
    if (code === undefined) return expect(status).toBe(201);
    expect({ status, type: Object(body).type }).toEqual({ status: 401, type: `urn:holdfast:problem:${code}` });
    expect(headers['www-authenticate']).toBe(
      `Bearer error="insufficient_user_authentication", error_description="${words}"${parameters}`,
    );
    expect(await stack.snapshot()).toEqual(before);
  });
});

it('whoever moves something signs in lately, and whoever says or reads something need not', () => {
  const said = [...PROOFS].filter(([name, proof]) => proof === 'signed-in' && name.startsWith('POST '));
  expect(said.map(([name]) => name)).toEqual([
    'POST /v1/filing-checks',
    'POST /v1/drafts',
    'POST /v1/orders/{orderId}/need',
    'POST /v1/orders/{orderId}/messages',
    'POST /v1/order-searches',
    'POST /v1/reviews/{reviewId}/messages',
  ]);
  const read = [...PROOFS].filter(([name, proof]) => proof === 'signed-in-lately' && !name.startsWith('POST '));
  expect(read).toEqual([]);
});

it('an order is read with an older sign-in', async () => {
  stack.signInAge = 10 * DAY_S;
  expect((await stack.officer(read(orderId), POLICE)).status).toBe(200);
});
