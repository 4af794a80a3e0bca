import { expect, it } from 'vitest';
import { DynamoImprintIndex } from '../../../../shared/adapters/dynamo/imprint-index.ts';
import { DynamoMarkIndex } from '../../../../shared/adapters/dynamo/mark-index.ts';
import { DynamoOverlapList } from '../../../../shared/adapters/dynamo/overlap-list.ts';
import { type Digest, keyedDigest } from '../../../../shared/domain/digest.ts';
import { createImprints } from '../../../../shared/domain/overlap/imprints.ts';
import { createMarks } from '../../../../shared/domain/overlap/marks.ts';
import { anOrderId, at } from '../../../support/builders.ts';
import { onDynamo } from '../../../support/harness.ts';

const hash = (text: string): Digest => keyedDigest(new Uint8Array(32), text);
const issuedAt = at('2026-11-10T08:00:00Z');
const order = (number: number) => ({ orderId: anOrderId(number), authority: 'aut-police', issuedAt });

const targets = ['somebody', 'another', 'a-third'].map((value, index) => ({
  id: `t${index + 1}`,
  type: 'account' as const,
  value,
  span: null,
  port: null,
}));
const MARKS = createMarks('prv-demo', targets, hash);
const IMPRINTS = createImprints(targets, hash);
const FILED = { fileNumber: hash('2 Js 123/26'), issuedAt };

/** The stores of one table, and what they ask of it meanwhile. */
async function connect() {
  const { port, dynamodb } = await onDynamo('views', (client, table) => ({
    marks: new DynamoMarkIndex(client, table),
    imprints: new DynamoImprintIndex(client, table),
    overlaps: new DynamoOverlapList(client, table),
  }));
  let asked: string[] = [];
  dynamodb.middlewareStack.add(
    (next, { commandName = '' }) =>
      async (args) => {
        asked.push(commandName.replace(/Command$/, ''));
        return await next(args);
      },
    { step: 'initialize', name: 'count' },
  );
  const callsOf = async (work: () => Promise<unknown>): Promise<string[]> => {
    asked = [];
    await work();
    return asked;
  };
  return { ...port, callsOf };
}

it('an order of three targets is marked in two calls, its marks go out of sight in two and are forgotten in three', async () => {
  const { marks, callsOf } = await connect();
  expect(await callsOf(() => marks.put(order(1), MARKS, FILED))).toEqual(['PutItem', 'BatchWriteItem']);
  expect(await callsOf(() => marks.withdraw(anOrderId(1)))).toEqual(['GetItem', 'BatchWriteItem']);
  expect(await callsOf(() => marks.forget(anOrderId(1)))).toEqual(['GetItem', 'BatchWriteItem', 'DeleteItem']);
  for (const again of [() => marks.withdraw(anOrderId(1)), () => marks.forget(anOrderId(1))]) {
    expect(await callsOf(again)).toEqual(['GetItem']);
  }
});

it('its imprints likewise', async () => {
  const { imprints, callsOf } = await connect();
  expect(await callsOf(() => imprints.put(order(1), IMPRINTS))).toEqual(['PutItem', 'BatchWriteItem']);
  expect(await callsOf(() => imprints.forget(order(1)))).toEqual(['GetItem', 'BatchWriteItem', 'DeleteItem']);
  expect(await callsOf(() => imprints.forget(order(1)))).toEqual(['GetItem']);
});

it('twenty others that remember each other with a new order are added in two calls, and nobody in none', async () => {
  const { overlaps, callsOf } = await connect();
  const others = Array.from({ length: 20 }, (_, number) => order(number + 2));
  const met = others.flatMap((other) => [
    { owner: order(1), other, targets: ['t1'] },
    { owner: other, other: order(1), targets: ['t1'] },
  ]);
  expect(await callsOf(() => overlaps.add(met))).toEqual(['BatchWriteItem', 'BatchWriteItem']);
  expect(await callsOf(() => overlaps.add([]))).toEqual([]);
  expect(await callsOf(() => overlaps.leave(order(1)))).toEqual(['Query', 'BatchWriteItem']);
  expect(await callsOf(() => overlaps.leave(order(50)))).toEqual(['Query']);
});
