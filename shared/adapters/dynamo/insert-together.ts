import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { HoldfastError } from '../../errors.ts';
import { executeBatch } from './execute-batch.ts';
import { composeInsert, type InsertItem, insertItem } from './insert-item.ts';

/** What a batch of statements takes. */
const AT_ONCE = 25;

/** Codes of a statement that says no more than that the table could not take it now. */
const LATER: ReadonlySet<string | undefined> = new Set([
  'InternalServerError',
  'ProvisionedThroughputExceeded',
  'RequestLimitExceeded',
  'ThrottlingError',
  undefined, // not answered at all
]);

interface Asked {
  readonly item: Readonly<Record<string, unknown>>;
  readonly settle: (taken: Error | undefined) => void;
  readonly fail: (error: unknown) => void;
}

/** Inserts items of one table as `insertItem` does; those that are asked for at once go in one call. Each stands or falls by itself. */
export function insertTogether(client: DynamoDBDocumentClient, table: string): InsertItem {
  let asked: Asked[] = [];

  const send = async (batch: readonly Asked[]): Promise<void> => {
    const [only, ...others] = batch;
    if (only && others.length === 0) return only.settle(await insertItem(client, table, only.item));
    const errors = await executeBatch(
      client,
      batch.map(({ item }) => composeInsert(table, item)),
    );
    for (const [place, { settle, fail }] of batch.entries()) {
      const error = errors[place];
      if (error === undefined) settle(undefined);
      else if (error.Code === 'DuplicateItem') settle(new Error(error.Message, { cause: error }));
      else fail(toFailure(error.Code, error.Message));
    }
  };

  const sendAll = (): void => {
    const all = asked;
    asked = [];
    for (let from = 0; from < all.length; from += AT_ONCE) {
      const batch = all.slice(from, from + AT_ONCE);
      send(batch).catch((error: unknown) => {
        for (const { fail } of batch) fail(error);
      });
    }
  };

  return (item) =>
    new Promise((settle, fail) => {
      if (asked.length === 0) queueMicrotask(sendAll);
      asked.push({ item, settle, fail });
    });
}

function toFailure(code: string | undefined, message: string | undefined): Error {
  if (!LATER.has(code)) return new Error(`${code}: ${message}`);
  return new HoldfastError('service-unavailable', 'the database did not take one of several items', {
    cause: new Error(message),
    retryable: true,
  });
}
