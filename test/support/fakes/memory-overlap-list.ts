import type { OrderId } from '../../../shared/domain/ids.ts';
import { latestOf } from '../../../shared/domain/instant.ts';
import type { MetOrder } from '../../../shared/domain/order/record/overlap.ts';
import type { IssuedOrder } from '../../../shared/domain/overlap/choosing.ts';
import { HOLD_POLICY } from '../../../shared/domain/policy/holds.ts';
import type { Meeting, OverlapList, OwnerSpan } from '../../../shared/ports/overlap/overlap-list.ts';
import { copyOf, type PutBack } from './copy-of.ts';
import { Outage } from './outage.ts';

interface Row {
  readonly owner: IssuedOrder;
  /** By the other's id; `other` is not there where an earlier version added it. */
  readonly met: Map<OrderId, MetOrder & { readonly other?: IssuedOrder }>;
}

export class MemoryOverlapList implements OverlapList {
  readonly outage: Outage = new Outage();
  /** Runs before each addition, for a test to come between. */
  beforeAdd: (owner: IssuedOrder) => void | Promise<void> = () => undefined;
  readonly #rows = new Map<OrderId, Row>();

  async add(meetings: readonly Meeting[]): Promise<void> {
    const added = await Promise.allSettled(meetings.map((meeting) => this.#addOne(meeting)));
    const failed = added.find((one) => one.status === 'rejected');
    if (failed) throw failed.reason;
  }

  async #addOne({ owner, other, targets }: Meeting): Promise<void> {
    await this.beforeAdd(issuedOf(owner));
    this.outage.check();
    const met = { orderId: other.orderId, targets: [...targets], foundAt: latestOf(owner.issuedAt, other.issuedAt) };
    this.#rowOf(owner).met.set(other.orderId, { ...met, other: issuedOf(other) });
  }

  /** As an earlier version added another, before any was added by this one. */
  addAsEarlier(owner: IssuedOrder, met: MetOrder): void {
    this.#rowOf(owner).met.set(met.orderId, structuredClone(met));
  }

  async leave({ orderId }: IssuedOrder): Promise<readonly OrderId[]> {
    this.outage.check();
    const all = [...(this.#rows.get(orderId)?.met.values() ?? [])];
    for (const { other } of all) if (other) this.#rows.get(other.orderId)?.met.delete(orderId);
    return all.filter(({ other }) => other === undefined).map((met) => met.orderId);
  }

  async drop({ orderId }: IssuedOrder, other: IssuedOrder): Promise<void> {
    this.outage.check();
    this.#rows.get(orderId)?.met.delete(other.orderId);
  }

  async forget({ orderId }: IssuedOrder): Promise<void> {
    this.outage.check();
    this.#rows.delete(orderId);
  }

  async of({ orderId }: IssuedOrder): Promise<readonly MetOrder[]> {
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

  #rowOf(owner: IssuedOrder): Row {
    const row = this.#rows.get(owner.orderId) ?? { owner: issuedOf(owner), met: new Map() };
    this.#rows.set(owner.orderId, row);
    return row;
  }

  #listMet(orderId: OrderId): MetOrder[] {
    const met = structuredClone([...(this.#rows.get(orderId)?.met.values() ?? [])]);
    const issuedAt = (one: (typeof met)[number]): number => one.other?.issuedAt ?? one.foundAt;
    return met
      .toSorted(
        (one, other) =>
          one.foundAt - other.foundAt || issuedAt(one) - issuedAt(other) || (one.orderId < other.orderId ? -1 : 1),
      )
      .map(({ other, ...rest }) => rest)
      .slice(0, HOLD_POLICY.overlapsRememberedAtMost);
  }

  /** Everything there is, for a test to compare. */
  all(): readonly { readonly orderId: OrderId; readonly met: readonly MetOrder[] }[] {
    const all = [...this.#rows.keys()].map((orderId) => ({ orderId, met: this.#listMet(orderId) }));
    return all.filter(({ met }) => met.length > 0);
  }

  /** Everything as it stands, to go back to. */
  copy(): PutBack {
    return copyOf(this.#rows);
  }
}

const placeOf = ({ issuedAt, orderId }: OwnerSpan['from']): string => `${new Date(issuedAt).toISOString()}#${orderId}`;
const issuedOf = ({ orderId, authority, issuedAt }: IssuedOrder): IssuedOrder => ({ orderId, authority, issuedAt });
