import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { OrderId } from '../../domain/ids.ts';
import type { OfficialsKey } from '../../domain/officials.ts';
import type { OfficialKeys } from '../../ports/official-keys.ts';
import { type InsertItem, insertItem } from './insert-item.ts';
import { key } from './keys.ts';
import { DynamoOfficialKeyReader } from './official-key-reader.ts';

/** The same, with keeping new ones. */
export class DynamoOfficialKeys extends DynamoOfficialKeyReader implements OfficialKeys {
  readonly #insert: InsertItem;

  /** @param insert left out, each key is kept by a call of its own. */
  constructor(
    client: DynamoDBDocumentClient,
    table: string,
    insert: InsertItem = (item) => insertItem(client, table, item),
  ) {
    super(client, table);
    this.#insert = insert;
  }

  async keep(orderId: OrderId, secret: Uint8Array): Promise<OfficialsKey> {
    const taken = await this.#insert({ ...key.officialsKey(orderId), secret });
    return taken ? ((await this.open(orderId)) ?? 'destroyed') : secret; // nothing here is ever removed whole
  }
}
