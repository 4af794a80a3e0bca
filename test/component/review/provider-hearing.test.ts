import { beforeEach, describe, expect, it } from 'vitest';
import type { OrderId } from '../../../shared/domain/ids.ts';
import { MINUTE_MS, plus } from '../../../shared/domain/instant.ts';
import { objectAsProvider, objectionsRequest, openCase } from '../../support/cases.ts';
import { expectRefusal } from '../../support/refusals.ts';
import { commandRequest, filed, POLICE, read, readCertificate, say } from '../../support/requests.ts';
import { asHolder, holderOf, latestOf, object, readReview, reviewRequest } from '../../support/reviews.ts';
import { Stack } from '../../support/stack.ts';
import { Workers } from '../../support/workers.ts';

let stack: Stack;
let workers: Workers;
let orderId: OrderId;
beforeEach(async () => {
  stack = new Stack();
  workers = new Workers(stack);
  orderId = await filed(stack);
  await workers.settle();
  await readCertificate(stack, orderId);
  await objectAsProvider(stack, orderId);
  await workers.runUntil(plus(stack.clock.now(), 2 * MINUTE_MS));
});

const speak = (data: object = { review: 'r1', text: 'CANARY-P the second half of it' }, id = 'message-1') =>
  say(stack, orderId, 'message.sent', data, { id });
const declare = (
  data: object = { review: 'r1', ground: 'dealt-with-it-before', reason: 'CANARY-C she was our counsel' },
  id = 'conflict-1',
) => say(stack, orderId, 'conflict.declared', data, { id });
const ask = (text = 'CANARY-R which half?') =>
  asHolder(stack, orderId, 'r1', reviewRequest(`${orderId}.r1`, 'messages', { text }));
const objections = () => stack.provider(objectionsRequest(orderId), { provider: 'prv-demo', id: 'objections-1' });

describe('a provider that objected', () => {
  it('is told that its reviewer spoke, reads what, answers, and is heard by reviewer and authority', async () => {
    expect((await ask()).status).toBe(200);
    await workers.settle();
    const { commit, digest } = (await stack.orders.latest(orderId)) ?? {};
    expect(JSON.parse(String(stack.sender.posts.at(-1)?.body))).toEqual({
      type: 'message.sent',
      timestamp: '2026-11-20T16:12:00.000Z',
      data: {
        orderId,
        reference: commit?.state.reference,
        version: commit?.version,
        digest,
        certificateUrl: `https://holdfast.example/v1/provider/orders/${orderId}/certificate`,
        challenge: 'c1',
        review: 'r1',
        objectionsUrl: `https://holdfast.example/v1/provider/orders/${orderId}/objections`,
      },
    });
    const answer = await speak();
    expect([answer.status, answer.body]).toEqual([200, { orderId, version: 6 }]);
    expect((await objections()).body).toMatchObject({
      messages: [
        { review: 'r1', from: 'reviewer', text: 'CANARY-R which half?' },
        { review: 'r1', from: 'provider', text: 'CANARY-P the second half of it' },
      ],
    });
    const review = await asHolder(stack, orderId, 'r1', readReview(`${orderId}.r1`));
    const order = await stack.officer(read(orderId), POLICE);
    for (const { text } of [review, order]) expect(text).toContain('CANARY-P the second half of it');
  });

  it('is heard in sealed words: nothing of them in the record, the log or a webhook', async () => {
    await ask();
    await speak();
    await declare();
    await workers.settle();
    const [asked, said, declared] = stack.orders.stored.commits().slice(-3);
    expect([asked, said, declared].map((one) => one?.sealed.map(({ part }) => part))).toEqual([
      ['message'],
      ['message'],
      ['conflict'],
    ]);
    const clear = [
      JSON.stringify(stack.orders.stored.commits().map(({ commit }) => commit)),
      stack.log.lines.join('\n'),
      JSON.stringify(stack.sender.posts),
    ];
    for (const text of clear) expect(text).not.toContain('CANARY');
  });

  it('hears the authority as well, and no echo of itself', async () => {
    const types = () => stack.sender.posts.map(({ body }) => JSON.parse(body).type);
    await speak();
    await workers.settle();
    expect(types()).toEqual(['order.issued']);
    const reply = commandRequest(orderId, 'messages', { review: 'r1', text: 'It is needed whole.' });
    expect((await stack.officer(reply, POLICE)).status).toBe(200);
    await workers.settle();
    expect(types()).toEqual(['order.issued', 'message.sent']);
  });

  it('may say why another should have it: whoever had it loses it, and why is for none of the others', async () => {
    const first = await holderOf(stack, orderId, 'r1');
    expect((await declare()).status).toBe(200);
    await workers.runUntil(plus(stack.clock.now(), 2 * MINUTE_MS));
    expect(await holderOf(stack, orderId, 'r1')).not.toBe(first);
    const readers = [
      await objections(),
      await stack.officer(read(orderId), POLICE),
      await asHolder(stack, orderId, 'r1', readReview(`${orderId}.r1`)),
    ];
    for (const { status, text } of readers) {
      expect(status).toBe(200);
      expect(text).not.toContain('CANARY-C');
    }
  });

  it('counts once per message', async () => {
    await speak();
    const before = await stack.snapshot();
    expect((await speak()).body).toMatchObject({ version: 5 });
    expect(await stack.snapshot()).toEqual(before);
  });
});

