import { beforeEach, describe, expect, it } from 'vitest';
import { ALARMING } from '../../../shared/deployment/alarming.ts';
import type { OrderId } from '../../../shared/domain/ids.ts';
import { DAY_MS, plus } from '../../../shared/domain/instant.ts';
import { ISSUED_AT } from '../../support/builders.ts';
import type { Claims } from '../../support/http-events.ts';
import { expectRefusal } from '../../support/refusals.ts';
import { filed, memberOf, POLICE, readCertificate } from '../../support/requests.ts';
import { holderOf, latestOf, object, REVIEWERS, reviewerClaims, reviewOf } from '../../support/reviews.ts';
import { type Answer, Stack } from '../../support/stack.ts';
import { Workers } from '../../support/workers.ts';

const OVERSEER: Claims = { ...POLICE, sub: 'person-auditor', holdfast_role: 'oversight' };

let stack: Stack;
let workers: Workers;
beforeEach(() => {
  stack = new Stack();
  workers = new Workers(stack);
});

const list = (query: Readonly<Record<string, string>> = {}, claims = OVERSEER): Promise<Answer> =>
  stack.overseer({ method: 'GET', route: '/v1/silences', query }, claims);
const said = (): unknown[] =>
  stack.log.lines.map((line) => JSON.parse(line)).filter(({ message }) => message === ALARMING['reviews-defaulted']);

/** An order objected to on the day of its notice; nobody decides, twice. */
async function defaulted(key = 'key-1'): Promise<OrderId> {
  const orderId = await filed(stack, 'epoc-pr', {}, key);
  await readCertificate(stack, orderId, { id: `read-${key}` });
  await workers.runUntil(plus(stack.clock.now(), 14 * DAY_MS));
  await object(stack, orderId, { text: 'CANARY not mine', key });
  await workers.runUntil(plus(stack.clock.now(), 28 * DAY_MS));
  return orderId;
}

describe('a review that nobody decided', () => {
  it('is told to oversight, with the houses that were silent and nobody’s name', async () => {
    const orderId = await defaulted();
    const review = await reviewOf(stack, orderId, 'r1');
    expect(review.status).toBe('defaulted');
    const { status, body, text } = await list();
    expect(status).toBe(200);
    expect(body).toEqual({
      silences: [
        {
          id: `${orderId}.r1`,
          orderId,
          reference: (await latestOf(stack, orderId)).state.reference,
          kind: 'challenge',
          openedAt: '2026-12-04T16:10:00.000Z',
          defaultedAt: '2027-01-01T16:10:00.000Z',
          institutions: review.silent,
        },
      ],
      next: null,
    });
    expect(review.silent.length).toBeGreaterThan(0);
    expect(['review-chamber', 'privacy-tribunal', 'ombuds-office', 'judicial-council']).toEqual(
      expect.arrayContaining([...review.silent]),
    );
    for (const word of ['CANARY', ...REVIEWERS]) expect(text).not.toContain(word);
  });

  it('is said in the log at its second, for the alarm: once, and with nothing of the case', async () => {
    const orderId = await defaulted();
    expect(said()).toEqual([
      expect.objectContaining({
        level: 'WARN',
        correlationId: orderId,
        version: expect.any(Number),
        review: 'r1',
        kind: 'challenge',
      }),
    ]);
    for (const word of ['CANARY', ...REVIEWERS]) expect(JSON.stringify(said())).not.toContain(word);
    await workers.runUntil(plus(stack.clock.now(), 30 * DAY_MS));
    expect(said()).toHaveLength(1);
  });

  it('is not, while it may still be decided', async () => {
    const orderId = await filed(stack);
    await readCertificate(stack, orderId);
    await workers.runUntil(plus(ISSUED_AT, 14 * DAY_MS));
    await object(stack, orderId, { text: 'not mine' });
    await workers.runUntil(plus(stack.clock.now(), 15 * DAY_MS));
    expect((await reviewOf(stack, orderId, 'r1')).moved).toBe(1);
    expect([(await list()).body, said()]).toEqual([{ silences: [], next: null }, []]);
  });

  it('stands in the list until the record is erased', async () => {
    await defaulted();
    await workers.runUntil(plus(stack.clock.now(), 400 * DAY_MS));
    expect((await list()).body).toEqual({ silences: [], next: null });
    expect(stack.orders.stored.commits().at(-1)?.commit.events).toMatchObject([{ type: 'order.erased' }]);
  });
});

describe('GET /v1/silences', () => {
  it('lists the latest first, page by page', async () => {
    const orders = [await defaulted('one'), await defaulted('two'), await defaulted('three')].toReversed();
    const first = await list({ limit: '2' });
    const rest = await list({ limit: '2', cursor: String(memberOf(first.body, 'next')) });
    const ids = [first, rest].flatMap(({ body }) =>
      Object(body).silences.map(({ orderId }: { orderId: string }) => orderId),
    );
    expect(ids).toEqual(orders);
    expect(rest.body).toMatchObject({ next: null });
    await expectRefusal(stack, () => list({ cursor: 'elsewhere' }), { status: 422, code: 'invalid-request' });
    await expectRefusal(stack, () => list({ limit: '101' }), { status: 422, code: 'invalid-request' });
  });

  it.each(['contact-point', 'validator', 'reviewer'])('is not for the role %s', async (holdfast_role) => {
    await defaulted();
    const refused = { status: 403, code: 'role-not-allowed', pointers: [] } as const;
    await expectRefusal(stack, () => list({}, { ...OVERSEER, holdfast_role }), refused);
  });

  it('is not for whoever was silent', async () => {
    const orderId = await defaulted();
    const claims = reviewerClaims(await holderOf(stack, orderId, 'r1'));
    await expectRefusal(stack, () => list({}, claims), { status: 403, code: 'role-not-allowed', pointers: [] });
  });

  it('says that its service is down', async () => {
    stack.silences.outage.begin();
    const down = { status: 503, code: 'service-unavailable', pointers: [], retryable: true } as const;
    await expectRefusal(stack, () => list(), down);
  });
});

it('a commit whose silence cannot be listed comes back, and is told then', async () => {
  const orderId = await filed(stack);
  await readCertificate(stack, orderId);
  await workers.runUntil(plus(ISSUED_AT, 14 * DAY_MS));
  await object(stack, orderId, { text: 'not mine' });
  await workers.runUntil(plus(stack.clock.now(), 27 * DAY_MS));
  stack.clock.advance(2 * DAY_MS);
  await workers.sweep();
  await workers.fire(stack.dueQueue.receive());
  const records = stack.orders.takeRecords();
  stack.silences.outage.begin();
  expect((await workers.stream(records)).views.length).toBeGreaterThan(0);
  expect(said()).toEqual([]);
  stack.silences.outage.end();
  expect((await workers.stream(records)).views).toEqual([]);
  expect(said()).toHaveLength(1);
  expect((await list()).body).toMatchObject({ silences: [{ orderId }] });
});
