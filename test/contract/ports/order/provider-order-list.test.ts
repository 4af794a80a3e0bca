import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it } from 'vitest';
import { key } from '../../../../shared/adapters/dynamo/keys.ts';
import { DynamoProviderOrderList } from '../../../../shared/adapters/dynamo/provider-order-list.ts';
import {
  type ListedProviderOrder,
  toProviderRow,
} from '../../../../shared/domain/order/readings/listed-provider-order.ts';
import type { ProviderOrderList } from '../../../../shared/ports/order/provider-order-list.ts';
import { anOrderId, at } from '../../../support/builders.ts';
import { MemoryProviderOrderList } from '../../../support/fakes/memory-provider-order-list.ts';
import { type Harness, inMemory, inMemoryAndOnDynamo, onDynamo } from '../../../support/harness.ts';
import { STORIES } from '../../../support/order-story.ts';
import { allPages } from '../../../support/pages.ts';

const onTable = () => onDynamo('views', (client, table) => new DynamoProviderOrderList(client, table));

const PROVIDER = 'prv-demo';
const SAME = 'A794-42EM-7K8M';

const row = (number: number, changes: Partial<ListedProviderOrder> = {}): ListedProviderOrder => ({
  ...toProviderRow(STORIES.issued().latest.commit),
  orderId: anOrderId(number),
  reference: `order ${number}`,
  issuedAt: at(`2026-11-${10 + number}T08:00:00Z`),
  ...changes,
});

const listedIn = async (list: ProviderOrderList, provider = PROVIDER): Promise<string[]> =>
  (await allPages((cursor) => list.of(provider, 2, cursor))).flatMap(({ orders }) =>
    orders.map(({ reference }) => reference),
  );

const HARNESSES = inMemoryAndOnDynamo<Harness<ProviderOrderList>>(
  () => inMemory(new MemoryProviderOrderList()),
  onTable,
);

describe.each(HARNESSES)('ProviderOrderList $name', ({ make }) => {
  it('gives back rows of every state an order can be in', async () => {
    const { port: list } = await make();
    const told = Object.entries(STORIES).map(([name, tell]) => toProviderRow(tell({ key: name }).latest.commit));
    const doubt = { status: 'held', since: at('2026-11-20T16:11:00Z') } as const;
    const rows = [...told, row(1, { doubt, heldUntil: at('2026-11-21T16:11:00Z') })];
    for (const each of rows) await list.put(each);
    const providers = [...new Set(rows.map(({ provider }) => provider))];
    const found = (await Promise.all(providers.map((one) => list.of(one, 100)))).flatMap(({ orders }) => orders);
    expect(new Set(found)).toEqual(new Set(rows));
  });

  it('lists a provider’s own, oldest first, page by page', async () => {
    const { port: list } = await make();
    for (const number of [5, 1, 9, 3]) await list.put(row(number));
    await list.put(row(2, { provider: 'prv-lantern' }));
    expect(await listedIn(list)).toEqual(['order 1', 'order 3', 'order 5', 'order 9']);
    expect(await listedIn(list, 'prv-lantern')).toEqual(['order 2']);
  });

  it('replaces a row by a later version alone, and takes it out for a later one alone', async () => {
    const { port: list } = await make();
    await list.put(row(1, { version: 5, status: 'running' }));
    await list.put(row(1, { version: 4, status: 'issued' }));
    await list.remove(row(1, { version: 5 }));
    expect((await list.of(PROVIDER, 10)).orders).toMatchObject([{ version: 5, status: 'running' }]);
    await list.remove(row(1, { version: 6 }));
    await list.remove(row(1, { version: 6 }));
    expect((await list.of(PROVIDER, 10)).orders).toEqual([]);
  });

  it('leads from a reference to a provider’s order, listed or not, until it is taken down', async () => {
    const { port: list } = await make();
    expect(await list.ofReference(PROVIDER, SAME, 10)).toEqual([]);
    const ref = row(1, { reference: SAME });
    await list.putReference(ref);
    await list.putReference(ref);
    await list.putReference(row(2));
    expect(await list.ofReference(PROVIDER, SAME, 10)).toEqual([ref.orderId]);
    expect(await list.ofReference('prv-lantern', SAME, 10)).toEqual([]);
    expect(await listedIn(list)).toEqual([]);
    await list.removeReference(ref);
    await list.removeReference(ref);
    expect(await list.ofReference(PROVIDER, SAME, 10)).toEqual([]);
    expect(await list.ofReference(PROVIDER, 'order 2', 10)).toEqual([row(2).orderId]);
  });

  it('gives of several orders of one reference the oldest, as many as are asked for', async () => {
    const { port: list } = await make();
    for (const number of [3, 1, 2]) await list.putReference(row(number, { reference: SAME }));
    expect(await list.ofReference(PROVIDER, SAME, 2)).toEqual([anOrderId(1), anOrderId(2)]);
  });
});

it('takes no signpost of another form for one', async () => {
  const { port: list, dynamodb, table } = await onTable();
  const { orderId, issuedAt } = row(1);
  const Key = key.signpost('providerOrdersBy', PROVIDER, { trail: `reference/${SAME}`, at: issuedAt }, orderId);
  await dynamodb.send(new PutCommand({ TableName: table, Item: { ...Key, orderId: 'ord_x' } }));
  await expect(list.ofReference(PROVIDER, SAME, 10)).rejects.toMatchObject({ code: 'record-damaged' });
});
