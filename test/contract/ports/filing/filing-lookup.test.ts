import { describe, expect, it } from 'vitest';
import { createDocumentClient } from '../../../../shared/adapters/clients.ts';
import { DynamoFilingLookup } from '../../../../shared/adapters/dynamo/filing-lookup.ts';
import { DynamoOrderStore } from '../../../../shared/adapters/dynamo/order-store.ts';
import { DynamoWaitingFilings } from '../../../../shared/adapters/dynamo/waiting-filings.ts';
import type { FilingLookup } from '../../../../shared/ports/filing/filing-lookup.ts';
import type { WaitingFilings } from '../../../../shared/ports/filing/waiting-filings.ts';
import type { OrderStore } from '../../../../shared/ports/order/order-store.ts';
import { connect, createTable, withoutService } from '../../../support/aws.ts';
import { MemoryFilingLookup } from '../../../support/fakes/memory-filing-lookup.ts';
import { MemoryOrderStore } from '../../../support/fakes/memory-order-store.ts';
import { MemoryWaitingFilings } from '../../../support/fakes/memory-waiting-filings.ts';
import { inMemoryAndOnDynamo } from '../../../support/harness.ts';
import { OrderStory } from '../../../support/order-story.ts';
import { aWaitingFiling } from '../../../support/waiting.ts';

interface Made {
  readonly lookup: FilingLookup;
  readonly orders: OrderStore;
  readonly waiting: WaitingFilings;
  whileDown(check: (lookup: FilingLookup) => Promise<void>): Promise<void>;
}

function fake(): Made {
  const [orders, waiting] = [new MemoryOrderStore(), new MemoryWaitingFilings()];
  const lookup = new MemoryFilingLookup(orders, waiting);
  return {
    lookup,
    orders,
    waiting,
    whileDown: async (check) => {
      waiting.outage.begin();
      await check(lookup);
    },
  };
}

async function onTables(): Promise<Made> {
  const { dynamodb } = connect();
  const [records, waits] = await Promise.all([createTable(dynamodb, 'records'), createTable(dynamodb, 'waiting')]);
  return {
    lookup: new DynamoFilingLookup(dynamodb, records, waits),
    orders: new DynamoOrderStore(dynamodb, records, 1),
    waiting: new DynamoWaitingFilings(dynamodb, waits),
    whileDown: (check) =>
      withoutService('DYNAMODB', async () => check(new DynamoFilingLookup(createDocumentClient(), records, waits))),
  };
}

describe.each(inMemoryAndOnDynamo(fake, onTables))('FilingLookup $name', ({ make }) => {
  const standing = OrderStory.issued({ key: 'standing' });
  const unknown = OrderStory.issued({ key: 'unknown' }).orderId;
  const waits = aWaitingFiling();

  it('knows nothing of a filing that never came in', async () => {
    const { lookup } = await make();
    expect(await lookup.look(waits.filing, [standing.orderId, unknown])).toEqual({ onRecord: [], waiting: undefined });
  });

  it('knows at once which orders are on record, and the filing that waits', async () => {
    const { lookup, orders, waiting } = await make();
    await standing.storeIn({ orders });
    await waiting.add(waits);
    const known = await lookup.look(waits.filing, [unknown, standing.orderId]);
    expect(known).toEqual({ onRecord: [standing.orderId], waiting: waits });
  });

  it('says that its service does not answer', async () => {
    const { whileDown } = await make();
    const down = { code: 'service-unavailable', retryable: true };
    await whileDown(async (lookup) => {
      await expect(lookup.look(waits.filing, [unknown])).rejects.toMatchObject(down);
    });
  });
});
