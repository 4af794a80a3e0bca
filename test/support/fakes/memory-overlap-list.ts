import type { OrderId } from '../../../shared/domain/ids.ts';
import type { MetOrder } from '../../../shared/domain/order/record/overlap.ts';
import { POLICY } from '../../../shared/domain/policy.ts';
import type { OverlapList, OverlapOwner, OwnerSpan } from '../../../shared/ports/overlap/overlap-list.ts';
import { Outage } from './outage.ts';

interface Row {
  readonly owner: OverlapOwner;
  readonly met: Map<OrderId, MetOrder>;
}

export class MemoryOverlapList implements OverlapList {
  readonly outage: Outage = new Outage();
  /** Runs before each addition, for a test to come between. */
  beforeAdd: (owner: OverlapOwner) => void | Promise<void> = () => undefined;
  readonly #rows = new Map<OrderId, Row>();

  async add({ orderId, authority, issuedAt }: OverlapOwner, met: MetOrder): Promise<void> {
    await this.beforeAdd({ orderId, authority, issuedAt });
    this.outage.check();
    const row = this.#rows.get(orderId) ?? { owner: { orderId, authority, issuedAt }, met: new Map() };
    this.#rows.set(orderId, row);
    const isFull = row.met.size >= POLICY.overlapsRememberedAtMost;
    if (!isFull && !row.met.has(met.orderId)) row.met.set(met.orderId, structuredClone(met));
  }

  async drop({ orderId }: OverlapOwner, other: OrderId): Promise<void> {
    this.outage.check();
    this.#rows.get(orderId)?.met.delete(other);
  }

  async forget({ orderId }: OverlapOwner): Promise<void> {
    this.outage.check();
    this.#rows.delete(orderId);
  }

  async of({ orderId }: OverlapOwner): Promise<readonly MetOrder[]> {
    this.outage.check();
    return this.#listMet(orderId);
  }

  async among(authority: string, { from, to }: OwnerSpan): Promise<ReadonlyMap<OrderId, readonly MetOrder[]>> {
    this.outage.check();
    const within = [...this.#rows.values()].filter(
      ({ owner }) => owner.authority === authority && placeOf(from) <= placeOf(owner) && placeOf(owner) <= placeOf(to),
    );
    return new Map(within.map(({ owner: { orderId } }) => [orderId, this.#listMet(orderId)]));
  }

  #listMet(orderId: OrderId): MetOrder[] {
    const met = structuredClone([...(this.#rows.get(orderId)?.met.values() ?? [])]);
    return met.toSorted((one, other) => one.foundAt - other.foundAt || (one.orderId < other.orderId ? -1 : 1));
  }

  /** Everything there is, for a test to compare. */
  all(): readonly { readonly orderId: OrderId; readonly met: readonly MetOrder[] }[] {
    const all = [...this.#rows.keys()].map((orderId) => ({ orderId, met: this.#listMet(orderId) }));
    return all.filter(({ met }) => met.length > 0);
  }
}

const placeOf = ({ issuedAt, orderId }: OwnerSpan['from']): string => `${new Date(issuedAt).toISOString()}#${orderId}`;
