import type { Actor } from '../../shared/domain/actor.ts';
import { canonicalJson, sha256 } from '../../shared/domain/digest.ts';
import type { OrderId } from '../../shared/domain/ids.ts';
import { type Instant, MINUTE_MS, plus } from '../../shared/domain/instant.ts';
import { createNextNote, type StoredNote } from '../../shared/domain/order/notes/note.ts';
import type { NoteEvent } from '../../shared/domain/order/notes/note-events.ts';
import type { NoteStore } from '../../shared/ports/order/note-store.ts';
import { anOverlap, aProvider, ISSUED_AT, THE_SYSTEM } from './builders.ts';

/** The notes of an order so far, told by the real rules. Each step gives a new story and leaves this one as it is. */
export class NoteStory {
  readonly orderId: OrderId;
  readonly notes: readonly StoredNote[];

  constructor(orderId: OrderId, notes: readonly StoredNote[] = []) {
    this.orderId = orderId;
    this.notes = notes;
  }

  get latest(): StoredNote {
    const latest = this.notes.at(-1);
    if (!latest) throw new Error('nothing was noted yet');
    return latest;
  }

  /** One minute after the note before, unless said otherwise. */
  get next(): Instant {
    return plus(this.notes.at(-1)?.note.at ?? ISSUED_AT, MINUTE_MS);
  }

  with(event: NoteEvent, options: { readonly id?: string; readonly at?: Instant } = {}): NoteStory {
    const { at = event.at, id = `note-${this.notes.length + 1}` } = options;
    const by = this.#authorOf(event);
    const noteId = sha256(canonicalJson(id));
    const previous = this.notes.at(-1);
    return new NoteStory(this.orderId, [
      ...this.notes,
      createNextNote(previous, { orderId: this.orderId, by, at, noteId, events: [event] }),
    ]);
  }

  /** The how manieth read of its day. */
  read(today = 1): NoteStory {
    return this.with({ type: 'certificate.read', at: this.next, version: 1, counted: 1, today });
  }

  overlap(number = 0): NoteStory {
    const { orderId, ...rest } = anOverlap(number);
    return this.with({ type: 'overlap.found', at: this.next, with: orderId, ...rest });
  }

  delivery(type: 'delivery.delivered' | 'delivery.given-up', message = 1): NoteStory {
    return this.with({ type, at: this.next, message, endpoint: 'inbox', attempts: 1, lastOutcome: '204' });
  }

  triedAgain(again = 1, message = 1): NoteStory {
    return this.with({
      type: 'delivery.tried-again',
      at: this.next,
      message,
      endpoint: 'inbox',
      attempts: 1 + again,
      again,
    });
  }

  noticeRead(today = 1): NoteStory {
    return this.with({ type: 'notice.read', at: this.next, version: 1, today });
  }

  codeEnded(): NoteStory {
    return this.with({ type: 'code.ended', at: this.next, code: sha256('code'), madeAt: ISSUED_AT });
  }

  #authorOf({ type }: NoteEvent): Actor {
    if (type === 'code.ended') return { kind: 'person', orderId: this.orderId, under: sha256('another code') };
    return type.endsWith('.read') ? aProvider() : THE_SYSTEM;
  }

  async storeIn(notes: NoteStore): Promise<this> {
    for (const note of this.notes) await notes.append(note);
    return this;
  }
}

/** One note of every kind there is. */
export const everyKindOfNote = (orderId: OrderId): NoteStory =>
  new NoteStory(orderId)
    .delivery('delivery.delivered')
    .overlap()
    .read()
    .noticeRead()
    .codeEnded()
    .delivery('delivery.given-up', 2)
    .triedAgain(1, 2);
