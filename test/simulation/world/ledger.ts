import type { OrderId } from '../../../shared/domain/ids.ts';
import type { Instant } from '../../../shared/domain/instant.ts';
import type { SampleName } from '../../support/requests.ts';
import type { ProviderId } from '../../support/stack.ts';
import { SaidOfFilings, SaidOfRegister } from './said.ts';

/** An order as whoever filed it was told of it. */
export interface KnownOrder {
  readonly id: OrderId;
  readonly sample: SampleName;
  readonly provider: ProviderId;
  readonly filedAt: Instant;
}

/** What people outside know and did: nothing in it comes out of the store. */
export class Ledger {
  readonly orders: KnownOrder[] = [];
  /** Who ended which order, or narrowed it, and was told that it was done. */
  readonly ended: Map<OrderId, string> = new Map();
  /** Tokens of persons' sessions. */
  readonly sessions: Map<OrderId, { readonly token: string; readonly openedAt: Instant }> = new Map();
  /** The code that each of them was opened with. */
  readonly codes: Map<OrderId, string> = new Map();
  /** How often each command was accepted, by order. */
  readonly accepted: { readonly orderId: OrderId; readonly act: string; readonly key: string }[] = [];

  /** What was asked by somebody who may not, and how it was answered. */
  readonly trespasses: { readonly what: string; readonly status: number }[] = [];

  /** What came twice, and was accepted the first time: with both answers. */
  readonly repeated: { readonly what: string; readonly first: string; readonly second: string }[] = [];
  /** Orders of which somebody said why they object so late. */
  readonly explainedLate: Set<OrderId> = new Set();
  /** Objections that were refused as late, and how many days after the notice. */
  readonly calledLate: { readonly orderId: OrderId; readonly daysSince: number }[] = [];

  /** What was asked of the directory. */
  readonly register: SaidOfRegister = new SaidOfRegister();
  readonly filings: SaidOfFilings = new SaidOfFilings();

  addOrders(orders: readonly KnownOrder[]): void {
    const known = new Set(this.orders.map(({ id }) => id));
    this.orders.push(...orders.filter(({ id }) => !known.has(id)));
  }
}
