import type { OrderState, SealedEntry } from '../../domain/order/record/state.ts';
import type { PartName } from '../../domain/sealing.ts';
import { writeContentCursor } from './content-cursor.ts';
import { CONTENT_LISTS, type ContentListName, type ContentReader } from './content-lists.ts';
import type { OpenedPart } from './sealed-parts.ts';
import { listKnowable } from './statements.ts';

/** A page of one list, oldest first. */
export interface ContentPage {
  readonly list: ContentListName;
  readonly parts: readonly OpenedPart[];
  /** The cursor of the page before this one; `null` on the first. */
  readonly before: string | null;
}

/** Who reads, and of which order. */
export interface ContentRequest {
  readonly reader: ContentReader;
  /** The state on record. */
  readonly stored: OrderState;
  /** The same with everything time has done since. */
  readonly state: OrderState;
}

/**
 * A page has so many at most, and ends sooner where one more would make it longer than this, in bytes of an answer. A part is at most
 * an item of a table, 400 kB, so an answer with a page of each list stays well below the 6 MB of a function's.
 */
const PAGE_ENTRIES = 50;
const PAGE_BYTES = 400_000;

/** A page that is being filled, from its end. */
export class PageDraft {
  readonly #request: ContentRequest;
  readonly #list: ContentListName;
  /** Oldest first. */
  readonly #left: SealedEntry[];
  /** Latest first. */
  readonly #parts: OpenedPart[] = [];
  #bytes = 0;
  #isCut = false;

  /** @param entries everything that may be for this reader, oldest first. */
  constructor(request: ContentRequest, list: ContentListName, entries: readonly SealedEntry[]) {
    this.#request = request;
    this.#list = list;
    const names: readonly PartName[] = CONTENT_LISTS[list];
    this.#left = entries.filter(({ part }) => names.includes(part));
  }

  wantsMore(): boolean {
    return !this.#isCut && this.#left.length > 0;
  }

  /** The entries to open next, oldest first: those of a page, and one that shows whether there are more. */
  takeNext(): SealedEntry[] {
    return this.#left.splice(-(PAGE_ENTRIES + 1));
  }

  add(opened: readonly OpenedPart[]): void {
    const { reader, state } = this.#request;
    for (const part of listKnowable(reader, state, opened).toReversed()) {
      const bytes = Buffer.byteLength(JSON.stringify(JSON.stringify(part.value))); // an answer is JSON within JSON
      const isFull = this.#parts.length === PAGE_ENTRIES || this.#bytes + bytes > PAGE_BYTES;
      this.#isCut ||= isFull && this.#parts.length > 0; // one has room, however long
      if (this.#isCut) return;
      this.#parts.push(part);
      this.#bytes += bytes;
    }
  }

  toPage(): ContentPage {
    const { reader, stored } = this.#request;
    const list = this.#list;
    const oldest = this.#isCut ? this.#parts.at(-1) : undefined;
    const before =
      oldest === undefined
        ? null
        : writeContentCursor({ orderId: stored.orderId, reader }, { list, before: oldest.version });
    return { list, parts: this.#parts.toReversed(), before };
  }
}
