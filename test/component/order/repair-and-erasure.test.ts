import { beforeEach, describe, expect, it } from 'vitest';
import type { OrderId } from '../../../shared/domain/ids.ts';
import { HOUR_MS, MINUTE_MS, plus } from '../../../shared/domain/instant.ts';
import { aCommitRow, at, directoryEntry } from '../../support/builders.ts';
import { commandRequest, filed, POLICE, RELEASE, read, readCertificate, say } from '../../support/requests.ts';
import { latestOf } from '../../support/reviews.ts';
import { Stack } from '../../support/stack.ts';
import { Workers } from '../../support/workers.ts';

let stack: Stack;
let workers: Workers;
let orderId: OrderId;
beforeEach(async () => {
  stack = new Stack();
  workers = new Workers(stack);
  orderId = await filed(stack);
});

const latest = () => latestOf(stack, orderId);

/** Received, acknowledged, and waiting for nothing but its end: no older row is left in the index. */
async function running(): Promise<void> {
  await say(stack, orderId, 'order.acknowledged');
  await workers.runUntil(plus(stack.clock.now(), 2 * HOUR_MS));
}

describe('a dispatch that was lost', () => {
  it('is made up for by the due index within its check', async () => {
    stack.orders.takeRecords(); // the stream loses it
    await workers.runUntil(plus(stack.clock.now(), 2 * MINUTE_MS));
    expect(stack.sender.posts).toHaveLength(1);
    expect(stack.deliveries.first()).toMatchObject([{ status: 'delivered', message: 1 }]);
  });

  it('of a commit that is no longer the latest, too', async () => {
    stack.orders.takeRecords();
    await readCertificate(stack, orderId);
    await stack.officer(commandRequest(orderId, 'release', RELEASE), POLICE);
    stack.orders.takeRecords();
    await workers.runUntil(plus(stack.clock.now(), 2 * HOUR_MS));
    expect(stack.deliveries.first().map(({ type, status }) => [type, status])).toEqual([
      ['order.issued', 'overtaken'], // received by other ways, and over
      ['order.released', 'delivered'],
      ['notice.relay-requested', 'delivered'],
    ]);
    expect(stack.index.rows().filter(({ kind }) => kind === 'commit')).toHaveLength(1);
  });

  it('goes to the address the register has by then, and only once', async () => {
    stack.orders.takeRecords();
    const moved = { id: 'inbox', url: 'https://new.skylark.example/holdfast' };
    await stack.directory.put(directoryEntry('prv-demo', { endpoints: [moved] }), 'test');
    await workers.runUntil(plus(stack.clock.now(), 10 * MINUTE_MS));
    expect(stack.sender.posts.map(({ url }) => url)).toEqual([moved.url]);
  });
});

describe('erasure', () => {
  const ERASED = at('2027-11-20T18:10:00Z'); // 365 days after the release
  beforeEach(async () => {
    await running();
    await stack.officer(commandRequest(orderId, 'release', RELEASE), POLICE);
    await say(stack, orderId, 'order.released');
    await workers.settle();
  });

  it('destroys the key first: while it cannot be destroyed nothing calls the data erased', async () => {
    stack.clock.set(ERASED);
    stack.vault.outage.begin();
    const { version } = await latest();
    expect(await workers.fire([aCommitRow(orderId, version, ERASED)])).toEqual(['0']);
    expect((await latest()).version).toBe(version);
    stack.vault.outage.end();
    expect(await workers.fire([aCommitRow(orderId, version, ERASED)])).toEqual([]);
    expect((await latest()).events).toEqual([
      { type: 'notice.relay-overdue', at: at('2026-11-27T18:10:00Z') },
      { type: 'order.erased', at: ERASED },
    ]);
    expect(stack.vault.has(orderId)).toBe(false);
  });

  it.each(['attachments', 'marks', 'demands'] as const)(
    'calls nothing erased while the service behind %s is down',
    async (service) => {
      stack.clock.set(ERASED);
      stack[service].outage.begin();
      const { version } = await latest();
      expect(await workers.fire([aCommitRow(orderId, version, ERASED)])).toEqual(['0']);
      expect((await latest()).version).toBe(version);
      stack[service].outage.end();
      expect(await workers.fire([aCommitRow(orderId, version, ERASED)])).toEqual([]);
      expect((await latest()).state.phase.kind).toBe('erased');
    },
  );

  it('leaves nothing of what the order demanded', async () => {
    const demand = (await stack.hashes.hasher())('what it demanded');
    await stack.demands.take(demand, { orderId, at: stack.clock.now() });
    stack.clock.set(ERASED);
    await workers.fire([aCommitRow(orderId, (await latest()).version, ERASED)]);
    expect((await latest()).state.phase.kind).toBe('erased');
    expect(await stack.demands.find(demand)).toBeUndefined();
  });

  it('a crash between the two is made good', async () => {
    stack.clock.set(ERASED);
    const { version } = await latest();
    stack.orders.beforeAppend = () => {
      throw new Error('the function was killed');
    };
    expect(await workers.fire([aCommitRow(orderId, version, ERASED)])).toEqual(['0']);
    expect(stack.vault.has(orderId)).toBe(false);
    expect((await latest()).version).toBe(version);
    expect(await stack.officer(read(orderId), POLICE)).toMatchObject({ body: { status: 'erased', content: null } });
    stack.orders.beforeAppend = () => undefined;
    expect(await workers.fire([aCommitRow(orderId, version, ERASED)])).toEqual([]);
    expect((await latest()).state.phase.kind).toBe('erased');
  });

  it('comes at its instant, not before; then only the ids of officials wait for theirs', async () => {
    await workers.runUntil(plus(ERASED, -1));
    expect(stack.vault.has(orderId)).toBe(true);
    await workers.runUntil(ERASED);
    expect(stack.vault.has(orderId)).toBe(false);
    expect(stack.index.rows()).toEqual([aCommitRow(orderId, (await latest()).version, at('2036-11-20T18:10:00Z'))]);
  });
});
