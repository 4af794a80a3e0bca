import type { AuthorityEntry } from '../../domain/directory/entries.ts';
import type { Instant } from '../../domain/instant.ts';
import { isInForce } from '../../domain/order/life/time.ts';
import type { FoundOverlap } from '../../domain/order/record/overlap.ts';
import type { Directory } from '../../ports/directory.ts';
import type { OrderStore } from '../../ports/order/order-store.ts';

/** An overlap as the authority may see it: that the data are held, and whom to call. Nothing of the other order's contents. */
export interface OverlapReading {
  /** The other order's, to name it on the phone. */
  readonly reference: string;
  readonly authority: AuthorityEntry;
  /** Which of this order's targets. */
  readonly targets: readonly string[];
  readonly foundAt: Instant;
  /** Whether the other order is in force now. */
  readonly inForce: boolean;
}

interface OverlapDeps {
  readonly orders: Pick<OrderStore, 'latest'>;
  readonly directory: Directory;
}

/** The overlaps on record, each with its authority as the directory has it now. */
export const readOverlaps = (
  { orders, directory }: OverlapDeps,
  overlaps: readonly FoundOverlap[],
  now: Instant,
): Promise<OverlapReading[]> =>
  Promise.all(
    overlaps.map(async ({ orderId, reference, authority, targets, foundAt }) => {
      const [entry, other] = await Promise.all([directory.authority(authority), orders.latest(orderId)]);
      const inForce = other !== undefined && isInForce(other.commit.state, now);
      return { reference, authority: entry, targets, foundAt, inForce };
    }),
  );
