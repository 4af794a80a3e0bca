import { readNoteItem } from '../../../shared/contracts/items/note.ts';
import { canonicalJson } from '../../../shared/domain/digest.ts';
import type { OrderId } from '../../../shared/domain/ids.ts';
import type { StoredNote } from '../../../shared/domain/order/notes/note.ts';
import { HoldfastError } from '../../../shared/errors.ts';
import type { NoteReader, NoteStore } from '../../../shared/ports/order/note-store.ts';
import { copyOf, type PutBack } from './copy-of.ts';
import { Outage } from './outage.ts';

/** What is kept of a note: the bytes that were digested, so that what comes back has passed the border like any record. */
type Kept = Readonly<Record<string, unknown>>;

export class MemoryNoteStore implements NoteReader, NoteStore {
  readonly outage: Outage = new Outage();
  /** Runs before each write; throws to be the crash or the outage in front of it. */
  beforeAppend: (note: StoredNote) => void | Promise<void> = () => undefined;
  readonly #notes = new Map<OrderId, Kept[]>();

  async append({ note, digest }: StoredNote): Promise<StoredNote> {
    this.outage.check();
    await this.beforeAppend({ note, digest });
    const { orderId, number, noteId } = note;
    const notes = this.#notes.get(orderId) ?? [];
    const earlier = notes[number - 1];
    if (earlier) {
      const read = readNoteItem(earlier);
      if (read.note.noteId === noteId) return read;
      const detail = `the notes of order ${orderId} changed meanwhile`;
      throw new HoldfastError('order-version-conflict', detail, { retryable: true });
    }
    if (number !== notes.length + 1) throw new Error(`note ${number} of ${orderId} would leave a gap`);
    const kept = { body: canonicalJson(note), digest };
    this.#notes.set(orderId, [...notes, kept]);
    return readNoteItem(kept);
  }

  async latest(orderId: OrderId): Promise<StoredNote | undefined> {
    this.outage.check();
    const kept = this.#notes.get(orderId)?.at(-1);
    return kept && readNoteItem(kept);
  }

  async read(orderId: OrderId, number: number): Promise<StoredNote | undefined> {
    this.outage.check();
    const kept = this.#notes.get(orderId)?.[number - 1];
    return kept && readNoteItem(kept);
  }

  async *history(orderId: OrderId, after: number): AsyncIterable<StoredNote> {
    this.outage.check();
    for (const kept of this.#notes.get(orderId)?.slice(after) ?? []) yield readNoteItem(kept);
  }

  async *backwards(orderId: OrderId): AsyncIterable<StoredNote> {
    this.outage.check();
    for (const kept of this.#notes.get(orderId)?.toReversed() ?? []) yield readNoteItem(kept);
  }

  /** Everything stored, for a test to compare: an error path leaves it as it was. */
  notes(): readonly StoredNote[] {
    return this.kept().map((kept) => readNoteItem(kept));
  }

  /** The same as they stand. */
  kept(): readonly Kept[] {
    return [...this.#notes.values()].flat();
  }

  /** Changes what is kept of a note (`body`, `digest`), as a hand that has no business there would. */
  tamper(orderId: OrderId, number: number, change: Kept): void {
    const notes = this.#notes.get(orderId) ?? [];
    this.#notes.set(
      orderId,
      notes.map((kept, index) => (index === number - 1 ? { ...kept, ...change } : kept)),
    );
  }

  /** Everything as it stands, to go back to. */
  copy(): PutBack {
    return copyOf(this.#notes);
  }
}
