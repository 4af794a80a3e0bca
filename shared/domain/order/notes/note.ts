import { type Actor, forRecord } from '../../actor.ts';
import { canonicalJson, type Digest, sha256 } from '../../digest.ts';
import type { OrderId } from '../../ids.ts';
import { type Instant, latestOf } from '../../instant.ts';
import type { NoteEvent } from './note-events.ts';
import { evolveNotes, type NoteState } from './note-state.ts';

/**
 * What happened beside an order's commits: a chain of its own, of the same make. It changes nothing in law, so it moves no version,
 * uses no share of commands and makes no commit larger. Its canonical JSON is what is digested.
 */
export interface Note {
  readonly orderId: OrderId;
  /** From 1, without gaps. */
  readonly number: number;
  /** Digest of the note before; `null` for the first. */
  readonly previous: Digest | null;
  readonly at: Instant;
  readonly by: Actor;
  /** What it came of: the same id is the same thing. */
  readonly noteId: Digest;
  readonly events: readonly NoteEvent[];
  readonly state: NoteState;
}

export interface StoredNote {
  readonly note: Note;
  readonly digest: Digest;
}

/** What is to be noted of an order, once that has been decided. */
export interface Notable {
  readonly orderId: OrderId;
  readonly by: Actor;
  readonly at: Instant;
  readonly noteId: Digest;
  readonly events: readonly NoteEvent[];
}

/** The next note of an order; `previous` is its newest, or `undefined` where there is none. */
export function createNextNote(previous: StoredNote | undefined, notable: Notable): StoredNote {
  const { orderId, by, noteId, events } = notable;
  const note: Note = {
    orderId,
    number: (previous?.note.number ?? 0) + 1,
    previous: previous?.digest ?? null,
    at: previous ? latestOf(notable.at, previous.note.at) : notable.at, // clocks differ between machines; a record never runs back
    by: forRecord(by),
    noteId,
    events,
    state: evolveNotes(previous?.note.state, events),
  };
  return { note, digest: noteDigestOf(note) };
}

/** The digest that the next note will carry as `previous`. */
export const noteDigestOf = (note: Note): Digest => sha256(canonicalJson(note));
