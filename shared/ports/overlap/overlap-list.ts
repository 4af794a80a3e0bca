import type { OrderId } from '../../domain/ids.ts';
import type { MetOrder } from '../../domain/order/record/overlap.ts';
import type { IssuedOrder } from '../../domain/overlap/choosing.ts';

/** A page of an authority's list of orders, from its first to its last, both included. */
export interface OwnerSpan {
  readonly from: Omit<IssuedOrder, 'authority'>;
  readonly to: Omit<IssuedOrder, 'authority'>;
}

/** What was found of others, for whoever only asks. */
export interface OverlapReader {
  /** The others, the first found first, `HOLD_POLICY.overlapsRememberedAtMost` of them. The read is strongly consistent. */
  of(owner: IssuedOrder): Promise<readonly MetOrder[]>;
  /** Which of an authority's orders have any, and which. A little behind what was found. */
  among(authority: string, span: OwnerSpan): Promise<ReadonlyMap<OrderId, readonly MetOrder[]>>;
}

/** That an order met another, for its own list. */
export interface Meeting {
  readonly owner: IssuedOrder;
  readonly other: IssuedOrder;
  /** Which targets of the owner. */
  readonly targets: readonly string[];
}

/** Which orders were found to hold the same data: on nobody's record, since what is on record can be taken away by its authority. */
export interface OverlapList extends OverlapReader {
  /**
   * Adds others, each once, as found when the later of both was issued: whoever adds at the same time, and however often, none is in
   * another's way.
   *
   * @throws HoldfastError `service-unavailable` (retryable) when some were not added; only after the rest was.
   */
  add(meetings: readonly Meeting[]): Promise<void>;
  /**
   * Takes an order out of the lists of those that its own list names.
   *
   * @returns those that an earlier version added: what leads to their lists stands on their records, and `drop` takes it out.
   */
  leave(owner: IssuedOrder): Promise<readonly OrderId[]>;
  /** Takes another out of an order's list, whoever added it; one that is not there is fine. */
  drop(owner: IssuedOrder, other: IssuedOrder): Promise<void>;
  /** Leaves nothing of an order's. */
  forget(owner: IssuedOrder): Promise<void>;
}
