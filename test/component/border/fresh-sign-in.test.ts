import { beforeEach, describe, expect, it } from 'vitest';
import { type Proof, ROUTES } from '../../../shared/deployment.ts';
import type { OrderId } from '../../../shared/domain/ids.ts';
import { openCase } from '../../support/cases.ts';
import { POST_ROUTES, type PostRoute } from '../../support/post-routes.ts';
import { expectRefusal } from '../../support/refusals.ts';
import { filed, POLICE, read } from '../../support/requests.ts';
import { Stack } from '../../support/stack.ts';

const DAY_S = 86_400;
const TOO_OLD = {
  status: 401,
  code: 'sign-in-too-old',
  pointers: [],
  challenge:
    'Bearer error="insufficient_user_authentication", error_description="A more recent authentication is required", max_age="86400"',
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
