import { listOf, type Members, objectOf } from './expressions.ts';
import { countWriteUnits } from './item-size.ts';
import { readStatements } from './statements.ts';

const READS = new Set(['BatchGetItem', 'GetItem', 'Query', 'Scan', 'TransactGetItems']);
const WRITES = new Set(['BatchWriteItem', 'DeleteItem', 'PutItem', 'TransactWriteItems', 'UpdateItem']);
const STATEMENTS = new Set(['ExecuteStatement', 'BatchExecuteStatement']);

/** The request body that also asks for the capacity it consumes, indexes included. */
export function askForCapacity(operation: string, body: Buffer, request: Members): Buffer {
  if (!READS.has(operation) && !WRITES.has(operation)) return body;
  return Buffer.from(JSON.stringify({ ...request, ReturnConsumedCapacity: 'INDEXES' }));
}

/** The capacity units an answer reports, none for an answer that reports nothing; of statements, what their items take. */
export function readConsumedUnits(
  operation: string,
  answer: Buffer,
  request: Members,
): { readUnits: number; writeUnits: number } {
  const statements = STATEMENTS.has(operation) ? readStatements(request) : undefined;
  if (statements)
    return { readUnits: 0, writeUnits: statements.reduce((sum, { Item }) => sum + countWriteUnits(Item), 0) };
  if (!READS.has(operation) && !WRITES.has(operation)) return { readUnits: 0, writeUnits: 0 };
  const { ConsumedCapacity } = objectOf(JSON.parse(answer.toString('utf8')));
  const entries = Array.isArray(ConsumedCapacity) ? listOf(ConsumedCapacity) : [ConsumedCapacity];
  const units = entries.reduce<number>((sum, entry) => sum + Number(objectOf(entry)['CapacityUnits'] ?? 0), 0);
  return READS.has(operation) ? { readUnits: units, writeUnits: 0 } : { readUnits: 0, writeUnits: units };
}
