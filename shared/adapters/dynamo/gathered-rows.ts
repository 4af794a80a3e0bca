import {
  BatchGetCommand,
  type BatchGetCommandInput,
  BatchWriteCommand,
  type BatchWriteCommandInput,
  type DynamoDBDocumentClient,
} from '@aws-sdk/lib-dynamodb';
import { KEY } from '../../deployment/tables.ts';
import { repeatUntilDone } from './batch.ts';
import { Gatherer } from './gatherer.ts';
import type { makeKey } from './keys.ts';

type Key = ReturnType<typeof makeKey>;
type Item = Readonly<Record<string, unknown>>;

interface GatheredWrite {
  readonly key: Key;
  readonly request: NonNullable<NonNullable<BatchWriteCommandInput['RequestItems']>[string]>[number];
}

/** What the service takes in one call. */
const READ_AT_ONCE = 100;
const WRITTEN_AT_ONCE = 25;

const nameOf = ({ [KEY.partition]: pk, [KEY.sort]: sk }: Item): string => JSON.stringify([pk, sk]);

/**
 * Rows of a table that are read, put and deleted one by one, whatever stands there, and go to the service in few calls. What is put or
 * deleted under a condition goes by itself: no batch takes one.
 */
export class DynamoGatheredRows {
  readonly #reads: Gatherer<Key, Item | undefined>;
  readonly #writes: Gatherer<GatheredWrite, undefined>;

  constructor(client: DynamoDBDocumentClient, table: string) {
    this.#reads = new Gatherer<Key, Item | undefined>({
      atMost: READ_AT_ONCE,
      nameOf,
      send: async (keys) => await readRows(client, table, keys),
    });
    this.#writes = new Gatherer({
      atMost: WRITTEN_AT_ONCE,
      nameOf: ({ key }) => nameOf(key),
      send: async (writes) => {
        await repeatUntilDone<NonNullable<BatchWriteCommandInput['RequestItems']>>(
          { [table]: writes.map(({ request }) => request) },
          async (RequestItems) => (await client.send(new BatchWriteCommand({ RequestItems }))).UnprocessedItems,
        );
        return writes.map(() => undefined);
      },
    });
  }

  /** As it is now: a row that was just put is seen for certain. */
  async get(key: Key): Promise<Item | undefined> {
    return await this.#reads.ask(key);
  }

  async put(row: Key & Item): Promise<void> {
    await this.#writes.ask({ key: row, request: { PutRequest: { Item: row } } });
  }

  /** One that is not there is fine. */
  async delete(key: Key): Promise<void> {
    await this.#writes.ask({ key, request: { DeleteRequest: { Key: key } } });
  }
}

async function readRows(client: DynamoDBDocumentClient, table: string, keys: readonly Key[]) {
  const found = new Map<string, Item>();
  await repeatUntilDone<NonNullable<BatchGetCommandInput['RequestItems']>>(
    { [table]: { Keys: [...keys], ConsistentRead: true } },
    async (RequestItems) => {
      const { Responses = {}, UnprocessedKeys } = await client.send(new BatchGetCommand({ RequestItems }));
      for (const item of Responses[table] ?? []) found.set(nameOf(item), item);
      return UnprocessedKeys;
    },
  );
  return keys.map((key) => found.get(nameOf(key)));
}
