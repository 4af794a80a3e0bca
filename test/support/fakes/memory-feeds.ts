import { readCursor, writeCursor } from '../../../shared/adapters/dynamo/cursor.ts';
import type { FedEntry, FeedEntry, FeedOwner } from '../../../shared/domain/delivery/feed.ts';
import type { OrderId } from '../../../shared/domain/ids.ts';
import { type Instant, toRfc3339 } from '../../../shared/domain/instant.ts';
import type { FeedPage, FeedReader, Feeds } from '../../../shared/ports/delivery/feeds.ts';
import { copyOf, type PutBack } from './copy-of.ts';
import { Outage } from './outage.ts';

const PLACE = /^\d{4}-[\d:T.-]+Z#ord_[0-9a-z]{26}#\d{12}$/;

interface Row extends FedEntry {
  readonly feed: string;
  readonly place: string;
  readonly isElsewhere: boolean;
}

export class MemoryFeeds implements Feeds, FeedReader {
  readonly outage: Outage = new Outage();
  /** How often anything was read. */
  reads = 0;
  readonly #rows = new Map<string, Row>();
  readonly #bodies = new Map<string, string>();

  async put(entry: FeedEntry, place: Instant): Promise<void> {
    this.#set(entry, place, false);
  }

  async noteElsewhere(entry: FeedEntry): Promise<void> {
    this.#set(entry, entry.at, true);
  }

  #set({ owner, at: _, ...entry }: FeedEntry, at: Instant, isElsewhere: boolean): void {
    const { orderId, number } = entry;
    this.outage.check();
    const [feed, place] = [feedOf(owner), placeOf(at, orderId, number)];
    this.#rows.set(`${feed}|${place}`, { feed, place, ...entry, isElsewhere });
  }

  async has({ owner, at, orderId, number }: FeedEntry): Promise<boolean> {
    this.outage.check();
    return this.#rows.has(`${feedOf(owner)}|${placeOf(at, orderId, number)}`);
  }

  async firstBody(orderId: OrderId, message: number, offered: string): Promise<string> {
    this.outage.check();
    const name = `${orderId}#${message}`;
    const body = this.#bodies.get(name) ?? offered;
    this.#bodies.set(name, body);
    return body;
  }

  async remove(orderId: OrderId): Promise<void> {
    this.outage.check();
    for (const [name, row] of this.#rows) if (row.orderId === orderId) this.#rows.delete(name);
    for (const name of this.#bodies.keys()) if (name.startsWith(`${orderId}#`)) this.#bodies.delete(name);
  }

  async read(owner: FeedOwner, after: string | undefined, before: Instant, limit: number): Promise<FeedPage> {
    const from = after === undefined ? '' : readCursor(PLACE, after);
    this.outage.check();
    this.reads += 1;
    const there = this.all().filter(
      ({ feed, place }) => feed === feedOf(owner) && place > from && place < toRfc3339(before),
    );
    const page = there.slice(0, limit);
    const entries = page
      .filter(({ isElsewhere }) => !isElsewhere)
      .map(({ feed: _feed, place: _place, isElsewhere: _isElsewhere, ...entry }) => entry);
    const hasMore = page.length === limit; // like a table's, its last full page may be followed by an empty one
    return { entries, next: writeCursor(page.at(-1)?.place) ?? after ?? null, hasMore };
  }

  /** Every row, in the order of the feeds. */
  all(): Row[] {
    return [...this.#rows.values()].toSorted((one, other) => (nameOf(one) < nameOf(other) ? -1 : 1));
  }

  /** Everything as it stands, to go back to. */
  copy(): PutBack {
    return copyOf(this.#rows, this.#bodies);
  }
}

const feedOf = ({ kind, of }: FeedOwner): string => `${kind}#${of}`;
const placeOf = (at: Instant, orderId: OrderId, number: number): string =>
  `${toRfc3339(at)}#${orderId}#${`${number}`.padStart(12, '0')}`;
const nameOf = ({ feed, place }: Row): string => `${feed}|${place}`;
