import { type DynamoDBDocumentClient, paginateQuery } from '@aws-sdk/lib-dynamodb';
import { DUE_INDEX, DUE_KEY } from '../../deployment/tables.ts';
import type { DueRow } from '../../domain/delivery/due-row.ts';
import type { Instant } from '../../domain/instant.ts';
import type { DueIndex } from '../../ports/time/due-index.ts';
import { readDueRow } from './due-rows.ts';
import { dueShardKey } from './keys.ts';

/** The index `due` of the Records table: keys only and eventually consistent, for every row is only a hint. */
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
        IndexName: DUE_INDEX,
        KeyConditionExpression: `${DUE_KEY.shard} = :shard AND ${DUE_KEY.at} <= :until`,
        ExpressionAttributeValues: { ':shard': dueShardKey(shard), ':until': until },
      },
    );
    const damaged: unknown[] = [];
    for await (const { Items = [] } of pages) {
      yield Items.flatMap((item) => {
        try {
          return [readDueRow(item)];
        } catch (error) {
          damaged.push(error); // thrown after all others: it must neither hold them up nor go unseen
          return [];
        }
      });
    }
    if (damaged.length > 0) throw damaged[0];
  }
}
