import { beforeEach, describe, expect, it } from 'vitest';
import type { OrderId } from '../../../shared/domain/ids.ts';
import { MINUTE_MS } from '../../../shared/domain/instant.ts';
import { expectRefusal } from '../../support/refusals.ts';
import {
  ALSO_LANTERN,
  commandRequest,
  composeProviderMessage,
  EMERGENCY_EXTENSION,
  filed,
  filedOrders,
  memberOf,
  messageRequest,
  POLICE,
  RELEASE,
  read,
  readCertificate,
  SHERIFF,
  say,
  toldDigest,
} from '../../support/requests.ts';
import { Stack } from '../../support/stack.ts';

let stack: Stack;
let orderId: OrderId;
beforeEach(async () => {
  stack = new Stack();
  orderId = await filed(stack, 'epoc-pr-emergency');
  stack.clock.advance(MINUTE_MS);
});

const view = async () => (await stack.officer(read(orderId), POLICE)).body;
const latest = async () => (await stack.orders.latest(orderId))?.commit;
const BOTH = { targets: [{ id: 't1' }, { id: 't2' }] };

describe('a statement about its order', () => {
  it.each`
    type                         | data                                                                    | events
    ${'order.acknowledged'}      | ${{}}                                                                   | ${['order.received', 'order.acknowledged']}
    ${'order.preserved'}         | ${BOTH}                                                                 | ${['order.received', 'order.acknowledged', 'targets.preserved']}
    ${'order.not-executed'}      | ${{ targets: [{ id: 't1', reasons: ['data-not-stored-at-receipt'] }] }} | ${['order.received', 'order.acknowledged', 'targets.not-executed']}
    ${'clarification.requested'} | ${{ question: 'Which?', targets: [{ id: 't1' }] }}                      | ${['order.received', 'order.acknowledged', 'clarification.requested']}
  `('$type, first of all, proves receipt: $events', async ({ type, data, events }) => {
    const answer = await say(stack, orderId, type, data);
    expect(answer).toEqual({
      status: 200,
      headers: { 'content-type': 'application/json', 'cache-control': 'no-store', etag: '"2"' },
      body: { orderId, version: 2 },
      text: expect.any(String),
    });
    const commit = await latest();
    expect(commit?.by).toEqual({ kind: 'provider', provider: 'prv-demo', key: 'key-1' });
    expect(commit?.events.map((event) => [event.type, event.at])).toEqual(
      events.map((event: string) => [event, stack.clock.now()]),
    );
    expect(await view()).toMatchObject({
      status: 'running',
      receivedAt: '2026-11-20T16:11:00.000Z',
      acknowledgement: { status: 'given' },
    });
  });

  it('executed in part: each target keeps its own status', async () => {
    await say(stack, orderId, 'order.preserved', { targets: [{ id: 't1' }] });
    const refused = { id: 't2', reasons: ['de-facto-impossibility', 'insufficient-information'] };
    await say(stack, orderId, 'order.not-executed', { targets: [refused], explanation: 'The log is gone.' });
    expect(await view()).toMatchObject({
      targets: [
        { id: 't1', status: 'preserved' },
        { id: 't2', status: 'not-executed', reasons: refused.reasons },
      ],
      content: { explanations: [{ about: 'order.not-executed', value: { explanation: 'The log is gone.' } }] },
    });
  });

  it('said twice in two messages it is on record once', async () => {
    await say(stack, orderId, 'order.acknowledged');
    const before = await stack.snapshot();
    expect(await say(stack, orderId, 'order.acknowledged', {}, { id: 'other' })).toMatchObject({
      body: { version: 2 },
    });
    expect(await stack.snapshot()).toEqual(before);
  });

  it('answers to any digest it was told of, also an earlier one', async () => {
    const first = await toldDigest(stack, orderId);
    await readCertificate(stack, orderId);
    await stack.officer(commandRequest(orderId, 'extension', EMERGENCY_EXTENSION), POLICE);
    expect(await toldDigest(stack, orderId)).not.toBe(first);
    expect((await say(stack, orderId, 'order.preserved', { ...BOTH, digest: first })).status).toBe(200);
    expect((await say(stack, orderId, 'order.acknowledged', {}, { id: 'other' })).status).toBe(200);
  });

  it('what it says in its own words is sealed', async () => {
    await say(stack, orderId, 'clarification.requested', { question: 'CANARY which of the folders?' });
    const clear = JSON.stringify(stack.orders.stored.commits().map(({ commit }) => commit));
    expect(clear + stack.log.lines.join()).not.toContain('CANARY');
    expect(JSON.stringify(await view())).toContain('CANARY');
  });
});

