import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it } from 'vitest';
import { createDocumentClient } from '../../../shared/adapters/clients.ts';
import { key } from '../../../shared/adapters/dynamo/keys.ts';
import { DynamoOfficialKeyEraser } from '../../../shared/adapters/dynamo/official-key-eraser.ts';
import { DynamoOfficialKeys } from '../../../shared/adapters/dynamo/official-keys.ts';
import type { OfficialKeyEraser, OfficialKeyReader, OfficialKeys } from '../../../shared/ports/official-keys.ts';
import { connect, createTable, withoutService, withServiceAt } from '../../support/aws.ts';
import { anOrderId } from '../../support/builders.ts';
import { MemoryOfficialKeys } from '../../support/fakes/memory-official-keys.ts';
import { withLostAnswer } from '../../support/lossy-proxy.ts';

interface Harness {
  readonly keys: OfficialKeys;
  readonly eraser: OfficialKeyEraser & OfficialKeyReader;
}

async function onDynamo(): Promise<Harness> {
  const { dynamodb } = connect();
  const table = await createTable(dynamodb, 'keys');
  return { keys: new DynamoOfficialKeys(dynamodb, table), eraser: new DynamoOfficialKeyEraser(dynamodb, table) };
}

const orderId = anOrderId(1);
const other = anOrderId(2);
const one = Buffer.alloc(32, 1);
const two = Buffer.alloc(32, 2);
const hex = (key: Uint8Array | string | undefined) =>
  key instanceof Uint8Array ? Buffer.from(key).toString('hex') : key;

describe.each<{ name: string; make: () => Promise<Harness> }>([
  {
    name: 'in memory',
    make: async () => {
      const keys = new MemoryOfficialKeys();
      return { keys, eraser: keys };
    },
  },
  { name: 'on DynamoDB', make: onDynamo },
])('OfficialKeys and OfficialKeyEraser $name', ({ make }) => {
  it('has nothing for an order that none was kept for', async () => {
    const { keys, eraser } = await make();
    expect(await keys.open(orderId)).toBeUndefined();
    expect(await eraser.open(orderId)).toBeUndefined();
  });

  it('opens what it keeps, for that order alone', async () => {
    const { keys, eraser } = await make();
    expect(hex(await keys.keep(orderId, one))).toBe(hex(one));
    expect(hex(await keys.open(orderId))).toBe(hex(one));
    expect(hex(await eraser.open(orderId))).toBe(hex(one));
    expect(await keys.open(other)).toBeUndefined();
  });

  it('keeps the first, and gives it to all who keep one at once', async () => {
    const { keys } = await make();
    const kept = await Promise.all([one, two, one, two].map((key) => keys.keep(orderId, key)));
    expect(new Set(kept.map(hex)).size).toBe(1);
    expect(hex(await keys.keep(orderId, Buffer.alloc(32, 3)))).toBe(hex(kept[0]));
  });

  it('once destroyed, says so for good: no late repeat makes another', async () => {
    const { keys, eraser } = await make();
    await keys.keep(orderId, one);
    await keys.keep(other, two);
    await eraser.destroy(orderId);
    await eraser.destroy(orderId);
    expect(await keys.open(orderId)).toBe('destroyed');
    expect(await keys.keep(orderId, two)).toBe('destroyed');
    expect(await keys.open(orderId)).toBe('destroyed');
    expect(hex(await keys.open(other))).toBe(hex(two));
  });
});

describe('OfficialKeys on DynamoDB', () => {
  it('says that the service does not answer', async () => {
    const { dynamodb } = connect();
    const table = await createTable(dynamodb, 'keys');
    const down = { name: 'HoldfastError', code: 'service-unavailable', retryable: true };
    await withoutService('DYNAMODB', async () => {
      const client = createDocumentClient();
      const keys = new DynamoOfficialKeys(client, table);
      await expect(keys.open(orderId)).rejects.toMatchObject(down);
      await expect(keys.keep(orderId, one)).rejects.toMatchObject(down);
      await expect(new DynamoOfficialKeyEraser(client, table).destroy(orderId)).rejects.toMatchObject(down);
    });
    expect(await new DynamoOfficialKeys(dynamodb, table).open(orderId)).toBeUndefined();
  });

  it('keeps its own key when the answer was lost and the client repeats the write', async () => {
    const { services, dynamodb } = connect();
    const table = await createTable(dynamodb, 'keys');
    await withLostAnswer(services.dynamodb, 'ExecuteStatement', (lossy) =>
      withServiceAt('DYNAMODB', lossy, async () => {
        const keys = new DynamoOfficialKeys(createDocumentClient(), table);
        expect(hex(await keys.keep(orderId, one))).toBe(hex(one));
      }),
    );
  });

  it('refuses what is kept as no bytes', async () => {
    const { dynamodb } = connect();
    const table = await createTable(dynamodb, 'keys');
    await dynamodb.send(new PutCommand({ TableName: table, Item: { ...key.officialsKey(orderId), secret: 'text' } }));
    await expect(new DynamoOfficialKeys(dynamodb, table).open(orderId)).rejects.toMatchObject({
      code: 'record-damaged',
    });
  });
});
