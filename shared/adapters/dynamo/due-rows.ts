import * as z from 'zod/mini';
import { recordDamaged } from '../../contracts/border/stored.ts';
import { StoredInstant } from '../../contracts/items/values.ts';
import { DUE_KEY, KEY, PARTITIONS } from '../../deployment/tables.ts';
import type { DueRow } from '../../domain/delivery/due-row.ts';
import { isOrderId, type OrderId } from '../../domain/ids.ts';
import { readItem } from './read-item.ts';

const DueItem = z.object({
  [KEY.partition]: z.string(),
  [KEY.sort]: z.string().check(z.regex(/^(\d{12}|\d{6}#.+)$/)),
  [DUE_KEY.at]: StoredInstant,
});

/** What a row of the due index stands for. @throws HoldfastError `record-damaged` for a row of another form. */
export function readDueRow(item: unknown): DueRow {
  const { [KEY.partition]: pk, [KEY.sort]: sk, [DUE_KEY.at]: dueAt } = readItem(DueItem, item, 'row of the due index');
  const [number, endpoint] = splitAtHash(sk);
  const committed = readOrderIn(PARTITIONS.records.orders, pk);
  if (committed && endpoint === undefined) {
    return { kind: 'commit', orderId: committed, version: Number(number), dueAt };
  }
  const told = readOrderIn(PARTITIONS.records.deliveries, pk);
  if (told && endpoint !== undefined) {
    return { kind: 'delivery', orderId: told, message: Number(number), endpoint, dueAt };
  }
  throw recordDamaged('row of the due index');
}

function readOrderIn(partition: string, pk: string): OrderId | undefined {
  const id = pk.slice(partition.length);
  return pk.startsWith(partition) && isOrderId(id) ? id : undefined;
}

/** At the first `#`: ids of endpoints may hold more of them. */
function splitAtHash(text: string): [string, string?] {
  const mark = text.indexOf('#');
  return mark === -1 ? [text] : [text.slice(0, mark), text.slice(mark + 1)];
}
