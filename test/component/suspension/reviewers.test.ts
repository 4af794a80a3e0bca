import { beforeEach, describe, expect, it } from 'vitest';
import type { OrderId } from '../../../shared/domain/ids.ts';
import { DAY_MS, MINUTE_MS, plus, SECOND_MS } from '../../../shared/domain/instant.ts';
import { ISSUED_AT } from '../../support/builders.ts';
import { expectRefusal } from '../../support/refusals.ts';
import { SECOND_REGISTRAR } from '../../support/registrars.ts';
import { filed, memberOf } from '../../support/requests.ts';
import { holderOf, REVIEWERS, readReview, reviewerClaims, reviewOf, reviewRequest } from '../../support/reviews.ts';
import { Stack } from '../../support/stack.ts';
import { suspend, suspensionWordRequest } from '../../support/suspending.ts';
import { Workers } from '../../support/workers.ts';

const SUSPENDED = { status: 403, code: 'account-suspended' } as const;

let stack: Stack;
let workers: Workers;
let orderId: OrderId;
beforeEach(async () => {
  stack = new Stack();
  workers = new Workers(stack);
  orderId = await filed(stack, 'epoc-pr-emergency');
});

const suspendReviewer = (person: string): Promise<string> =>
  suspend(
    stack,
    { roster: 'reviewers', person, since: '2026-11-20T15:00:00Z', reason: 'account-stolen' },
    undefined,
    person,
  );

/** Whoever has the first review of the order. */
async function drawn(): Promise<string> {
  await workers.runUntil(plus(ISSUED_AT, 70 * SECOND_MS));
  return await holderOf(stack, orderId, 'r1');
}

describe('a suspended reviewer', () => {
  it('is refused, reading and deciding, and nothing is stored', async () => {
    const person = await drawn();
    const id = await suspendReviewer(person);
    expect(id).toBe('roster.reviewers.s1');
    const review = `${orderId}.r1`;
    const by = reviewerClaims(person);
    for (const request of [
      { method: 'GET' as const, route: '/v1/reviews' },
      readReview(review),
      reviewRequest(review, 'decision', { outcome: 'revoke', grounds: [], reasons: 'A thief.' }),
      reviewRequest(review, 'conflict', { ground: 'other' }),
      reviewRequest(review, 'messages', { text: 'A thief.' }),
    ]) {
      await expectRefusal(stack, () => stack.reviewer(request, by), SUSPENDED);
    }
    const answer = await stack.registrar(suspensionWordRequest(id, 'confirmation'), SECOND_REGISTRAR);
    expect(answer).toMatchObject({ status: 200, body: { account: { known: 'listed' }, status: 'confirmed' } });
    expect(memberOf(answer.body, 'left')).toBeUndefined();
  });

  it('gets nothing new: chance draws among the others', async () => {
    const [free, ...others] = REVIEWERS.filter((person) => person !== 'privacy-reviewer-3'); // who is off duty
    for (const person of others) await suspendReviewer(person);
    expect(await drawn()).toBe(free);
  });

  it('loses what they had when their time for it is over, to somebody else, as whoever leaves', async () => {
    const person = await drawn();
    const id = await suspendReviewer(person);
    await stack.registrar(suspensionWordRequest(id, 'confirmation'), SECOND_REGISTRAR);
    await workers.runUntil(plus(ISSUED_AT, 7 * DAY_MS + 2 * MINUTE_MS));
    expect(await reviewOf(stack, orderId, 'r1')).toMatchObject({ moved: 1 });
    expect(await holderOf(stack, orderId, 'r1')).not.toBe(person);
  });

  it('acts again after a day, where one registrar alone had said so', async () => {
    const person = await drawn();
    await suspendReviewer(person);
    stack.clock.set(plus(stack.clock.now(), DAY_MS));
    expect((await stack.reviewer(readReview(`${orderId}.r1`), reviewerClaims(person))).status).toBe(200);
  });
});
