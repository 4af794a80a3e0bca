import { expect, it } from 'vitest';
import { readConsumedUnits } from '../../../../infra/local/meter/capacity.ts';

const item = (id: string) => ({ pk: { S: id } });

it.each`
  consistent | found    | left     | units | why
  ${true}    | ${['a']} | ${[]}    | ${3}  | ${'one for what was found, one for each key where nothing stands'}
  ${false}   | ${['a']} | ${[]}    | ${2}  | ${'half as much for a read that may be behind'}
  ${true}    | ${['a']} | ${['b']} | ${2}  | ${'nothing for what the service left for another call'}
  ${false}   | ${[]}    | ${['b']} | ${2}  | ${'what it reports, and two halves'}
`('a batch of reads takes $units: $why', ({ consistent, found, left, units }) => {
  const answer = {
    Responses: { Views: found.map(item) },
    UnprocessedKeys: left.length > 0 ? { Views: { Keys: left.map(item) } } : {},
    ConsumedCapacity: [{ TableName: 'Views', CapacityUnits: 1 }],
  };
  const request = { RequestItems: { Views: { Keys: ['a', 'b', 'c'].map(item), ConsistentRead: consistent } } };
  expect(readConsumedUnits('BatchGetItem', Buffer.from(JSON.stringify(answer)), request)).toEqual({
    readUnits: units,
    writeUnits: 0,
  });
});

it('a batch of writes takes what it reports', () => {
  const answer = { UnprocessedItems: {}, ConsumedCapacity: [{ TableName: 'Views', CapacityUnits: 4 }] };
  const request = { RequestItems: { Views: [{ DeleteRequest: { Key: item('a') } }] } };
  expect(readConsumedUnits('BatchWriteItem', Buffer.from(JSON.stringify(answer)), request)).toEqual({
    readUnits: 0,
    writeUnits: 4,
  });
});
