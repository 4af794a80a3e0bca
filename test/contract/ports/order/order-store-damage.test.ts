import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it } from 'vitest';
import { key } from '../../../../shared/adapters/dynamo/keys.ts';
import { DynamoOrderStore } from '../../../../shared/adapters/dynamo/order-store.ts';
import { canonicalJson, sha256 } from '../../../../shared/domain/digest.ts';
import type { OrderId } from '../../../../shared/domain/ids.ts';
import type { OrderStore } from '../../../../shared/ports/order/order-store.ts';
import { MemoryOrderStore } from '../../../support/fakes/memory-order-store.ts';
import { inMemoryAndOnDynamo, onDynamo } from '../../../support/harness.ts';
import { STORIES } from '../../../support/order-story.ts';

interface Harness {
  readonly store: OrderStore;
  /** Changes attributes of a stored commit behind the store's back. */
  damage(orderId: OrderId, version: number, change: Readonly<Record<string, unknown>>): Promise<void>;
}

function fake(): Harness {
  const store = new MemoryOrderStore();
  return { store, damage: async (orderId, version, change) => store.tamper(orderId, version, change) };
}

const onTable = () => onDynamo('records', (client, table) => new DynamoOrderStore(client, table, 1));

async function real(): Promise<Harness> {
  const { port: store, dynamodb, table } = await onTable();
  return {
    store,
    damage: async (orderId, version, change) => {
      const names = Object.keys(change);
      await dynamodb.send(
        new UpdateCommand({
          TableName: table,
          Key: key.commit(orderId, version),
          UpdateExpression: `SET ${names.map((name) => `#${name} = :${name}`).join(', ')}`,
          ExpressionAttributeNames: Object.fromEntries(names.map((name) => [`#${name}`, name])),
          ExpressionAttributeValues: Object.fromEntries(names.map((name) => [`:${name}`, change[name]])),
        }),
      );
    },
  };
}

async function readAll(store: OrderStore, orderId: OrderId): Promise<number> {
  let count = 0;
  for await (const _commit of store.history(orderId)) count += 1;
  return count;
}

const damaged = { name: 'HoldfastError', code: 'record-damaged', retryable: false };

/** A body of another form whose digest is right: only whoever may write the table can make it. */
const forged = (body: string) => ({ body, digest: sha256(body) });
const NO_COMMIT = forged('{"orderId":"ord_another"}');
const NO_INSTANT = forged(canonicalJson({ ...STORIES.issued().latest.commit, at: -1 }));

const HARNESSES = inMemoryAndOnDynamo<Harness>(fake, real);

describe.each(HARNESSES)('OrderStore $name', ({ make }) => {
  it.each`
    change                                      | why
    ${{ body: '{"orderId":"ord_another"}' }}    | ${'its body was changed'}
    ${{ body: 'not JSON' }}                     | ${'its body is no JSON'}
    ${{ body: 7 }}                              | ${'its body is no text'}
    ${{ digest: 'f'.repeat(64) }}               | ${'its digest was changed'}
    ${{ digest: 'short' }}                      | ${'its digest has not the form of one'}
    ${{ sealed: { diary: new Uint8Array(1) } }} | ${'it has a part of an unknown name'}
    ${{ sealed: { certificate: 'in clear' } }}  | ${'a sealed part is no bytes'}
    ${NO_COMMIT}                                | ${'its contents have another form, though the digest fits'}
    ${NO_INSTANT}                               | ${'it holds an instant no record can carry, though the digest fits'}
  `('refuses a commit when $why', async ({ change }) => {
    const { store, damage } = await make();
    const { orderId } = await STORIES.issued().storeIn({ orders: store });
    await damage(orderId, 1, change);
    await expect(store.latest(orderId)).rejects.toMatchObject(damaged);
    await expect(store.read(orderId, 1)).rejects.toMatchObject(damaged);
    await expect(readAll(store, orderId)).rejects.toMatchObject(damaged);
  });

  it('refuses a whole history in which one commit was changed, and still gives the others', async () => {
    const { store, damage } = await make();
    const { orderId } = await STORIES.preserved().storeIn({ orders: store });
    await damage(orderId, 2, { digest: 'f'.repeat(64) });
    await expect(readAll(store, orderId)).rejects.toMatchObject(damaged);
    expect((await store.latest(orderId))?.commit.version).toBe(3);
  });
});
