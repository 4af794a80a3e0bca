import { type DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { Digest } from '../../domain/digest.ts';
import type { FiledOrder, FiledOrderPage, FileNumberIndex } from '../../ports/overlap/file-number-index.ts';
import { key, queryPartition } from './keys.ts';
import { SignpostItem } from './listed-order-item.ts';
import { readItem } from './read-item.ts';

/** Rows in the Views table beside the marks: who puts those up and takes them down does so with these. */
export class DynamoFileNumberIndex implements FileNumberIndex {
  readonly #client: DynamoDBDocumentClient;
  readonly #table: string;

  constructor(client: DynamoDBDocumentClient, table: string) {
    this.#client = client;
    this.#table = table;
  }

  async filedUnder(fileNumber: Digest, limit: number, after?: FiledOrder): Promise<FiledOrderPage> {
    const { Items = [], LastEvaluatedKey } = await this.#client.send(
      new QueryCommand({
        TableName: this.#table,
        ...queryPartition(key.fileNumbers(fileNumber)),
        ConsistentRead: true,
        ScanIndexForward: false,
        Limit: limit,
        ...(after && { ExclusiveStartKey: key.fileNumber(fileNumber, after.issuedAt, after.orderId) }),
      }),
    );
    const orders = Items.map((item) => readItem(SignpostItem, item, 'row of a file number'));
    return { orders, next: LastEvaluatedKey === undefined ? null : (orders.at(-1) ?? null) };
  }
}
