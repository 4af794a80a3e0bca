import type { OrderId } from '../../../shared/domain/ids.ts';
import type { Instant } from '../../../shared/domain/instant.ts';
import type { SampleName } from '../../support/requests.ts';
import type { ProviderId } from '../../support/stack.ts';

/** An order as whoever filed it was told of it. */
export interface KnownOrder {
  readonly id: OrderId;
  readonly sample: SampleName;
  readonly provider: ProviderId;
  readonly filedAt: Instant;
}

/** Which file of which objection. */
export interface FileName {
  readonly orderId: OrderId;
  readonly challenge: string;
  readonly attachment: string;
}

/** A file that was taken, and said so. */
export interface SentFile extends FileName {
  readonly bytes: string;
  /** What a search for malware finds in it, should anybody search. */
  readonly isInfected: boolean;
  readonly at: Instant;
}

/** A file that somebody was given. */
export interface ReadFile extends FileName {
  readonly by: 'sender' | 'reviewer';
  readonly bytes: string;
  /** By the clock of the machine that showed it. */
  readonly at: Instant;
  /** At which its order stood then. */
  readonly version: number;
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

  /** Requests whose run was befallen by something, and how each was answered. */
  readonly befallen: {
    readonly what: string;
    readonly status: number;
    readonly code: string;
    readonly met: readonly string[];
  }[] = [];
  /** Files as whoever sent them knows them. */
  readonly files: SentFile[] = [];
  /** Files as whoever read them was given them. */
  readonly filesRead: ReadFile[] = [];

  addOrders(orders: readonly KnownOrder[]): void {
    const known = new Set(this.orders.map(({ id }) => id));
    this.orders.push(...orders.filter(({ id }) => !known.has(id)));
  }
}
