import { beforeEach, describe, expect, it } from 'vitest';
import type { OrderId } from '../../../shared/domain/ids.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../shared/domain/instant.ts';
import { expectRefusal } from '../../support/refusals.ts';
import {
  commandRequest,
  EXTENSION,
  filed,
  memberOf,
  POLICE,
  RELEASE,
  read,
  readCertificate,
  say,
} from '../../support/requests.ts';
import { holderOf, object, readReview, reviewerClaims, reviewRequest } from '../../support/reviews.ts';
import { Stack } from '../../support/stack.ts';
import { Workers } from '../../support/workers.ts';

let stack: Stack;
let orderId: OrderId;
beforeEach(async () => {
  stack = new Stack();
  orderId = await filed(stack);
  stack.clock.advance(MINUTE_MS);
  await readCertificate(stack, orderId, { id: 'read-first' });
});

const again = (id: string) => readCertificate(stack, orderId, { id });
const version = async () => (await stack.orders.latest(orderId))?.commit.version;
const counts = () =>
  stack.notes
    .notes()
    .flatMap(({ note }) =>
      note.events.flatMap((event) => (event.type === 'certificate.read' ? [[event.today, event.counted]] : [])),
    );

describe('a provider that polls its certificate', () => {
  it('400 times in a day moves no version, uses nobody’s share, and is on record and counted', async () => {
    const sizes = new Set<number>();
    for (let number = 1; number <= 400; number += 1) {
      stack.clock.advance(MINUTE_MS);
      const { status, headers } = await again(`read-${number}`);
      if (status !== 200 || headers['etag'] !== '"2"') throw new Error(`read ${number} was answered ${status}`);
    }
    for (const { note } of stack.notes.notes()) sizes.add(JSON.stringify(note).length);
    expect(await version()).toBe(2);
    expect(counts()).toEqual([
      [1, 1],
      [2, 1],
      [10, 8],
      [100, 90],
    ]);
    expect(Math.max(...sizes)).toBeLessThan(1_000);
    expect((await stack.officer(read(orderId), POLICE)).headers).toMatchObject({ etag: '"2"' });
    expect((await say(stack, orderId, 'order.acknowledged')).status).toBe(200);
    expect((await stack.officer(commandRequest(orderId, 'extension', EXTENSION), POLICE)).status).toBe(200);
    expect((await stack.officer(commandRequest(orderId, 'release', RELEASE), POLICE)).status).toBe(200);

    stack.clock.advance(DAY_MS);
    await again('tomorrow');
    expect(counts().at(-1)).toEqual([1, 301]);
  });

  it('gets the same answer to the same request, which counts once, whatever has come between', async () => {
    const first = await again('read-2');
    stack.clock.advance(HOUR_MS);
    await stack.officer(commandRequest(orderId, 'extension', EXTENSION), POLICE);
    const before = await stack.snapshot();
    const repeated = await again('read-2');
    expect(memberOf(repeated.body, 'order')).toEqual(memberOf(first.body, 'order'));
    expect(repeated.headers['etag']).toBe('"2"');
    expect(await stack.snapshot()).toEqual(before);
    expect(await again('read-first')).toMatchObject({ headers: { etag: '"2"' } });
    expect(await stack.snapshot()).toEqual(before);
  });

  it('counts one request that came twice at once one time', async () => {
    await Promise.all([again('twin'), again('twin'), again('twin')]);
    expect(counts()).toEqual([[1, 1]]);
  });

  it('counts each of many that came at once', async () => {
    const answers = await Promise.all(Array.from({ length: 12 }, (_, number) => again(`at-once-${number}`)));
    expect(answers.map(({ status }) => status)).toEqual(Array(12).fill(200));
    stack.clock.advance(DAY_MS);
    await again('tomorrow');
    expect(counts().reduce((sum, [, counted = 0]) => sum + counted, 0)).toBe(13);
  });

  it('is not counted for a document that never left', async () => {
    stack.signers.outage.begin();
    const expected = { status: 503, code: 'service-unavailable', pointers: [], retryable: true } as const;
    await expectRefusal(stack, () => again('read-2'), expected);
  });

  it.each(['notes', 'reads'] as const)('gets nothing while the store of %s does not answer', async (part) => {
    stack[part].outage.begin();
    expect((await again('read-2')).status).toBe(503);
    stack[part].outage.end();
    expect(await version()).toBe(2);
    expect(counts()).toEqual([]);
    expect((await again('read-2')).status).toBe(200);
    expect(counts()).toEqual([[1, 1]]);
  });

  it('reads after the end what it may let go, and the end is not its doing', async () => {
    stack.clock.set('2027-03-01T00:00:00Z');
    const { body } = await again('late');
    expect(body).toMatchObject({ order: { version: 2, status: 'lapsed', inForce: false } });
    expect(await version()).toBe(2);
    expect(counts()).toEqual([[1, 1]]);
  });
});

describe('a reviewer who read a review', () => {
  it('decides on it although the provider read its certificate and a delivery was made in between', async () => {
    const workers = new Workers(stack);
    stack.clock.advance(15 * DAY_MS);
    await workers.settle();
    await object(stack, orderId, { text: 'not mine' });
    await workers.runUntil(stack.clock.now());
    stack.clock.advance(2 * MINUTE_MS);
    await workers.sweep();
    await workers.settle();
    const holder = await holderOf(stack, orderId, 'r1');
    const claims = reviewerClaims(holder);
    const id = `${orderId}.r1`;
    const { headers } = await stack.reviewer(readReview(id), claims);
    for (let number = 0; number < 12; number += 1) await again(`between-${number}`);
    await workers.settle();
    const decision = {
      outcome: 'affirm',
      reasons: 'The account was compared with the grounds.',
      forTheOtherSide: 'The account is the one the order means.',
    };
    const request = reviewRequest(id, 'decision', decision, { ifMatch: Number(`${headers['etag']}`.slice(1, -1)) });
    expect((await stack.reviewer(request, claims)).status).toBe(200);
  });
});
