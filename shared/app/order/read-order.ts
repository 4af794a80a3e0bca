import { type Officer, roleNotAllowed } from '../../domain/actor.ts';
import type { Delivery } from '../../domain/delivery/delivery.ts';
import type { OrderId } from '../../domain/ids.ts';
import type { Instant } from '../../domain/instant.ts';
import type { StoredCommit } from '../../domain/order/commit.ts';
import { applyTime } from '../../domain/order/life/time.ts';
import { listOverlaps } from '../../domain/order/notes/overlaps.ts';
import { requireOwnAuthority } from '../../domain/order/record/concerned.ts';
import type { OrderState } from '../../domain/order/record/state.ts';
import type { Clock } from '../../ports/clock.ts';
import type { DeliveryStore } from '../../ports/delivery/delivery-store.ts';
import type { Directory } from '../../ports/directory.ts';
import type { KeyVault } from '../../ports/key-vault.ts';
import type { NoteReader } from '../../ports/order/note-store.ts';
import type { OrderStore } from '../../ports/order/order-store.ts';
import { loadOrder } from './act-on-order.ts';
import { type OverlapReading, readOverlaps } from './read-overlaps.ts';
import { rowOf } from './row-of.ts';
import { type OpenedPart, openParts } from './sealed-parts.ts';
import { listStatements, STATEMENT_PARTS, type Statement } from './statements.ts';

export interface ReadDeps {
  readonly orders: OrderStore;
  readonly notes: Pick<NoteReader, 'latest'>;
  readonly deliveries: DeliveryStore;
  readonly vault: KeyVault;
  readonly directory: Directory;
  readonly clock: Clock;
}

export interface OrderReading {
  readonly latest: StoredCommit;
  /** The state at `now`: with everything time has done since the latest commit, written or not. */
  readonly state: OrderState;
  readonly now: Instant;
  readonly deliveries: readonly Delivery[];
  readonly overlaps: readonly OverlapReading[];
  /** What was ordered and why, for the issuing side; `null` once erased. */
  readonly content: readonly OpenedPart[] | null;
  /** What was said in its reviews; the issuing side hears all of it. */
  readonly statements: readonly Statement[];
}

/**
 * An order as its issuing side may see it.
 *
 * @throws HoldfastError `order-not-found`.
 */
export async function readOrder(deps: ReadDeps, orderId: OrderId, by: Officer): Promise<OrderReading> {
  const [latest, deliveries, newest] = await Promise.all([
    loadOrder(deps.orders, orderId),
    deps.deliveries.of(orderId),
    deps.notes.latest(orderId),
  ]);
  requireOwnAuthority(latest.commit.state, by);
  const now = deps.clock.now();
  const { state } = applyTime(rowOf(latest.commit.state), latest.commit.state, now);
  const [content, overlaps] = await Promise.all([
    state.phase.kind === 'erased'
      ? null
      : openParts(deps, latest.commit.state, [
          'certificate',
          'grounds',
          'form',
          'explanation',
          'confirmation',
          ...STATEMENT_PARTS,
        ]),
    readOverlaps(deps, listOverlaps(state, newest?.note), now),
  ]);
  return { latest, state, now, deliveries, overlaps, content, statements: listStatements(state, content ?? []) };
}

/** The authority whose list an officer reads. @throws HoldfastError `role-not-allowed`. */
export function findOwnList({ role, authority }: Officer): string {
  if (role === 'contact-point') return authority;
  throw roleNotAllowed(['contact-point']);
}
