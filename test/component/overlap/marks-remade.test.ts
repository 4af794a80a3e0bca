import { beforeEach, expect, it } from 'vitest';
import type { OrderId } from '../../../shared/domain/ids.ts';
import { DAY_MS, HOUR_MS, plus } from '../../../shared/domain/instant.ts';
import { listSharedTargets } from '../../../shared/domain/overlap/marks.ts';
import { directoryEntry } from '../../support/builders.ts';
import { commandRequest, filed, memberOf, RELEASE, read, readCertificate, SHERIFF } from '../../support/requests.ts';
import { latestOf } from '../../support/reviews.ts';
import { Stack } from '../../support/stack.ts';
import { Workers } from '../../support/workers.ts';

let stack: Stack;
let workers: Workers;
beforeEach(async () => {
  stack = new Stack();
  workers = new Workers(stack);
  await stack.directory.put(directoryEntry('aut-sheriff', { tellsOverlaps: true }), 'operator');
});

const HANDLE = { type: 'account', value: '@fastlane_parts_90' };
const BARE = { type: 'account', value: 'fastlane_parts_90' };
const RANGE = { timeRange: { start: '2026-10-01T00:00:00Z', end: '2026-11-01T00:00:00Z' } };
const letter = (named: typeof HANDLE, key: string): Promise<OrderId> =>
  filed(stack, 'us-2703f', { '/certificate/accounts': [{ ...named, ...RANGE }] }, key);

/** Both are received, and the hour is over before which nothing is told. */
async function letTell(...orders: readonly OrderId[]): Promise<void> {
  for (const orderId of orders) await readCertificate(stack, orderId, { id: `read-${orderId}` });
  await workers.settle();
  stack.clock.advance(HOUR_MS);
}

const overlapsOf = async (orderId: OrderId): Promise<unknown> =>
  memberOf((await stack.officer(read(orderId), SHERIFF)).body, 'overlaps');

/** As an earlier version left them: at a place where its own spelling of the identifier stood. */
async function markAsEarlier(orderId: OrderId): Promise<void> {
  const [mark] = (await stack.marks.of(orderId)) ?? [];
  if (!mark) throw new Error('an order of one account has one mark');
  await stack.marks.forget(orderId);
  const hash = await stack.hashes.hasher();
  await stack.marks.putAsEarlier((await latestOf(stack, orderId)).state, [
    { ...mark, place: hash('an earlier spelling') },
  ]);
}

it('an order marked by an earlier version meets once its first commit is handed over again, however often', async () => {
  const first = await letter(HANDLE, 'first');
  await workers.settle();
  await readCertificate(stack, first, { id: 'read-first' });
  await workers.settle();
  await markAsEarlier(first);
  const second = await letter(BARE, 'second');
  await workers.settle();
  await letTell(first, second);
  expect(await overlapsOf(second)).toEqual([]);

  for (const _ of [1, 2]) {
    await workers.stream([await stack.orders.recordOf(first, 1)]);
    expect(await overlapsOf(second)).toMatchObject([{ targets: ['t1'], inForce: true }]);
  }
  const marks = await Promise.all([first, second].map(async (orderId) => (await stack.marks.of(orderId)) ?? []));
  expect(listSharedTargets(marks[0] ?? [], marks[1] ?? [])).toEqual(['t1']);
  expect(JSON.stringify(stack.marks.all())).not.toContain((await stack.hashes.hasher())('an earlier spelling'));
});

it('a file number that was read otherwise before leads to the order no more', async () => {
  const orderId = await letter(HANDLE, 'first');
  await workers.settle();
  await readCertificate(stack, orderId, { id: 'read-first' });
  await workers.settle();
  const fileNumber = (await stack.hashes.hasher())('an earlier spelling of a file number');
  const { state } = await latestOf(stack, orderId);
  const { issuedAt } = state;
  const marks = (await stack.marks.of(orderId)) ?? [];
  await stack.marks.forget(orderId);
  await stack.marks.putAsEarlier(state, marks, { fileNumber, issuedAt });
  await workers.stream([await stack.orders.recordOf(orderId, 1)]);
  expect((await stack.marks.filedUnder(fileNumber, 10)).orders).toEqual([]);
  await workers.runUntil(plus(stack.clock.now(), 600 * DAY_MS));
  expect(stack.marks.all()).toEqual({ lists: [], shown: [], filed: [] });
});

it('of an order that has ended they are made anew and shown to nobody', async () => {
  const first = await letter(HANDLE, 'first');
  await workers.settle();
  await readCertificate(stack, first, { id: 'read-first' });
  await stack.officer(commandRequest(first, 'release', RELEASE), SHERIFF);
  await workers.settle();
  await markAsEarlier(first);
  await workers.stream([await stack.orders.recordOf(first, 1)]);
  const second = await letter(BARE, 'second');
  await workers.settle();
  await letTell(second);
  expect(await overlapsOf(second)).toEqual([]);
  expect(await stack.marks.of(first)).toHaveLength(1);
});
