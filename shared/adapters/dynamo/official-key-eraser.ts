import { type DynamoDBDocumentClient, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { OrderId } from '../../domain/ids.ts';
import type { OfficialKeyEraser } from '../../ports/official-keys.ts';
import { key } from './keys.ts';
import { DynamoOfficialKeyReader } from './official-key-reader.ts';

/** Destroys officials' keys, and reads them: whoever draws a reviewer has to know who had to do with the order. */
export class DynamoOfficialKeyEraser extends DynamoOfficialKeyReader implements OfficialKeyEraser {
  readonly #client: DynamoDBDocumentClient;
  readonly #table: string;

  constructor(client: DynamoDBDocumentClient, table: string) {
    super(client, table);
    this.#client = client;
    this.#table = table;
  }

  async destroy(orderId: OrderId): Promise<void> {
    await this.#client.send(
      new UpdateCommand({
        TableName: this.#table,
        Key: key.officialsKey(orderId),
        UpdateExpression: 'REMOVE #secret',
        ExpressionAttributeNames: { '#secret': 'secret' },
      }),
    );
  }
}
