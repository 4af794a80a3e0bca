import { cursorUnknown } from '../../domain/cursor.ts';
import { canonicalJson, sha256 } from '../../domain/digest.ts';
import { isOrderId } from '../../domain/ids.ts';
import { fromRfc3339, toRfc3339 } from '../../domain/instant.ts';
import type { OrderFilter } from '../../domain/order/readings/signposts.ts';
import type { ListedOrderRef, ListOfOrders } from '../../ports/order/order-list.ts';

/** Where a page ends: on which way, and at which signpost. */
export interface FoundCursor {
  readonly way: number;
  /** `undefined`: before its first. */
  readonly after: string | undefined;
}

/** What a cursor belongs to. */
export interface FoundIn {
  readonly list: ListOfOrders;
  readonly filter: OrderFilter | { readonly by: 'file-number'; readonly hash: string };
}

const FORM = /^([01])~(\d{4}-[\d:T.-]+Z#ord_[0-9a-z]{26}(?:#\d{12})?)?~([0-9a-f]{64})$/;

/** It opens nothing, because a list is its caller's own: its check needs no key, and finds what belongs to another search. */
export const writeFoundCursor = (bound: FoundIn, end: FoundCursor): string =>
  Buffer.from(`${end.way}~${end.after ?? ''}~${checkOf(bound, end)}`).toString('base64url');

/** @throws HoldfastError `invalid-request` for what no page of this search gave. */
export function readFoundCursor(bound: FoundIn, cursor: string): FoundCursor {
  const [, way, after, check] = FORM.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
  const end = { way: Number(way), after };
  if (check === undefined || check !== checkOf(bound, end)) throw cursorUnknown();
  return end;
}

/** Of a search with one way, whose pages end with an order. */
export const writeOrderCursor = (bound: FoundIn, { issuedAt, orderId }: ListedOrderRef): string =>
  writeFoundCursor(bound, { way: 0, after: `${toRfc3339(issuedAt)}#${orderId}` });

/** @throws HoldfastError `invalid-request` for what no page of this search gave. */
export function readOrderCursor(bound: FoundIn, cursor: string): ListedOrderRef {
  const { after = '' } = readFoundCursor(bound, cursor);
  const [at = '', orderId = ''] = after.split('#');
  if (!isOrderId(orderId)) throw cursorUnknown();
  return { issuedAt: fromRfc3339(at), orderId };
}

const checkOf = ({ list, filter }: FoundIn, { way, after }: FoundCursor): string =>
  sha256(canonicalJson(['found', list.kind, list.of, { ...filter }, way, after ?? null]));
