import { type DynamoDBDocumentClient, paginateQuery } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { DueRow } from '../domain/due.ts';
import type { Instant } from '../domain/instant.ts';
import type { DueIndex } from '../ports/due-index.ts';
import { dueShard, readDueRow } from './keys.ts';

const Row = z.object({ pk: z.string(), sk: z.string(), dueAt: z.number() });

/** The index `due` of the Records table: keys only, and eventually consistent, as every row is but a hint. */
export class DynamoDueIndex implements DueIndex {
  readonly #client: DynamoDBDocumentClient;
  readonly #table: string;
  readonly shards: number;

  constructor(client: DynamoDBDocumentClient, table: string, shards: number) {
    this.#client = client;
    this.#table = table;
    this.shards = shards;
  }

  async *dueBy(shard: number, until: Instant): AsyncIterable<readonly DueRow[]> {
    const pages = paginateQuery(
      { client: this.#client },
      {
        TableName: this.#table,
        IndexName: 'due',
        KeyConditionExpression: 'dueShard = :shard AND dueAt <= :until',
        ExpressionAttributeValues: { ':shard': dueShard(shard), ':until': until },
      },
    );
    for await (const { Items = [] } of pages) yield Items.map((item) => readDueRow(Row.parse(item)));
  }
}
