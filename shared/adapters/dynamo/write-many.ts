import { BatchWriteCommand, type BatchWriteCommandInput, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { repeatUntilDone } from './batch.ts';
import type { makeKey } from './keys.ts';

type ItemKey = ReturnType<typeof makeKey>;

/** An item to stand under its key, whatever stood there, or a key to clear. */
export type Write = { readonly put: ItemKey & Readonly<Record<string, unknown>> } | { readonly clear: ItemKey };

const WRITTEN_AT_ONCE = 25; // what BatchWriteItem takes

/**
 * Writes many items of one table, no two under one key, in as few calls as there can be. Nothing says which are written first.
 *
 * @throws HoldfastError `service-unavailable` (retryable) when some were not written; only after the others were.
 */
export async function writeMany(
  client: DynamoDBDocumentClient,
  table: string,
  writes: readonly Write[],
): Promise<void> {
  const requests = writes.map((write) =>
    'put' in write ? { PutRequest: { Item: write.put } } : { DeleteRequest: { Key: write.clear } },
  );
  const batches = Array.from({ length: Math.ceil(requests.length / WRITTEN_AT_ONCE) }, (_, index) =>
    requests.slice(index * WRITTEN_AT_ONCE, (index + 1) * WRITTEN_AT_ONCE),
  );
  const written = await Promise.allSettled(
    batches.map((batch) =>
      repeatUntilDone<NonNullable<BatchWriteCommandInput['RequestItems']>>({ [table]: batch }, async (RequestItems) => {
        const { UnprocessedItems } = await client.send(new BatchWriteCommand({ RequestItems }));
        return UnprocessedItems;
      }),
    ),
  );
  const failed = written.find((one) => one.status === 'rejected');
  if (failed) throw failed.reason;
}
