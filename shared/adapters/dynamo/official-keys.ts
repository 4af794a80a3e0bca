import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { OrderId } from '../../domain/ids.ts';
import type { OfficialsKey } from '../../domain/officials.ts';
import type { OfficialKeys } from '../../ports/official-keys.ts';
import { insertItem } from './insert-item.ts';
import { key } from './keys.ts';
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
    const taken = await insertItem(this.#client, this.#table, { ...key.officialsKey(orderId), secret });
    return taken ? ((await this.open(orderId)) ?? 'destroyed') : secret; // nothing here is ever removed whole
  }
}
