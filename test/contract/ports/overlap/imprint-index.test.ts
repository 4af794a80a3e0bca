import { describe, expect, it } from 'vitest';
import { DynamoImprintIndex } from '../../../../shared/adapters/dynamo/imprint-index.ts';
import { type Digest, sha256 } from '../../../../shared/domain/digest.ts';
import type { OrderId } from '../../../../shared/domain/ids.ts';
import type { ImprintIndex } from '../../../../shared/ports/overlap/imprint-index.ts';
import { anOrderId, at } from '../../../support/builders.ts';
import { MemoryImprintIndex } from '../../../support/fakes/memory-imprint-index.ts';
import { type Harness, inMemory, inMemoryAndOnDynamo, onDynamo } from '../../../support/harness.ts';

const onTable = () => onDynamo('views', (client, table) => new DynamoImprintIndex(client, table));

const [MAILBOX, NUMBER] = [sha256('mailbox'), sha256('number')];
const order = (number: number, day = `2026-11-0${number}`) => ({
  orderId: anOrderId(number),
  issuedAt: at(`${day}T10:00:00Z`),
});
const [A, B, C] = [order(1), order(2), order(3)];
const bearing = (digest: Digest, ...targets: readonly string[]) => ({ digest, targets });

async function findAll(index: ImprintIndex, digest: Digest, limit: number): Promise<OrderId[]> {
  const found: OrderId[] = [];
  let cursor: string | undefined;
  do {
    const { orders, next } = await index.find(digest, limit, cursor);
    found.push(...orders.map(({ orderId }) => orderId));
    cursor = next ?? undefined;
  } while (cursor !== undefined);
  return found;
}

const HARNESSES = inMemoryAndOnDynamo<Harness<ImprintIndex>>(() => inMemory(new MemoryImprintIndex()), onTable);

describe.each(HARNESSES)('ImprintIndex $name', ({ make }) => {
  it('finds nothing at first, and forgets what is not there without complaint', async () => {
    const { port: index } = await make();
    expect(await index.find(MAILBOX, 10)).toEqual({ orders: [], next: null });
    expect(await index.has(A.orderId)).toBe(false);
    await index.forget(A);
  });

  it('finds the orders that bear an imprint, the latest issued first, with their targets', async () => {
    const { port: index } = await make();
    await index.put(B, [bearing(MAILBOX, 't1', 't3'), bearing(NUMBER, 't2')]);
    await index.put(C, [bearing(NUMBER, 't1')]);
    await index.put(A, [bearing(MAILBOX, 't1')]);
    expect(await index.find(MAILBOX, 10)).toEqual({
      orders: [
        { orderId: B.orderId, targets: ['t1', 't3'] },
        { orderId: A.orderId, targets: ['t1'] },
      ],
      next: null,
    });
    expect(await index.has(C.orderId)).toBe(true);
  });

  it('finds every one, page by page', async () => {
    const { port: index } = await make();
    const all = Array.from({ length: 7 }, (_, number) => order(number + 1));
    for (const one of all) await index.put(one, [bearing(MAILBOX, 't1')]);
    const latestFirst = all.map(({ orderId }) => orderId).reverse();
    for (const limit of [1, 2, 3, 7, 100]) expect(await findAll(index, MAILBOX, limit)).toEqual(latestFirst);
    await expect(index.find(MAILBOX, 2, 'x')).rejects.toMatchObject({ code: 'invalid-request' });
  });

  it('is the same when put twice, and remembers an order that bears none', async () => {
    const { port: index } = await make();
    for (const _ of [1, 2]) await index.put(A, [bearing(MAILBOX, 't1')]);
    expect(await findAll(index, MAILBOX, 10)).toEqual([A.orderId]);
    await index.put(B, []);
    expect(await index.has(B.orderId)).toBe(true);
  });

  it('puts imprints in place of earlier ones', async () => {
    const { port: index } = await make();
    await index.put(A, [bearing(MAILBOX, 't1'), bearing(NUMBER, 't2')]);
    await index.put(A, [bearing(NUMBER, 't1')]);
    expect([await findAll(index, MAILBOX, 10), await findAll(index, NUMBER, 10)]).toEqual([[], [A.orderId]]);
    await index.forget(A);
    expect(await findAll(index, NUMBER, 10)).toEqual([]);
  });

  it('forgets one order alone', async () => {
    const { port: index } = await make();
    for (const one of [A, B]) await index.put(one, [bearing(MAILBOX, 't1'), bearing(NUMBER, 't2')]);
    await index.forget(A);
    await index.forget(A);
    expect([await findAll(index, MAILBOX, 10), await findAll(index, NUMBER, 10)]).toEqual([[B.orderId], [B.orderId]]);
    expect([await index.has(A.orderId), await index.has(B.orderId)]).toEqual([false, true]);
  });

  it('says that its service does not answer', async () => {
    const { whileDown } = await make();
    await whileDown(async (index) => {
      const down = { name: 'HoldfastError', code: 'service-unavailable', retryable: true };
      await expect(index.put(A, [])).rejects.toMatchObject(down);
      await expect(index.has(A.orderId)).rejects.toMatchObject(down);
      await expect(index.find(MAILBOX, 1)).rejects.toMatchObject(down);
      await expect(index.forget(A)).rejects.toMatchObject(down);
    });
  });
});
