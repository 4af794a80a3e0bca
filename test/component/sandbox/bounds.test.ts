import { compactVerify, createLocalJWKSet } from 'jose';
import { beforeEach, describe, expect, it } from 'vitest';
import type { OrderId } from '../../../shared/domain/ids.ts';
import { HOUR_MS, MINUTE_MS, toRfc3339 } from '../../../shared/domain/instant.ts';
import { SANDBOX_POLICY } from '../../../shared/domain/policy/sandbox.ts';
import { contentDigest } from '../../support/attachments.ts';
import { memberOf, toldDigest } from '../../support/requests.ts';
import { Newcomer, orderOf } from '../../support/sandbox.ts';
import { Stack } from '../../support/stack.ts';

let stack: Stack;
let newcomer: Newcomer;
beforeEach(() => {
  stack = new Stack();
  newcomer = new Newcomer(stack);
});

const object = async (orderId: string) => {
  await newcomer.ask({ route: '/v1/provider/orders/{orderId}/certificate', orderId, ...{ method: 'GET' } });
  return await newcomer.ask({
    route: '/v1/provider/messages',
    body: {
      type: 'challenge.filed',
      timestamp: toRfc3339(stack.clock.now()),
      data: {
        orderId,
        digest: await toldDigest(stack, orderId as OrderId),
        grounds: ['conflict-of-laws'],
        requestedOutcome: 'narrow-the-hold',
        text: 'Tried out.',
      },
    },
  });
};

const orders = () => [...stack.orders.stored.orderIds()].length;

describe('keys cost nothing, so that all who make new ones are bound together', () => {
  it('in test orders', async () => {
    const providers = Array.from({ length: 5 }, () => new Newcomer(stack));
    for (const provider of providers) await provider.register();
    for (let at = providers.length; at < SANDBOX_POLICY.sandboxOrdersPerHour; at += 1) {
      expect(await providers[at % providers.length]?.order()).toMatchObject({ status: 201 });
    }
    const before = orders();
    const refused = await providers[0]?.order();
    expect(refused).toMatchObject({ status: 429, body: { type: expect.stringMatching(/too-many-tries$/) } });
    expect(await newcomer.register()).toMatchObject({ status: 429 });
    expect(await stack.directory.newest({ kind: 'provider', id: newcomer.provider })).toBeUndefined();
    expect(orders()).toBe(before);
    stack.clock.advance(HOUR_MS + MINUTE_MS);
    expect(await newcomer.register()).toMatchObject({ status: 201 });
  });

  it('in files of objections', async () => {
    const file = new Uint8Array([1]);
    const route = '/v1/provider/orders/{orderId}/challenges/{challengeId}/attachments/{attachmentId}/parts/{part}';
    const send = async (orderId: string) =>
      await newcomer.ask({
        ...{ method: 'PUT' },
        route,
        orderId,
        challengeId: 'c1',
        attachmentId: 'a1',
        part: '1',
        body: file,
        headers: { 'content-type': 'application/octet-stream', 'content-digest': contentDigest(file) },
      });
    const first = orderOf(await newcomer.register());
    const second = orderOf(await newcomer.order());
    for (const orderId of [first, second]) await object(orderId);
    for (let at = 0; at < SANDBOX_POLICY.sandboxFileStepsPerHour; at += 1) {
      expect(await send(at % 2 === 0 ? first : second)).toMatchObject({ status: 200 });
    }
    const before = await stack.snapshot();
    expect(await send(first)).toMatchObject({ status: 429 });
    expect(await send(second)).toMatchObject({ status: 429 });
    expect(Object(await stack.snapshot()).attachments).toEqual(Object(before).attachments);
  });
});

it('a receipt of an objection says that it is of a test', async () => {
  const answer = await object(orderOf(await newcomer.register()));
  expect(answer).toMatchObject({ status: 200 });
  const keys = createLocalJWKSet(JSON.parse(JSON.stringify(await stack.signers.publicKeys.jwks())));
  const { payload } = await compactVerify(String(memberOf(answer.body, 'receipt')), keys);
  expect(JSON.parse(new TextDecoder().decode(payload))).toMatchObject({ type: 'holdfast-receipt', test: true });
});