describe('a statement about something else is refused', () => {
  const unknownDigest = { status: 409, code: 'digest-unknown', pointers: [] } as const;
  const notFound = { status: 404, code: 'order-not-found', pointers: [] } as const;
  const refuse = (type: string, data: object, expected: Parameters<typeof expectRefusal>[2]) =>
    expectRefusal(stack, () => say(stack, orderId, type, data), expected);

  it('with the digest of another order', async () => {
    const other = await filed(stack, 'epoc-pr', {}, 'key-2');
    await refuse('order.acknowledged', { digest: await toldDigest(stack, other) }, unknownDigest);
  });

  it('with a digest of nothing, or of a commit no message told of', async () => {
    await refuse('order.acknowledged', { digest: 'a1'.repeat(32) }, unknownDigest);
    await readCertificate(stack, orderId);
    const { digest } = (await stack.orders.latest(orderId)) ?? {};
    await refuse('order.acknowledged', { digest }, unknownDigest);
  });

  it('by another provider, and about an order that is not there', async () => {
    const [, lantern] = await filedOrders(stack, 'epoc-pr', ALSO_LANTERN, 'key-2');
    if (!lantern) throw new Error('there are two orders');
    await expectRefusal(stack, () => say(stack, lantern, 'order.acknowledged'), notFound);
    const body = await composeProviderMessage(stack, orderId, 'order.acknowledged');
    await expectRefusal(stack, () => stack.provider(messageRequest(body), { provider: 'prv-lantern' }), notFound);
    await refuse('order.acknowledged', { orderId: `ord_${'0'.repeat(26)}` }, notFound);
  });

  it('about targets the order has not', async () => {
    const unknown = { status: 422, code: 'target-unknown', pointers: [] } as const;
    await refuse('order.preserved', { targets: [{ id: 't1' }, { id: 't3' }] }, unknown);
    await refuse('order.not-executed', { targets: [{ id: 't3', reasons: ['incomplete'] }] }, unknown);
    await refuse('clarification.requested', { question: 'Which?', targets: [{ id: 't3' }] }, unknown);
  });

  it.each(['offence-not-covered', 'third-country-conflict'])(
    '%s is no reason for a preservation order',
    async (reason) => {
      const targets = [{ id: 't1', reasons: ['incomplete', reason] }];
      await refuse('order.not-executed', { targets }, { status: 422, code: 'reason-not-valid', pointers: [] });
    },
  );

  it('a letter knows no reasons, and takes an explanation', async () => {
    const letter = await filed(stack, 'us-2703f', {}, 'key-2');
    const targets = [{ id: 't1', reasons: ['incomplete'] }];
    const expected = { status: 422, code: 'reason-not-valid', pointers: [] } as const;
    await expectRefusal(stack, () => say(stack, letter, 'order.not-executed', { targets }), expected);
    const inWords = { targets: [{ id: 't1' }], explanation: 'No such account.' };
    expect((await say(stack, letter, 'order.not-executed', inWords)).status).toBe(200);
    const { body } = await stack.officer(read(letter), SHERIFF);
    expect(memberOf(body, 'targets')).toMatchObject([{ status: 'not-executed' }, { status: 'ordered' }, {}]);
  });

  it('a second question while the first is open', async () => {
    await say(stack, orderId, 'clarification.requested', { question: 'Which?' });
    const again = () => say(stack, orderId, 'clarification.requested', { question: 'And when?' }, { id: 'second' });
    await expectRefusal(stack, again, { status: 409, code: 'transition-not-allowed', pointers: [] });
  });

  it.each(['order.acknowledged', 'order.preserved', 'order.not-executed', 'clarification.requested'])(
    '%s once the order has ended',
    async (type) => {
      await readCertificate(stack, orderId);
      await stack.officer(commandRequest(orderId, 'release', RELEASE), POLICE);
      const data = {
        ...(type === 'order.preserved' && BOTH),
        ...(type === 'order.not-executed' && { targets: [{ id: 't1', reasons: ['incomplete'] }] }),
        ...(type === 'clarification.requested' && { question: 'Which?' }),
      };
      await refuse(type, data, { status: 409, code: 'order-ended', pointers: [] });
    },
  );
});

describe('letting go', () => {
  beforeEach(async () => {
    await say(stack, orderId, 'order.preserved', BOTH);
  });

  it('before the end is refused: the data must be kept', async () => {
    const expected = { status: 409, code: 'order-in-force', pointers: [] } as const;
    await expectRefusal(stack, () => say(stack, orderId, 'order.released'), expected);
    stack.clock.set('2026-11-22T16:59:59.999Z'); // validation was not sought: one millisecond before that ends the order
    await expectRefusal(stack, () => say(stack, orderId, 'order.released'), expected);
  });

  it('after the end it is confirmed, for all or target by target', async () => {
    await stack.officer(commandRequest(orderId, 'release', RELEASE), POLICE);
    await say(stack, orderId, 'order.released', { targets: [{ id: 't2' }] });
    expect(await view()).toMatchObject({
      releaseConfirmation: { status: 'owed' },
      targets: [{ status: 'preserved' }, { status: 'released' }],
    });
    stack.clock.advance(MINUTE_MS);
    await say(stack, orderId, 'order.released', {}, { id: 'second' });
    expect(await view()).toMatchObject({
      releaseConfirmation: { status: 'confirmed', at: '2026-11-20T16:12:00.000Z' },
      targets: [{ status: 'released' }, { status: 'released' }],
    });
  });

  it('after a lapse that no job has written, one commit records both', async () => {
    stack.clock.set('2026-11-22T17:00:00Z');
    expect((await say(stack, orderId, 'order.released')).status).toBe(200);
    const types = (await latest())?.events.map(({ type }) => type);
    expect(types).toEqual([
      'emergency.unseen',
      'validation.overdue',
      'order.withdrawn',
      'notice.given',
      'release.confirmed',
    ]);
  });
});
