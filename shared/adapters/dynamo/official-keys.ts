import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { type DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { OrderId } from '../../domain/ids.ts';
import type { OfficialsKey } from '../../domain/officials.ts';
import type { OfficialKeys } from '../../ports/official-keys.ts';
import { key, UNLESS_THERE } from './keys.ts';
import { DynamoOfficialKeyReader } from './official-key-reader.ts';

/** The same, with keeping new ones. */
export class DynamoOfficialKeys extends DynamoOfficialKeyReader implements OfficialKeys {
  readonly #client: DynamoDBDocumentClient;
  readonly #table: string;

  constructor(client: DynamoDBDocumentClient, table: string) {
    super(client, table);
    this.#client = client;
    this.#table = table;
  }

  async keep(orderId: OrderId, secret: Uint8Array): Promise<OfficialsKey> {
    try {
      await this.#client.send(
        new PutCommand({
          TableName: this.#table,
          Item: { ...key.officialsKey(orderId), secret },
          ConditionExpression: UNLESS_THERE,
        }),
      );
      return secret;
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
      return (await this.open(orderId)) ?? 'destroyed'; // nothing here is ever removed whole
    }
  }
}
