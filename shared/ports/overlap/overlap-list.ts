import type { OrderId } from '../../domain/ids.ts';
import type { Instant } from '../../domain/instant.ts';
import type { MetOrder } from '../../domain/order/record/overlap.ts';

/** An order whose overlaps are asked for, with what leads to its row: rows stand in the order of its authority's list. */
export interface OverlapOwner {
  readonly orderId: OrderId;
  readonly authority: string;
  readonly issuedAt: Instant;
}

/** A page of an authority's list of orders, from its first to its last, both included. */
export interface OwnerSpan {
  readonly from: Omit<OverlapOwner, 'authority'>;
  readonly to: Omit<OverlapOwner, 'authority'>;
}

/** What was found of others, for whoever only asks. */
export interface OverlapReader {
  /** The others, the first found first. The read is strongly consistent. */
  of(owner: OverlapOwner): Promise<readonly MetOrder[]>;
  /** Which of an authority's orders have any, and which. A little behind what was found. */
  among(authority: string, span: OwnerSpan): Promise<ReadonlyMap<OrderId, readonly MetOrder[]>>;
}

/** Which orders were found to hold the same data: on nobody's record, since what is on record can be taken away by its authority. */
export interface OverlapList extends OverlapReader {
  /** Adds another order, once: one that is known stays as it was found, and beyond `POLICY.overlapsRememberedAtMost` none is added. */
  add(owner: OverlapOwner, met: MetOrder): Promise<void>;
  /** Takes one of them out; one that is not there is fine. */
  drop(owner: OverlapOwner, other: OrderId): Promise<void>;
  /** Leaves nothing of an order's. */
  forget(owner: OverlapOwner): Promise<void>;
}
