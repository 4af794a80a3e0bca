import type { WakeUp } from '../../../shared/domain/delivery/delivery.ts';
import type { Undelivered } from '../../../shared/domain/delivery/undelivered.ts';
import type { OrderId } from '../../../shared/domain/ids.ts';
import type {
  OrderSpan,
  UndeliveredList,
  UntoldOrders,
  UntoldPage,
} from '../../../shared/ports/delivery/undelivered-list.ts';
import { copyOf, type PutBack } from './copy-of.ts';
import { Outage } from './outage.ts';

export class MemoryUndeliveredList implements UndeliveredList, UntoldOrders {
  readonly outage: Outage = new Outage();
  readonly #rows = new Map<string, Undelivered>();

  async put(row: Undelivered): Promise<void> {
    this.outage.check();
    this.#rows.set(keyOf(row), structuredClone(row));
  }

  async remove(row: Undelivered): Promise<void> {
    this.outage.check();
    this.#rows.delete(keyOf(row));
  }

  async at(provider: string, endpoint: string | undefined, limit: number): Promise<readonly WakeUp[]> {
    this.outage.check();
    return this.all()
      .filter((row) => row.provider === provider && (endpoint === undefined || row.endpoint === endpoint))
      .slice(0, limit)
      .map(({ orderId, message, endpoint: id, urgent }) => ({
        orderId,
        message,
        endpoint: id,
        ...(urgent && { urgent }),
      }));
  }

  async of(authority: string, { from, to }: OrderSpan): Promise<ReadonlySet<OrderId>> {
    this.outage.check();
    const within = this.all().filter(
      (row) => row.authority === authority && placeOf(from) <= placeOf(row) && placeOf(row) <= placeOf(to),
    );
    return new Set(within.map(({ orderId }) => orderId));
  }

  async page(authority: string, limit: number, after?: OrderSpan['from']): Promise<UntoldPage> {
    this.outage.check();
    const rows = this.all()
      .filter((row) => row.authority === authority && (after === undefined || placeOf(row) < placeOf(after)))
      .toSorted((one, other) => (placeOf(one) < placeOf(other) ? 1 : -1))
      .slice(0, limit);
    const places = rows.map(({ orderId, issuedAt }) => ({ orderId, issuedAt }));
    const orders = [...new Map(places.map((place) => [place.orderId, place])).values()];
    return { orders, next: rows.length === limit ? (orders.at(-1) ?? null) : null };
  }

  /** Every row, by endpoint and age. */
  all(): readonly Undelivered[] {
    return [...this.#rows.entries()]
      .toSorted(([left], [right]) => (left < right ? -1 : 1))
      .map(([, row]) => structuredClone(row));
  }

  /** Everything as it stands, to go back to. */
  copy(): PutBack {
    return copyOf(this.#rows);
  }
}

const placeOf = ({ issuedAt, orderId }: Pick<Undelivered, 'issuedAt' | 'orderId'>): string =>
  `${new Date(issuedAt).toISOString()}#${orderId}`;

const keyOf = ({ provider, endpoint, createdAt, orderId, message }: Undelivered): string =>
  [provider, endpoint, new Date(createdAt).toISOString(), orderId, `${message}`.padStart(6, '0')].join('#');
