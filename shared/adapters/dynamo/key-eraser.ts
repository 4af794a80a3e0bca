import { type DynamoDBDocumentClient, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { OrderId } from '../../domain/ids.ts';
import type { KeyEraser } from '../../ports/key-vault.ts';
import { key } from './keys.ts';

/**
 * Destroys wrapped data keys, and can do nothing else with them: whoever erases need not be able to read. The emptied item
 * stays, so that a late repeat of the filing gives an erased order no second key.
 */
export class DynamoKeyEraser implements KeyEraser {
  readonly #client: DynamoDBDocumentClient;
  readonly #table: string;

  constructor(client: DynamoDBDocumentClient, table: string) {
    this.#client = client;
    this.#table = table;
  }

  async destroy(orderId: OrderId): Promise<void> {
    await this.#client.send(
      new UpdateCommand({
        TableName: this.#table,
        Key: key.dataKey(orderId),
        UpdateExpression: 'REMOVE #wrapped',
        ExpressionAttributeNames: { '#wrapped': 'wrapped' },
      }),
    );
  }
}
