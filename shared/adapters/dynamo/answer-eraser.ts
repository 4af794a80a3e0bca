import { type DynamoDBDocumentClient, paginateQuery, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { KEY } from '../../deployment/tables.ts';
import type { OrderId } from '../../domain/ids.ts';
import type { AnswerEraser } from '../../ports/delivery/delivery-store.ts';
import { key, makeKey, queryPartition } from './keys.ts';

/** What endpoints answered, in the deliveries of the Records table. */
export class DynamoAnswerEraser implements AnswerEraser {
  readonly #client: DynamoDBDocumentClient;
  readonly #table: string;

  constructor(client: DynamoDBDocumentClient, table: string) {
    this.#client = client;
    this.#table = table;
  }

  async forgetAnswers(orderId: OrderId): Promise<void> {
    const deliveries = {
      TableName: this.#table,
      ...queryPartition(key.deliveries(orderId)),
      FilterExpression: 'attribute_exists(answer)',
      ConsistentRead: true,
    };
    for await (const { Items = [] } of paginateQuery({ client: this.#client }, deliveries)) {
      for (const item of Items) {
        const Key = makeKey(key.deliveries(orderId), `${item[KEY.sort]}`);
        await this.#client.send(new UpdateCommand({ TableName: this.#table, Key, UpdateExpression: 'REMOVE answer' }));
      }
    }
  }
}
