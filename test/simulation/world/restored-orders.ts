import type { OrderId } from '../../../shared/domain/ids.ts';
import { isOrderId } from '../../../shared/domain/ids.ts';
import type { Instant } from '../../../shared/domain/instant.ts';
import type { StoredNote } from '../../../shared/domain/order/notes/note.ts';
import type { ListedReviewRef } from '../../../shared/domain/order/readings/listed-review.ts';
import type {
  KeptCommit,
  KeptEntry,
  ListedPlace,
  RestoredFiles,
  RestoredOrders,
} from '../../../shared/ports/order/restored-orders.ts';
import type { Stack } from '../../support/stack.ts';

const ALL = 10_000;

/** What the tables of a stack hold, for whoever proves it. */
export class StackRestoredOrders implements RestoredOrders, RestoredFiles {
  readonly #stack: Stack;

  constructor(stack: Stack) {
    this.#stack = stack;
  }

  async *orderIds(): AsyncIterable<OrderId> {
    yield* this.#stack.orders.stored.orderIds();
  }

  async isOnRecord(orderId: OrderId): Promise<boolean> {
    return (await this.#stack.orders.latest(orderId)) !== undefined;
  }

  async *commits(orderId: OrderId): AsyncIterable<KeptCommit> {
    const rows = new Map<number, Instant>(
      this.#stack.orders.stored
        .dueRows()
        .flatMap((row) =>
          row.kind === 'commit' && row.orderId === orderId ? [[row.version, row.dueAt] as const] : [],
        ),
    );
    for await (const stored of this.#stack.orders.history(orderId)) {
      const number = stored.commit.version;
      yield { number, dueAt: rows.get(number), read: () => stored };
    }
  }

  async *notes(orderId: OrderId): AsyncIterable<KeptEntry<StoredNote>> {
    for await (const stored of this.#stack.notes.history(orderId, 0)) {
      yield { number: stored.note.number, read: () => stored };
    }
  }

  async listed({ orderId, authority }: ListedPlace): ReturnType<RestoredOrders['listed']> {
    const { orders } = await this.#stack.list.of(authority, ALL);
    const isIt = (row: { readonly orderId: OrderId }): boolean => row.orderId === orderId;
    return { authority: orders.find(isIt)?.version, provider: this.#stack.providerList.all().find(isIt)?.version };
  }

  async listedReview({ orderId, review, person }: ListedReviewRef): Promise<number | undefined> {
    const rows = this.#stack.reviews.all();
    return rows.find((row) => row.orderId === orderId && row.review === review && row.person === person)?.version;
  }

  async *listOwners(): AsyncIterable<OrderId> {
    yield* this.#stack.list.owners();
  }

  async *codeOwners(): AsyncIterable<OrderId> {
    for (const [, { orderId }] of this.#stack.cases.all()) yield orderId;
  }

  async *keyOwners(): AsyncIterable<OrderId> {
    for (const owner of this.#stack.vault.kept) if (isOrderId(owner)) yield owner;
  }

  async hasDueIndex(): Promise<boolean> {
    return true;
  }

  async kept(orderId: OrderId): Promise<readonly string[]> {
    const prefix = `sealed/${orderId}/`;
    const names = this.#stack.attachments.all().map(([name]) => name);
    return names.flatMap((name) => (name.startsWith(prefix) ? [name.slice(prefix.length)] : []));
  }

  async sealed(orderId: OrderId, digest: string): Promise<Uint8Array | undefined> {
    return this.#stack.attachments.at(`sealed/${orderId}/${digest}`);
  }
}
