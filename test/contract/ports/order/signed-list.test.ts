import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it } from 'vitest';
import { key } from '../../../../shared/adapters/dynamo/keys.ts';
import { DynamoSignedList } from '../../../../shared/adapters/dynamo/signed-list.ts';
import type { SignedAct } from '../../../../shared/domain/order/readings/signed-act.ts';
import type { SignedList } from '../../../../shared/ports/order/signed-list.ts';
import { anOrderId, at } from '../../../support/builders.ts';
import { MemorySignedList } from '../../../support/fakes/memory-signed-list.ts';
import { type Harness, inMemory, inMemoryAndOnDynamo, onDynamo } from '../../../support/harness.ts';
import { allPages } from '../../../support/pages.ts';

const onTable = () => onDynamo('views', (client, table) => new DynamoSignedList(client, table));

const dayOf = (number: number) => at(`2026-11-${10 + number}T08:00:00Z`);
const BEGINNING = at('2026-01-01T00:00:00Z');

const act = (number: number, changes: Partial<SignedAct> = {}): SignedAct => ({
  provider: 'prv-demo',
  key: 'key-1',
  at: dayOf(number),
  orderId: anOrderId(number),
  version: 2,
  events: ['order.received', 'order.acknowledged'],
  ...changes,
});

const listed = async (list: SignedList, { provider = 'prv-demo', keyId = 'key-1', since = BEGINNING } = {}) =>
  (await allPages((cursor) => list.of(provider, keyId, since, 2, cursor))).flatMap(({ acts }) => acts);

describe.each(inMemoryAndOnDynamo<Harness<SignedList>>(() => inMemory(new MemorySignedList()), onTable))(
  'SignedList $name',
  ({ make }) => {
    it('gives what one key of one provider signed, the latest first, page by page', async () => {
      const { port: list } = await make();
      for (const number of [5, 1, 9, 3]) await list.put(act(number));
      await list.put(act(2, { key: 'key-2' }));
      await list.put(act(4, { provider: 'prv-lantern' }));
      await list.put(act(6, { provider: 'prv-demo-2' }));
      expect(await listed(list)).toEqual([act(9), act(5), act(3), act(1)]);
      expect(await listed(list, { keyId: 'key-2' })).toEqual([act(2, { key: 'key-2' })]);
      expect(await listed(list, { provider: 'prv-lantern' })).toHaveLength(1);
      expect(await listed(list, { keyId: 'key' })).toEqual([]);
    });

    it('from an instant on, what was signed at it included', async () => {
      const { port: list } = await make();
      for (const number of [1, 3, 5]) await list.put(act(number));
      expect(await listed(list, { since: dayOf(3) })).toEqual([act(5), act(3)]);
      expect(await listed(list, { since: at('2026-11-13T08:00:00.001Z') })).toEqual([act(5)]);
    });

    it('keeps all that was signed at one instant, about one order and about several, and each once', async () => {
      const { port: list } = await make();
      const together = [act(1), act(1, { version: 3 }), act(1, { orderId: anOrderId(2) })];
      for (const one of [...together, ...together]) await list.put(one);
      expect(new Set(await listed(list))).toEqual(new Set(together));
    });

    it('refuses a cursor of elsewhere', async () => {
      const { port: list } = await make();
      for (const cursor of ['x', Buffer.from('2026-11-11T08:00:00.000Z').toString('base64url')]) {
        await expect(list.of('prv-demo', 'key-1', BEGINNING, 2, cursor)).rejects.toMatchObject({
          code: 'invalid-request',
        });
      }
    });

    it('refuses a cursor of before the instant from which on it is asked', async () => {
      const { port: list } = await make();
      for (const number of [1, 3, 5]) await list.put(act(number));
      const { next } = await list.of('prv-demo', 'key-1', BEGINNING, 2);
      await expect(list.of('prv-demo', 'key-1', dayOf(5), 2, next ?? '')).rejects.toMatchObject({
        code: 'invalid-request',
      });
    });

    it('says that its service is down', async () => {
      const { whileDown } = await make();
      await whileDown(async (list) => {
        await expect(list.put(act(1))).rejects.toThrow();
        await expect(list.of('prv-demo', 'key-1', BEGINNING, 2)).rejects.toThrow();
      });
    });
  },
);

it('a row that nobody can read is said to be damaged', async () => {
  const { port, dynamodb, table } = await onTable();
  await dynamodb.send(
    new PutCommand({ TableName: table, Item: { ...key.signedAct(act(1)), ...act(1), events: ['x'] } }),
  );
  await expect(port.of('prv-demo', 'key-1', BEGINNING, 2)).rejects.toMatchObject({ code: 'record-damaged' });
});
