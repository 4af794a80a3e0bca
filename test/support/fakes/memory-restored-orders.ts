import { readCommitItem } from '../../../shared/contracts/items/commit.ts';
import { readNoteItem } from '../../../shared/contracts/items/note.ts';
import { canonicalJson } from '../../../shared/domain/digest.ts';
import type { OrderId } from '../../../shared/domain/ids.ts';
import type { Instant } from '../../../shared/domain/instant.ts';
import { dueAtOf, type StoredCommit, spellCommit } from '../../../shared/domain/order/commit.ts';
import type { StoredNote } from '../../../shared/domain/order/notes/note.ts';
import { toProviderListChange } from '../../../shared/domain/order/readings/listed-provider-order.ts';
import { type ListedReviewRef, toReviewListChange } from '../../../shared/domain/order/readings/listed-review.ts';
import type {
  KeptCommit,
  KeptEntry,
  ListedPlace,
  RestoredOrders,
} from '../../../shared/ports/order/restored-orders.ts';

/** An item as a table holds it, for tests to damage. */
export interface Item {
  body: string;
  digest: string;
  sealed?: Record<string, Uint8Array>;
  dueAt?: Instant | undefined;
}

/** All that is kept of one order beside keys and files, in maps that tests change as damage would. */
export interface KeptOrder {
  readonly commits: Map<number, Item>;
  readonly notes: Map<number, Item>;
  readonly listed: { authority: number | undefined; provider: number | undefined };
  /** By reviewer. */
  readonly reviews: Map<string, number>;
}

export class MemoryRestoredOrders implements RestoredOrders {
  readonly kept: Map<OrderId, KeptOrder> = new Map();
  readonly lists: OrderId[] = [];
  readonly codes: OrderId[] = [];
  readonly keys: OrderId[] = [];
  isIndexed = true;
  /** Told before commits are read, as if somebody used the order meanwhile. */
  onRead: (orderId: OrderId) => void = () => undefined;

  /** Puts an order on record whole, with its rows in lists and index. */
  put(commits: readonly StoredCommit[], notes: readonly StoredNote[] = []): KeptOrder {
    const last = commits.at(-1);
    if (!last) throw new Error('an order has a commit');
    const { orderId, version } = last.commit;
    const isOpen = toProviderListChange(last.commit).kind === 'listed';
    const kept: KeptOrder = {
      commits: new Map(commits.map((stored) => [stored.commit.version, toItem(stored)])),
      notes: new Map(notes.map(({ note, digest }) => [note.number, { body: canonicalJson(note), digest }])),
      listed: { authority: version, provider: isOpen ? version : undefined },
      reviews: new Map(toReviewListChange(last.commit).listed.map(({ person }) => [person, version])),
    };
    this.kept.set(orderId, kept);
    this.keys.push(orderId);
    this.lists.push(orderId);
    return kept;
  }

  async *orderIds(): AsyncIterable<OrderId> {
    yield* this.kept.keys();
  }

  async isOnRecord(orderId: OrderId): Promise<boolean> {
    return this.kept.has(orderId);
  }

  async *commits(orderId: OrderId): AsyncIterable<KeptCommit> {
    this.onRead(orderId);
    for (const [number, item] of this.kept.get(orderId)?.commits ?? []) {
      yield { number, dueAt: item.dueAt, read: () => readCommitItem({ sealed: {}, ...item }) };
    }
  }

  async *notes(orderId: OrderId): AsyncIterable<KeptEntry<StoredNote>> {
    for (const [number, item] of this.kept.get(orderId)?.notes ?? []) yield { number, read: () => readNoteItem(item) };
  }

  async listed({ orderId }: ListedPlace): Promise<KeptOrder['listed']> {
    return this.kept.get(orderId)?.listed ?? { authority: undefined, provider: undefined };
  }

  async listedReview({ orderId, person }: ListedReviewRef): Promise<number | undefined> {
    return this.kept.get(orderId)?.reviews.get(person);
  }

  async *listOwners(): AsyncIterable<OrderId> {
    yield* this.lists;
  }

  async *codeOwners(): AsyncIterable<OrderId> {
    yield* this.codes;
  }

  async *keyOwners(): AsyncIterable<OrderId> {
    yield* this.keys;
  }

  async hasDueIndex(): Promise<boolean> {
    return this.isIndexed;
  }
}

const toItem = ({ commit, digest, sealed }: StoredCommit): Item => ({
  body: spellCommit(commit),
  digest,
  sealed: Object.fromEntries(sealed.map(({ part, ciphertext }) => [part, Uint8Array.from(ciphertext)])),
  dueAt: dueAtOf(commit),
});
