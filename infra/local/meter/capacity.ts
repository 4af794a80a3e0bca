import { listOf, type Members, objectOf } from './expressions.ts';

const READS = new Set(['BatchGetItem', 'GetItem', 'Query', 'Scan', 'TransactGetItems']);
const WRITES = new Set(['BatchWriteItem', 'DeleteItem', 'PutItem', 'TransactWriteItems', 'UpdateItem']);

/** The request body that also asks for the capacity it consumes, indexes included. */
export function askForCapacity(operation: string, body: Buffer, request: Members): Buffer {
  if (!READS.has(operation) && !WRITES.has(operation)) return body;
  return Buffer.from(JSON.stringify({ ...request, ReturnConsumedCapacity: 'INDEXES' }));
}

/** The capacity units an answer reports; none for an answer that reports nothing. */
export function readConsumedUnits(operation: string, answer: Buffer): { readUnits: number; writeUnits: number } {
  if (!READS.has(operation) && !WRITES.has(operation)) return { readUnits: 0, writeUnits: 0 };
  const { ConsumedCapacity } = objectOf(JSON.parse(answer.toString('utf8')));
  const entries = Array.isArray(ConsumedCapacity) ? listOf(ConsumedCapacity) : [ConsumedCapacity];
  const units = entries.reduce<number>((sum, entry) => sum + Number(objectOf(entry)['CapacityUnits'] ?? 0), 0);
  return READS.has(operation) ? { readUnits: units, writeUnits: 0 } : { readUnits: 0, writeUnits: units };
}
