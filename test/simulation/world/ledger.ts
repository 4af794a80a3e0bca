import type { OrderId } from '../../../shared/domain/ids.ts';
import type { Instant } from '../../../shared/domain/instant.ts';
import type { StoredCommit } from '../../../shared/domain/order/commit.ts';
import type { OrderEvent } from '../../../shared/domain/order/record/events.ts';
import type { Post } from '../../support/fakes/fake-webhook-sender.ts';
import type { Claims, Request } from '../../support/http-events.ts';
import type { SampleName } from '../../support/requests.ts';
import type { Newcomer } from '../../support/sandbox.ts';
import type { ProviderId } from '../../support/stack.ts';
import { EFFECTS } from '../invariants/effects.ts';
import type { KeptData } from './kept-data.ts';
import type { RestoreReport } from './restored.ts';
import { SaidOfFilings, SaidOfRegister } from './said.ts';

/** An order as whoever filed it was told of it. */
export interface KnownOrder {
  readonly id: OrderId;
  readonly sample: SampleName;
  readonly provider: ProviderId;
  readonly filedAt: Instant;
  /** What it holds, in a word, where that is something else than its sample is about. */
  readonly about?: string;
}

/** By the order and its type, and for a file by its name. */
const spellEvent = (orderId: OrderId, event: OrderEvent): string =>
  event.type === 'attachment.added'
    ? `${orderId} ${event.type} ${event.challenge} ${event.attachment}`
    : `${orderId} ${event.type}`;

/** Takes out of a list what is lost. */
function takeOut<T>(list: T[], isGone: (one: T) => boolean): readonly T[] {
  const gone = list.filter(isGone);
  const left = list.filter((one) => !gone.includes(one));
  list.splice(0, Number.POSITIVE_INFINITY, ...left);
  return gone;
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

  /** What each of them filed, to be sent again. */
  readonly filings: Map<OrderId, { readonly request: Request; readonly by: Claims }> = new Map();
  /** What operators had before them after each restore. */
  readonly restores: RestoreReport[] = [];
  /** Commits that a restore took away, and somebody may know of. */
  readonly lost: StoredCommit[] = [];
  /** Orders that it took away whole. */
  readonly lostOrders: KnownOrder[] = [];
  /** What became of those that were filed again, with the same content under the same key. */
  readonly filedAgain: { readonly id: OrderId; readonly status: number; readonly became: readonly string[] }[] = [];
  /** What each receiver was told before a restore, under each id: they know it for good. */
  readonly toldBefore: Map<string, string> = new Map();

  /** A restore took commits away: who did what stands in them knows of it, and it is on record no more. */
  goBack(lost: readonly StoredCommit[], kept: readonly StoredCommit[], posts: readonly Post[]): void {
    const there = new Set(kept.map(({ commit }) => commit.orderId));
    const eventsOf = (commits: readonly StoredCommit[]) =>
      new Set(commits.flatMap(({ commit }) => commit.events.map((event) => spellEvent(commit.orderId, event))));
    const [gone, stands] = [eventsOf(lost), eventsOf(kept)];
    const isLost = (name: string): boolean => gone.has(name) && !stands.has(name);
    this.lost.push(...lost);
    this.lostOrders.push(...takeOut(this.orders, ({ id }) => !there.has(id) && isLost(`${id} order.issued`)));
    takeOut(this.accepted, ({ orderId, act }) => isLost(`${orderId} ${EFFECTS[act]}`));
    takeOut(this.files, (file) => isLost(`${file.orderId} attachment.added ${file.challenge} ${file.attachment}`));
    this.filesRead.length = 0;
    for (const post of posts) this.toldBefore.set(nameTold(post), readTold(post));
  }
  /** What was asked of the directory. */
  readonly register: SaidOfRegister = new SaidOfRegister();
  readonly beforeFiling: SaidOfFilings = new SaidOfFilings();

  addOrders(orders: readonly KnownOrder[]): void {
    const known = new Set(this.orders.map(({ id }) => id));
    this.orders.push(...orders.filter(({ id }) => !known.has(id)));
  }
}

/** What a post was, to its receiver. */
export const nameTold = ({ url, headers }: Post): string => `${headers['webhook-id']} at ${url}`;

/** What it told: of a message its very bytes; of news all but when it was added, for a restored order adds it again. */
export function readTold({ body }: Post): string {
  const { type, data } = JSON.parse(body);
  return type === 'news' ? JSON.stringify(data) : body;
}
