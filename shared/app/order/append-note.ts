import type { Actor } from '../../domain/actor.ts';
import type { Digest } from '../../domain/digest.ts';
import type { OrderId } from '../../domain/ids.ts';
import { createNextNote, type StoredNote } from '../../domain/order/notes/note.ts';
import type { NoteEvent } from '../../domain/order/notes/note-events.ts';
import { HoldfastError } from '../../errors.ts';
import type { Clock } from '../../ports/clock.ts';
import type { NoteStore } from '../../ports/order/note-store.ts';

export interface NotingDeps {
  readonly notes: NoteStore;
  readonly clock: Clock;
}

/** Something that may have to be noted of one order. */
export interface NoteRequest {
  readonly orderId: OrderId;
  readonly by: Actor;
  /** What it comes of: the same id is the same thing. */
  readonly noteId: Digest;
  /** What to note upon the newest note; nothing when it is on record already, or has no need to be. */
  readonly decide: (newest: StoredNote | undefined) => readonly NoteEvent[] | Promise<readonly NoteEvent[]>;
}

/** A writer that loses this often to others is told to come back: the order is being read by many at once. */
const MAX_TRIES = 10;

/**
 * Loads the newest note, decides, appends. No commit is read or written.
 *
 * @param newest if it was just read; one that others have followed since only costs another try.
 * @returns the note it caused; the newest one when nothing was to be noted.
 * @throws HoldfastError what `decide` throws, and `order-version-conflict` when others were quicker ten times.
 */
export async function appendNote(
  deps: NotingDeps,
  { orderId, by, noteId, decide }: NoteRequest,
  newest?: StoredNote | undefined,
): Promise<StoredNote | undefined> {
  let latest = newest ?? (await deps.notes.latest(orderId));
  for (let tries = 1; ; tries += 1) {
    const events = await decide(latest);
    if (events.length === 0) return latest;
    try {
      return await deps.notes.append(createNextNote(latest, { orderId, by, at: deps.clock.now(), noteId, events }));
    } catch (error) {
      const lost = error instanceof HoldfastError && error.code === 'order-version-conflict';
      if (!lost || tries >= MAX_TRIES) throw error;
      latest = await deps.notes.latest(orderId);
    }
  }
}

/**
 * A note by what it comes of, from the newest back; `undefined` where there is none.
 *
 * @param newest as it was read, which is looked at first.
 */
export async function findNoted(
  { notes }: { readonly notes: Pick<NoteStore, 'backwards'> },
  newest: StoredNote,
  noteId: Digest,
): Promise<StoredNote | undefined> {
  if (newest.note.noteId === noteId) return newest;
  for await (const stored of notes.backwards(newest.note.orderId)) {
    if (stored.note.noteId === noteId) return stored;
  }
  return undefined;
}
