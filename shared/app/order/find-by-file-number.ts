import { type Officer, roleNotAllowed } from '../../domain/actor.ts';
import type { ListedOrder } from '../../domain/order/readings/listed-order.ts';
import { hashFileNumber } from '../../domain/overlap/file-number.ts';
import { HoldfastError } from '../../errors.ts';
import type { KeyedHashes } from '../../ports/keyed-hashes.ts';
import type { OrderFinder } from '../../ports/order/order-list.ts';
import type { FileNumberIndex } from '../../ports/overlap/file-number-index.ts';
import type { Page } from '../../ports/page.ts';
import { readOrderCursor, writeOrderCursor } from './find-cursor.ts';

export interface FileNumberDeps {
  readonly list: Pick<OrderFinder, 'rowsOf'>;
  readonly fileNumbers: FileNumberIndex;
  readonly hashes: KeyedHashes;
}

export interface FileNumberSearch {
  readonly fileNumber: string;
  /** 1 to 100. */
  readonly limit: number;
  readonly cursor: string | undefined;
}

/**
 * The orders of the caller's authority that were filed under a file number, however it is spelled, newest first; until they are erased.
 *
 * @throws HoldfastError `role-not-allowed` for a validator, whose file has another number; `invalid-request` for what can be none, or
 * for a cursor of another search.
 */
export async function findByFileNumber(
  { list: finder, fileNumbers, hashes }: FileNumberDeps,
  { fileNumber, limit, cursor }: FileNumberSearch,
  { role, authority }: Officer,
): Promise<Page<'orders', ListedOrder>> {
  if (role !== 'contact-point') throw roleNotAllowed(['contact-point']);
  const hash = hashFileNumber(authority, fileNumber, await hashes.hasher());
  if (hash === undefined) throw noFileNumber();
  const list = { kind: 'issued', of: authority } as const;
  const bound = { list, filter: { by: 'file-number', hash } } as const;
  const after = cursor === undefined ? undefined : readOrderCursor(bound, cursor);
  const { orders: marked, next } = await fileNumbers.filedUnder(hash, limit, after);
  const orders = await finder.rowsOf(list, marked);
  return { orders, next: next && writeOrderCursor(bound, next) };
}

const noFileNumber = (): HoldfastError =>
  new HoldfastError('invalid-request', 'this is no file number', {
    faults: [{ pointer: '/fileNumber', detail: 'must have a letter or a digit' }],
  });
