import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { ListedOrder } from '../../domain/order/readings/listed-order.ts';
import type { OrderList } from '../../ports/order/order-list.ts';
import { DynamoGatheredRows } from './gathered-rows.ts';
import { DynamoOrderFinder } from './order-finder.ts';
import { DynamoSignpostedRows } from './signposted-rows.ts';

/** Lists in the Views table, rebuilt from the commits. */
export class DynamoOrderList extends DynamoOrderFinder implements OrderList {
  readonly #rows: DynamoSignpostedRows;

  constructor(client: DynamoDBDocumentClient, table: string, rows = new DynamoGatheredRows(client, table)) {
    super(client, table);
    this.#rows = new DynamoSignpostedRows(client, table, rows);
  }

  async put(row: ListedOrder): Promise<void> {
    await this.#rows.put({ kind: 'issued', of: row.authority }, row);
  }

  async putForValidator(validator: string, row: ListedOrder): Promise<void> {
    await this.#rows.put({ kind: 'validated', of: validator }, row);
  }
}
