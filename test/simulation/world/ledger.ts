import type { OrderId } from '../../../shared/domain/ids.ts';
import type { Instant } from '../../../shared/domain/instant.ts';
import type { SampleName } from '../../support/requests.ts';
import type { Newcomer } from '../../support/sandbox.ts';
import type { ProviderId } from '../../support/stack.ts';
import type { KeptData } from './kept-data.ts';

/** An order as whoever filed it was told of it. */
export interface KnownOrder {
  readonly id: OrderId;
  readonly sample: SampleName;
  readonly provider: ProviderId;
  readonly filedAt: Instant;
  /** What it holds, in a word, where that is something else than its sample is about. */
  readonly about?: string;
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

  /** What version 0.1.0 left, where this world began with it. */
  kept: KeptData | undefined;
  /** What the issuing side read of orders that 0.1.0 left. */
  readonly keptReadings: {
    readonly name: string;
    readonly under: string;
    readonly status: number;
    readonly body: unknown;
  }[] = [];

  /** How the code that 0.1.0 printed was answered. */
  readonly keptCodes: { readonly orderId: OrderId; readonly askedAt: Instant; readonly status: number }[] = [];
  /** How whoever sits on a review there was answered who decided on it. */
  readonly keptDecisions: {
    readonly orderId: OrderId;
    readonly person: string;
    readonly code: string;
    readonly status: number;
  }[] = [];
  /** What came of opening the file of an objection there, and the first letters of it. */
  readonly keptFiles: { readonly orderId: OrderId; readonly status: number; readonly begins: string }[] = [];
  /** What version 0.1.0 goes on to write, where its functions are at work beside today's. */
  older: KeptData | undefined;
  /** What came of what a later version had written. */
  readonly later: { readonly what: string; readonly isDone: boolean; readonly isStored: boolean }[] = [];
  /** Who tries things out in the sandbox, by what they are called. */
  readonly newcomers: Map<string, Newcomer> = new Map();
  /** Tests that they were given, and the provider each went to. */
  readonly testOrders: Map<OrderId, string> = new Map();
  /** What they read about those. */
  readonly testsRead: { readonly orderId: OrderId; readonly what: string; readonly body: unknown }[] = [];

  addOrders(orders: readonly KnownOrder[]): void {
    const known = new Set(this.orders.map(({ id }) => id));
    this.orders.push(...orders.filter(({ id }) => !known.has(id)));
  }
}
