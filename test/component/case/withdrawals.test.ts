import { beforeEach, describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../shared/domain/digest.ts';
import type { OrderId } from '../../../shared/domain/ids.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../shared/domain/instant.ts';
import { aReviewerStanding } from '../../support/builders.ts';
import {
  assign,
  CHALLENGE,
  caseOf,
  caseRequest,
  decideAs,
  issueCode,
  objectAsProvider,
  openCase,
  reopenCase,
  told,
  withdrawalRequest,
} from '../../support/cases.ts';
import { expectDiscreet, expectRefusal } from '../../support/refusals.ts';
import { commandRequest, EXTENSION, FILER, filed, JSON_TYPE, RELEASE, read } from '../../support/requests.ts';
import { readReview, reviewerClaims } from '../../support/reviews.ts';
import { type Answer, Stack } from '../../support/stack.ts';

let stack: Stack;
let orderId: OrderId;
let token: string;
let code: string;
beforeEach(async () => {
  stack = new Stack();
  orderId = await told(stack);
  ({ token, code } = await openCase(stack, orderId));
});

const WHY = { reason: 'My cousin, Imre Tóth, explained to me whose mailbox it is.' };

const object = (key = 'objection-1') => stack.person(caseRequest('challenges', CHALLENGE, { token, key }));
const withdraw = (body: unknown = WHY, { challenge = 'c1', key = 'back-1', by = token } = {}): Promise<Answer> =>
  stack.person(withdrawalRequest(challenge, body, { token: by, key }));
const challengesOf = async (by = token): Promise<readonly unknown[]> => Object(await caseOf(stack, by)).challenges;
const latest = () => stack.orders.stored.commits().at(-1);

/** Decided by a reviewer against the person, who appealed. */
async function appealed(): Promise<void> {
  await object();
  await assign(stack, orderId, 'r1');
  await decideAs(stack, orderId, 'r1', 'affirm', 'The account was yours at the time.');
  await stack.person(caseRequest('appeals', { challenge: 'c1' }, { token }));
}

describe('an objection taken back', () => {
  it('is on record, sealed as to why, and stands in the case as withdrawn', async () => {
    await object();
    await assign(stack, orderId, 'r1');
    expect(await challengesOf()).toMatchObject([{ mayWithdraw: true, first: { status: 'pending' } }]);
    stack.clock.advance(MINUTE_MS);
    const answer = await withdraw();
    expect([answer.status, answer.body]).toEqual([201, { recordedAt: '2026-12-05T16:11:00.000Z' }]);
    expect(latest()?.commit.events).toEqual([
      { type: 'challenge.withdrawn', at: stack.clock.now(), challenge: 'c1', review: 'r1' },
    ]);
    expect(latest()?.sealed.map(({ part }) => part)).toEqual(['withdrawal']);
    const records = canonicalJson(stack.orders.stored.commits().map(({ commit }) => commit));
    for (const text of [records, stack.log.lines.join('\n')]) expect(text).not.toMatch(/Tóth|cousin/);
    expect(await challengesOf()).toMatchObject([
      {
        id: 'c1',
        mayWithdraw: false,
        withdrawnBecause: WHY.reason,
        first: { status: 'withdrawn', closedAt: '2026-12-05T16:11:00.000Z' },
      },
    ]);
    const [challenge] = await challengesOf();
    for (const absent of ['decisionDueAt', 'outcome', 'decision'])
      expect(Object(challenge).first).not.toHaveProperty(absent);
    expect(challenge).not.toHaveProperty('appealUntil');
    expectDiscreet(stack);
  });

  it('needs no reason', async () => {
    await object();
    expect((await withdraw({})).status).toBe(201);
    const [challenge] = await challengesOf();
    expect(challenge).toMatchObject({ first: { status: 'withdrawn' } });
    expect(challenge).not.toHaveProperty('withdrawnBecause');
  });

  it('is taken back once, however often it is sent', async () => {
    await object();
    const first = await withdraw();
    stack.clock.advance(MINUTE_MS);
    const before = await stack.snapshot();
    expect((await withdraw()).body).toEqual(first.body);
    expect(await stack.snapshot()).toEqual(before);
    const reused = { status: 409, code: 'idempotency-key-reused', pointers: [] } as const;
    await expectRefusal(stack, () => withdraw({ reason: 'Another.' }), reused);
    await expectRefusal(stack, () => withdraw(WHY, { challenge: 'c2' }), reused);
    const closed = { status: 409, code: 'review-closed', pointers: [] } as const;
    await expectRefusal(stack, () => withdraw(WHY, { key: 'back-2' }), closed);
  });

  it('lets the hold be extended, and tells its provider nothing', async () => {
    await object();
    await assign(stack, orderId, 'r1');
    const extend = () => stack.officer(commandRequest(orderId, 'extension', EXTENSION), FILER['epoc-pr']);
    await expectRefusal(stack, extend, { status: 409, code: 'challenge-pending', pointers: [] });
    const messages = latest()?.commit.state.messageCount;
    await withdraw();
    expect(latest()?.commit.state.messageCount).toBe(messages);
    expect((await extend()).status).toBe(200);
  });

  it('is read by the authority and by whoever was to decide, with why', async () => {
    await object();
    await assign(stack, orderId, 'r1', aReviewerStanding({ person: 'independent-reviewer' }));
    await withdraw();
    const order = Object((await stack.officer(read(orderId), FILER['epoc-pr'])).body);
    expect(order.rights.reviews).toMatchObject([
      { id: 'r1', status: 'withdrawn', closedAt: '2026-12-05T16:10:00.000Z' },
    ]);
    expect(order.attention).not.toContain('objection-open');
    const review = await stack.reviewer(readReview(`${orderId}.r1`), reviewerClaims('independent-reviewer'));
    expect(review.body).toMatchObject({ status: 'withdrawn', late: false });
    for (const { text } of [await stack.officer(read(orderId), FILER['epoc-pr']), review]) {
      expect(JSON.parse(text)).toMatchObject({
        content: {
          statements: expect.arrayContaining([
            expect.objectContaining({ review: 'r1', about: 'challenge.withdrawn', by: 'person', words: WHY }),
          ]),
        },
      });
    }
  });

  it('makes room for another at once, which counts, and is not appealed', async () => {
    await object();
    await withdraw();
    const never = { status: 409, code: 'appeal-not-allowed', pointers: [] } as const;
    const appeal = caseRequest('appeals', { challenge: 'c1' }, { token });
    await expectRefusal(stack, () => stack.person(appeal), never);
    expect((await object('objection-2')).status).toBe(201);
    expect(await caseOf(stack, token)).toMatchObject({
      objecting: { left: 3 },
      challenges: [{ first: { status: 'withdrawn' } }, { mayWithdraw: true, first: { status: 'pending' } }],
    });
  });
});

describe('an appeal taken back', () => {
  it('leaves the decision it was against', async () => {
    await appealed();
    expect(await challengesOf()).toMatchObject([{ mayWithdraw: true }]);
    expect((await withdraw()).status).toBe(201);
    expect(await challengesOf()).toMatchObject([
      { mayWithdraw: false, first: { status: 'decided', outcome: 'affirm' }, appeal: { status: 'withdrawn' } },
    ]);
    expect(latest()?.commit.events).toMatchObject([{ type: 'challenge.withdrawn', review: 'r2' }]);
  });
});

describe('nothing is taken back, and nothing stored,', () => {
  const unknown = { status: 404, code: 'challenge-unknown', pointers: [] } as const;

  it('under another code, also where somebody else came by it', async () => {
    await object();
    const other = await reopenCase(stack, orderId, await issueCode(stack, orderId));
    await expectRefusal(stack, () => withdraw(WHY, { by: other, key: 'theirs' }), unknown);
    expect(await challengesOf(other)).toEqual([]);
    token = await reopenCase(stack, orderId, code);
    expect(await challengesOf()).toMatchObject([{ mayWithdraw: true, first: { status: 'pending' } }]);
  });

  it.each(['c2', 'c0', 'r1', '../c1'])('of what is not there: %s', async (challenge) => {
    await object();
    await expectRefusal(stack, () => withdraw(WHY, { challenge }), unknown);
  });

  it('of the provider’s objection', async () => {
    await objectAsProvider(stack, orderId);
    await expectRefusal(stack, () => withdraw(), unknown);
  });

  it('once it is decided', async () => {
    await object();
    await assign(stack, orderId, 'r1');
    await decideAs(stack, orderId, 'r1', 'affirm', 'It stands.');
    await expectRefusal(stack, () => withdraw(), { status: 409, code: 'review-closed', pointers: [] });
    expect(await challengesOf()).toMatchObject([{ mayWithdraw: false }]);
  });

  it('once nobody decided in time', async () => {
    await object();
    stack.clock.advance(40 * DAY_MS);
    token = await reopenCase(stack, orderId, code);
    await expectRefusal(stack, () => withdraw(), { status: 409, code: 'review-closed', pointers: [] });
    expect(await challengesOf()).toMatchObject([{ mayWithdraw: false, first: { status: 'silent' } }]);
  });

  it('of an order never received, or whose record is erased', async () => {
    const unread = await filed(stack, 'epoc-pr', {}, 'key-3');
    const { token: early } = await openCase(stack, unread);
    const never = { status: 409, code: 'order-not-received', pointers: [] } as const;
    await expectRefusal(stack, () => withdraw(WHY, { by: early }), never);
    await stack.officer(commandRequest(orderId, 'release', RELEASE), FILER['epoc-pr']);
    stack.clock.advance(400 * DAY_MS);
    await stack.vault.destroy(orderId);
    ({ token } = await openCase(stack, orderId));
    await expectRefusal(stack, () => withdraw(), { status: 410, code: 'order-erased', pointers: [] });
  });

  it('before the session holds', async () => {
    await object();
    const over = { status: 401, code: 'case-session-invalid', pointers: [] } as const;
    for (const body of [WHY, '{']) await expectRefusal(stack, () => withdraw(body, { by: 'none' }), over);
    stack.clock.advance(HOUR_MS);
    await expectRefusal(stack, () => withdraw(), over);
  });

  it.each`
    body                             | pointers          | why
    ${{ reason: '' }}                | ${['/reason']}    | ${'an empty reason'}
    ${{ reason: 'x'.repeat(4_001) }} | ${['/reason']}    | ${'more than four thousand characters'}
    ${{ reason: 3 }}                 | ${['/reason']}    | ${'no words'}
    ${{ challenge: 'c1' }}           | ${['/challenge']} | ${'what the path says'}
  `('for $why', async ({ body, pointers }) => {
    await object();
    await expectRefusal(stack, () => withdraw(body), { status: 422, code: 'invalid-request', pointers });
  });

  it('without a key, or of another type', async () => {
    await object();
    const request = withdrawalRequest('c1', WHY, { token });
    const bare = { ...request, headers: { ...JSON_TYPE, authorization: `Bearer ${token}` } };
    await expectRefusal(stack, () => stack.person(bare), { status: 400, code: 'idempotency-key-missing' });
    const text = { ...request, headers: { ...request.headers, 'content-type': 'text/plain' } };
    await expectRefusal(stack, () => stack.person(text), { status: 415, code: 'unsupported-media-type' });
  });

  it('while the vault is down', async () => {
    await object();
    stack.vault.outage.begin();
    const down = { status: 503, code: 'service-unavailable', pointers: [], retryable: true } as const;
    await expectRefusal(stack, () => withdraw(), down);
  });
});
