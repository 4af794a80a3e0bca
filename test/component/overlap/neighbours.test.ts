import { beforeEach, describe, expect, it } from 'vitest';
import type { OrderId } from '../../../shared/domain/ids.ts';
import { commandRequest, filed, memberOf, POLICE, RELEASE, readCertificate } from '../../support/requests.ts';
import { Stack } from '../../support/stack.ts';
import { Workers } from '../../support/workers.ts';

/** More than were ever looked at for one identifier. */
const MANY = 55;
const ALL = ['t1', 't2', 't3', 't4', 't5', 't6', 't7', 't8', 't9'];
const MAILBOX = 'M.Reuther@SKYLARK.example';

let stack: Stack;
let workers: Workers;
beforeEach(() => {
  stack = new Stack();
  workers = new Workers(stack);
});

/** A letter about the mailbox that the police hold as their first target, of this period. */
const letter = (key: string, timeRange?: { readonly start: string; readonly end: string }): Promise<OrderId> =>
  filed(
    stack,
    'us-2703f',
    { '/certificate/accounts/0/value': MAILBOX, ...(timeRange && { '/certificate/accounts/0/timeRange': timeRange }) },
    key,
  );

const releasePolice = async (orderId: OrderId): Promise<void> => {
  expect((await stack.officer(commandRequest(orderId, 'release', RELEASE), POLICE)).status).toBe(200);
};

const documentOf = async (orderId: OrderId, id: string): Promise<unknown> => {
  const { status, body, text } = await readCertificate(stack, orderId, { id });
  expect(status, text).toBe(200);
  return memberOf(body, 'order');
};

const stillHeld = (orderId: OrderId): unknown => {
  const ends = stack.sender.posts
    .map(({ body }) => memberOf(JSON.parse(body), 'data'))
    .filter((data) => memberOf(data, 'orderId') === orderId && Object.hasOwn(Object(data), 'stillHeld'));
  return memberOf(ends.at(-1), 'stillHeld');
};

describe('whoever fills an identifier with orders of another month', () => {
  it('makes the provider let go of nothing that an order filed after them holds', async () => {
    const police = await filed(stack, 'epoc-pr');
    await workers.settle();
    await documentOf(police, 'first');
    for (let number = 0; number < MANY; number += 1) {
      await letter(`flood-${number}`, { start: '2026-11-20T00:00:00Z', end: '2026-11-20T12:00:00Z' });
    }
    const real = await letter('real');
    await workers.settle();
    await releasePolice(police);
    await workers.settle();
    expect(stillHeld(police)).toBe(true);
    expect(await documentOf(police, 'after')).toMatchObject({
      otherHolds: [{ orderId: real, targets: ['t1'] }],
      otherHoldsLookedAt: 'all',
      afterEnd: {
        release: ALL.slice(1, 7),
        keep: [{ target: 't1', heldBy: [real] }, { target: 't8' }, { target: 't9' }],
      },
    });
  });
});

describe('while nobody can say who else holds the data', () => {
  it('an order that ends before it was marked is not said to be the last', async () => {
    const police = await filed(stack, 'epoc-pr');
    const marking = stack.marks.put.bind(stack.marks);
    stack.marks.put = () => Promise.reject(new Error('it never gets to it'));
    await workers.settle();
    await documentOf(police, 'first');
    await releasePolice(police);
    await workers.settle();
    expect(stillHeld(police)).toBe(true);
    expect(await documentOf(police, 'after')).toMatchObject({
      otherHoldsLookedAt: 'in-part',
      afterEnd: { release: [], keep: ALL.map((target) => ({ target, heldBy: [], why: 'not-all-looked-at' })) },
    });
    stack.marks.put = marking;
    await workers.stream([await stack.orders.recordOf(police, 1)]);
    expect(await documentOf(police, 'marked')).toMatchObject({ afterEnd: { release: ALL, keep: [] } });
  });

  it('its end is told at once, as one that may not be the last', async () => {
    const police = await filed(stack, 'epoc-pr');
    await workers.settle();
    await documentOf(police, 'first');
    stack.marks.outage.begin();
    await releasePolice(police);
    await workers.settle();
    expect(stillHeld(police)).toBe(true);
  });
});
