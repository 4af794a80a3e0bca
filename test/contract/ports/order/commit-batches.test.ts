import { describe, expect, it } from 'vitest';
import { DynamoCommitBatches } from '../../../../shared/adapters/dynamo/commit-batches.ts';
import { DynamoOrderStore } from '../../../../shared/adapters/dynamo/order-store.ts';
import { plus } from '../../../../shared/domain/instant.ts';
import type { StoredCommit } from '../../../../shared/domain/order/commit.ts';
import { dueAtOf } from '../../../../shared/domain/order/commit.ts';
import type { CommitBatches } from '../../../../shared/ports/order/commit-batches.ts';
import type { OrderStore } from '../../../../shared/ports/order/order-store.ts';
import { anOrderId } from '../../../support/builders.ts';
import { MemoryCommitBatches } from '../../../support/fakes/memory-commit-batches.ts';
import { MemoryOrderStore } from '../../../support/fakes/memory-order-store.ts';
import {
  inMemoryAndOnDynamo,
  inMemoryWithDueRows,
  onDynamoWithDueRows,
  type WithDueRows,
} from '../../../support/harness.ts';
import { type OrderStory, STORIES } from '../../../support/order-story.ts';

/** The same orders, one at a time and many at once. */
interface Both {
  readonly orders: OrderStore;
  readonly batches: CommitBatches;
}

/** As the harnesses take a store: down and up with its orders. */
class Memory extends MemoryOrderStore implements Both {
  readonly orders = this;
  readonly batches = new MemoryCommitBatches(this);
}

const HARNESSES = inMemoryAndOnDynamo<WithDueRows<Both>>(
  () => inMemoryWithDueRows(new Memory()),
  () =>
    onDynamoWithDueRows((client, table, shards) => ({
      orders: new DynamoOrderStore(client, table, shards),
      batches: new DynamoCommitBatches(client, table, shards),
    })),
);

const told = (stored: StoredCommit) => ({ commit: stored.commit, digest: stored.digest });
const acknowledged = (story: OrderStory) => story.act({ type: 'acknowledge' }, { id: 'together' }).latest;
const tell = (key: string) => STORIES.issued({ key });
/** Where a story's latest commit stands, and where its row is known to. */
function placeOf({ latest: { commit } }: OrderStory) {
  const from = dueAtOf(commit);
  if (from === undefined) throw new Error('a story that waits for nothing');
  return { orderId: commit.orderId, version: commit.version, from };
}

describe.each(HARNESSES)('CommitBatches $name', ({ make }) => {
  it('reads those that stand, each at the version asked for', async () => {
    const { port } = await make();
    const [one, two] = [tell('one'), STORIES.running({ key: 'two' })];
    await one.storeIn(port);
    await two.storeIn(port);
    const found = await port.batches.readEach([
      { orderId: one.orderId, version: 1 },
      { orderId: two.orderId, version: two.latest.commit.version },
      { orderId: anOrderId(9), version: 1 },
    ]);
    expect([...found.values()].map(told)).toEqual(expect.arrayContaining([told(one.latest), told(two.latest)]));
    expect(found.size).toBe(2);
  });

  it('stores each whose version is free, and says so of each, in their order', async () => {
    const { port } = await make();
    const stories = ['one', 'two', 'three'].map(tell);
    for (const story of stories) await story.storeIn(port);
    const [one, two, three] = stories.map(acknowledged);
    if (!one || !two || !three) throw new Error('three were told');
    await port.orders.append(two);
    expect(await port.batches.appendEach([one, two, three])).toEqual(['stored', 'taken', 'stored']);
    for (const stored of [one, two, three]) {
      const { orderId } = stored.commit;
      expect(told((await port.orders.latest(orderId)) ?? one)).toEqual(told(stored));
    }
  });

  it('never replaces what another stored under the version', async () => {
    const { port } = await make();
    const story = tell('one');
    await story.storeIn(port);
    const other = story.act({ type: 'read-certificate' }, { id: 'other' }).latest;
    await port.orders.append(other);
    expect(await port.batches.appendEach([acknowledged(story)])).toEqual(['taken']);
    expect((await port.orders.latest(story.orderId))?.commit.commandId).toBe('other');
  });

  it('gives what it stores a row in the due index, and takes out those that stand where they are known to', async () => {
    const { port, dueRows } = await make();
    const [kept, moved, settled] = ['kept', 'moved', 'settled'].map(tell);
    if (!kept || !moved || !settled) throw new Error('three were told');
    for (const story of [kept, moved, settled]) await story.storeIn(port);
    const [place, other] = [placeOf(settled), placeOf(moved)];
    const before = await dueRows();
    expect(before).toHaveLength(3);
    const elsewhere = { ...other, from: plus(other.from, 1) };
    const nowhere = { orderId: anOrderId(9), version: 1, from: place.from };
    expect(await port.batches.settleEach([place, elsewhere, nowhere])).toEqual([true, true, true]);
    expect((await dueRows()).map(({ orderId }) => orderId).toSorted()).toEqual(
      [kept.orderId, moved.orderId].toSorted(),
    );
    await port.batches.appendEach([acknowledged(settled)]);
    expect(await dueRows()).toHaveLength(3);
    expect(told((await port.orders.read(settled.orderId, 1)) ?? kept.latest)).toEqual(told(settled.latest)); // nothing else of it changed
  });

  it('does 25 at once', async () => {
    const { port, dueRows } = await make();
    const stories = Array.from({ length: 25 }, (_, number) => tell(`order-${number}`));
    for (const story of stories) await story.storeIn(port);
    const found = await port.batches.readEach(stories.map(placeOf));
    expect(found.size).toBe(25);
    expect(new Set(await port.batches.appendEach(stories.map(acknowledged)))).toEqual(new Set(['stored']));
    expect(new Set(await port.batches.settleEach(stories.map(placeOf)))).toEqual(new Set([true]));
    expect((await dueRows()).every((row) => row.kind === 'commit' && row.version === 2)).toBe(true);
  });

  it('does nothing of nothing', async () => {
    const { port } = await make();
    expect(await port.batches.appendEach([])).toEqual([]);
    expect(await port.batches.settleEach([])).toEqual([]);
  });

  it('says that its service does not answer', async () => {
    const { whileDown } = await make();
    const story = tell('one');
    const down = { name: 'HoldfastError', code: 'service-unavailable', retryable: true };
    await whileDown(async ({ batches }) => {
      await expect(batches.readEach([placeOf(story)])).rejects.toMatchObject(down);
      await expect(batches.appendEach([story.latest])).rejects.toMatchObject(down);
      await expect(batches.settleEach([placeOf(story)])).rejects.toMatchObject(down);
    });
  });
});

it('a commit that is damaged is left out, and keeps no other from being read', async () => {
  const { port } = (await HARNESSES[0]?.make()) ?? {};
  const memory = port?.orders;
  if (!(memory instanceof MemoryOrderStore)) throw new Error('the first harness is in memory');
  const [whole, damaged] = [tell('whole'), tell('damaged')];
  for (const story of [whole, damaged]) await story.storeIn({ orders: memory });
  memory.tamper(damaged.orderId, 1, { digest: whole.latest.digest });
  const found = await new MemoryCommitBatches(memory).readEach([placeOf(whole), placeOf(damaged)]);
  expect([...found.keys()]).toEqual([whole.orderId]);
});