const MISTRUSTED = { review: 'r1', ground: 'own-interest', reason: 'x' };

describe('is refused', () => {
  it.each`
    what       | send                                                   | status | code                 | pointers            | why
    ${speak}   | ${{ review: 'r1', text: ' ' }}                         | ${422} | ${'invalid-request'} | ${['/data/text']}   | ${'empty words'}
    ${speak}   | ${{ review: '1', text: 'x' }}                          | ${422} | ${'invalid-request'} | ${['/data/review']} | ${'what is no review'}
    ${declare} | ${{ ...MISTRUSTED, reason: 'x'.repeat(4_001) }}        | ${422} | ${'invalid-request'} | ${['/data/reason']} | ${'too many words'}
    ${declare} | ${{ ...MISTRUSTED, seat: 4 }}                          | ${422} | ${'invalid-request'} | ${['/data/seat']}   | ${'a seat no panel has'}
    ${declare} | ${{ review: 'r1', reason: 'x' }}                       | ${422} | ${'invalid-request'} | ${['/data/ground']} | ${'no ground'}
    ${declare} | ${{ ...MISTRUSTED, ground: 'a-feeling' }}              | ${422} | ${'invalid-request'} | ${['/data/ground']} | ${'a ground there is none of'}
    ${declare} | ${{ ...MISTRUSTED, seat: 2 }}                          | ${422} | ${'seat-unknown'}    | ${['/data/seat']}   | ${'a seat this review has not'}
    ${speak}   | ${{ review: 'r2', text: 'x' }}                         | ${404} | ${'review-unknown'}  | ${[]}               | ${'a review there is none of'}
    ${speak}   | ${{ review: 'r1', text: 'x', digest: '0'.repeat(64) }} | ${409} | ${'digest-unknown'}  | ${[]}               | ${'the digest of another text'}
  `('with $why', async ({ what, send, status, code, pointers }) => {
    await expectRefusal(stack, () => what(send), { status, code, pointers });
  });

  it('in the review of an objection that is the person’s', async () => {
    stack = new Stack();
    workers = new Workers(stack);
    orderId = await filed(stack);
    await readCertificate(stack, orderId);
    await openCase(stack, orderId);
    await object(stack, orderId, { text: 'not mine' });
    await workers.runUntil(plus(stack.clock.now(), 2 * MINUTE_MS));
    expect((await latestOf(stack, orderId)).state.rights.reviews).toHaveLength(1);
    const unknown = { status: 404, code: 'review-unknown', pointers: [] } as const;
    await expectRefusal(stack, () => speak(), unknown);
    await expectRefusal(stack, () => declare(), unknown);
  });

  it('once it is decided, and a conflict while nobody has it', async () => {
    await declare();
    const unassigned = { status: 409, code: 'review-unassigned', pointers: [] } as const;
    await expectRefusal(stack, () => declare(undefined, 'conflict-2'), unassigned);
    await workers.runUntil(plus(stack.clock.now(), 2 * MINUTE_MS));
    const { version } = await latestOf(stack, orderId);
    const body = { outcome: 'affirm', reasons: 'no', forTheOtherSide: 'no' };
    const decided = reviewRequest(`${orderId}.r1`, 'decision', body, { ifMatch: version });
    expect((await asHolder(stack, orderId, 'r1', decided)).status).toBe(200);
    const closed = { status: 409, code: 'review-closed', pointers: [] } as const;
    await expectRefusal(stack, () => speak(), closed);
    await expectRefusal(stack, () => declare(undefined, 'conflict-2'), closed);
  });
});
