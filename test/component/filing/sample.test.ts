import { beforeEach, describe, expect, it } from 'vitest';
import type { OrderId } from '../../../shared/domain/ids.ts';
import { DAY_MS, HOUR_MS, plus } from '../../../shared/domain/instant.ts';
import { ISSUED_AT } from '../../support/builders.ts';
import { CHALLENGE, caseRequest, openCase } from '../../support/cases.ts';
import { expectRefusal } from '../../support/refusals.ts';
import {
  checkRequest,
  commandRequest,
  EXTENSION,
  file,
  filed,
  filing,
  memberOf,
  POLICE,
  read,
  readCertificate,
} from '../../support/requests.ts';
import { decideReview, latestOf, reviewOf, sittingOn } from '../../support/reviews.ts';
import { findKey, widenRoster } from '../../support/sampling.ts';
import { Stack } from '../../support/stack.ts';
import { Workers } from '../../support/workers.ts';

let stack: Stack;
let workers: Workers;
beforeEach(async () => {
  stack = new Stack();
  workers = new Workers(stack);
  await widenRoster(stack);
});

const fileDrawn = async (edits = {}): Promise<OrderId> => filed(stack, 'epoc-pr', edits, await findKey(stack, true));
const reviewsOf = async (orderId: OrderId) => (await latestOf(stack, orderId)).state.rights.reviews;
const extend = (orderId: OrderId) => stack.officer(commandRequest(orderId, 'extension', EXTENSION), POLICE);

describe('a validated order that chance takes', () => {
  it('gets a reviewer with two weeks, and its authority sees that', async () => {
    const orderId = await fileDrawn();
    const { body } = await stack.officer(read(orderId), POLICE);
    expect(memberOf(memberOf(body, 'rights'), 'reviews')).toMatchObject([
      { kind: 'sample', dueAt: '2026-12-04T16:10:00.000Z' },
    ]);
    await workers.runUntil(plus(ISSUED_AT, HOUR_MS));
    expect(await sittingOn(stack, orderId, 'r1')).toHaveLength(1);
  });

  it('is revoked by its reviewer like any other', async () => {
    const orderId = await fileDrawn();
    await workers.runUntil(plus(ISSUED_AT, HOUR_MS));
    const answer = await decideReview(stack, orderId, 'r1', {
      outcome: 'revoke',
      reasons: 'The court knows no such case.',
    });
    expect(answer).toMatchObject({ status: 200, body: { status: 'revoked' } });
  });

  it('whose reviewers say nothing is extended all the same; that they did is listed', async () => {
    const orderId = await fileDrawn();
    await readCertificate(stack, orderId);
    await workers.runUntil(plus(ISSUED_AT, 29 * DAY_MS));
    expect(await reviewOf(stack, orderId, 'r1')).toMatchObject({ status: 'defaulted', moved: 1 });
    expect((await extend(orderId)).status).toBe(200);
    const { body } = await stack.officer(read(orderId), POLICE);
    expect(memberOf(body, 'attention')).not.toContain('extension-barred');
    const [silence, ...others] = stack.silences.all();
    expect(silence).toMatchObject({ orderId, kind: 'sample' });
    expect(silence?.institutions).not.toEqual([]); // both may be of one house
    expect(others).toEqual([]);
  });

  it('leaves the objection of the person a reviewer who has not looked yet', async () => {
    const orderId = await fileDrawn();
    await readCertificate(stack, orderId);
    await workers.runUntil(plus(ISSUED_AT, HOUR_MS));
    const [sampled] = await sittingOn(stack, orderId, 'r1');
    await decideReview(stack, orderId, 'r1', { outcome: 'affirm', reasons: 'in order' });
    await workers.runUntil(plus(ISSUED_AT, 15 * DAY_MS));
    const { token } = await openCase(stack, orderId);
    await stack.person(caseRequest('challenges', CHALLENGE, { token }));
    await workers.runUntil(plus(ISSUED_AT, 15 * DAY_MS + HOUR_MS));
    const heard = await sittingOn(stack, orderId, 'r2');
    expect(heard).toHaveLength(1);
    expect(heard).not.toContain(sampled);
  });

  it('is the same order when it is filed again, with one review', async () => {
    const orderId = await fileDrawn();
    expect(await fileDrawn()).toBe(orderId);
    expect(await reviewsOf(orderId)).toHaveLength(1);
    expect(stack.orders.stored.commits()).toHaveLength(1);
  });
});

describe('nobody is given a sample', () => {
  it('of an order that chance leaves alone', async () => {
    expect(await reviewsOf(await filed(stack, 'epoc-pr', {}, await findKey(stack, false)))).toEqual([]);
  });

  it('of an order that is looked at already: on a protected person, or validated by nobody known', async () => {
    const said = { '/protectedTargets': [{ target: 't1', protectedAs: 'doctor' }] };
    expect(await reviewsOf(await fileDrawn(said))).toMatchObject([{ kind: 'protected-person' }]);
    stack = new Stack();
    await widenRoster(stack);
    const names = ['/certificate/A/validatingAuthority', '/certificate/G/validator/authorityName'];
    const nowhere = Object.fromEntries(names.map((pointer) => [pointer, 'Court of Nowhere']));
    expect(await reviewsOf(await fileDrawn(nowhere))).toMatchObject([{ kind: 'emergency' }]);
  });

  it('while the roster has too few for it', async () => {
    stack = new Stack();
    expect(await reviewsOf(await fileDrawn())).toEqual([]);
  });

  it('by asking what filing would be told: the answer is the same, and no key is taken', async () => {
    const before = await stack.snapshot();
    const { text } = await stack.officer(checkRequest(filing('epoc-pr')), POLICE);
    expect(text).not.toMatch(/sample|review/);
    expect(await stack.snapshot()).toEqual(before);
  });
});

it('a filing whose draw cannot be made is refused, and stores nothing', async () => {
  const key = await findKey(stack, true);
  stack.hashes.outage.begin();
  const down = { status: 503, code: 'service-unavailable', retryable: true } as const;
  await expectRefusal(stack, () => file(stack, 'epoc-pr', {}, key), down);
});
