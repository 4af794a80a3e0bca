import { type DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import type { OrderId } from '../../domain/ids.ts';
import type { OfficialsKey } from '../../domain/officials.ts';
import type { OfficialKeyReader } from '../../ports/official-keys.ts';
import { key } from './keys.ts';
import { readItem } from './read-item.ts';

/** Without `secret` it was destroyed. */
const OfficialsItem = z.object({ secret: z.optional(z.instanceof(Uint8Array)) });

/** Officials' keys, in the table that forgets within a day, for reading. */
export class DynamoOfficialKeyReader implements OfficialKeyReader {
  readonly #client: DynamoDBDocumentClient;
  readonly #table: string;

  constructor(client: DynamoDBDocumentClient, table: string) {
    this.#client = client;
    this.#table = table;
  }

  async open(orderId: OrderId): Promise<OfficialsKey | undefined> {
    const { Item } = await this.#client.send(
      new GetCommand({ TableName: this.#table, Key: key.officialsKey(orderId), ConsistentRead: true }),
    );
    return Item && (readItem(OfficialsItem, Item, 'officials’ key').secret ?? 'destroyed');
  }
}
