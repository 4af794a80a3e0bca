import type { SystemActor } from '../../domain/actor.ts';
import { canonicalJson, type Digest, sha256 } from '../../domain/digest.ts';
import { MINUTE_MS } from '../../domain/instant.ts';
import { type EndedDelivery, noteAttempts } from '../../domain/order/notes/attempts.ts';
import type { StoredNote } from '../../domain/order/notes/note.ts';
import { appendNote, type NotingDeps } from '../order/append-note.ts';

/** By no more than this do the clocks of two machines differ. */
const CLOCKS_DIFFER_MS = 5 * MINUTE_MS;

const NOTING_ACTOR: SystemActor = { kind: 'system', function: 'note-overlaps' };

/**
 * Notes how a delivery ended, and some of the attempts at one that was given up, each once: told twice, or after others were noted, it
 * is on record one time.
 */
export async function noteDelivery(deps: NotingDeps, delivery: EndedDelivery): Promise<void> {
  const { orderId, message, endpoint, status, attempts } = delivery;
  const noteId = sha256(canonicalJson(['delivery', orderId, message, endpoint, status, attempts]));
  if (message === 0) return; // news are no part of the record
  const at = deps.clock.now();
  const decide = async (newest: StoredNote | undefined) => {
    const known = newest ? await readKnown(deps, delivery, newest, noteId) : {};
    return known === 'noted' ? [] : noteAttempts(delivery, known.givenUpAfter, at);
  };
  await appendNote(deps, { orderId, by: NOTING_ACTOR, noteId, decide });
}

/** Whether this is on record, or else after how many attempts the delivery was given up. */
async function readKnown(
  { notes }: NotingDeps,
  { message, endpoint, createdAt }: EndedDelivery,
  newest: StoredNote,
  noteId: Digest,
): Promise<'noted' | { readonly givenUpAfter?: number }> {
  for await (const { note } of backwardsFrom(newest, notes)) {
    if (note.noteId === noteId) return 'noted';
    if (note.at < createdAt - CLOCKS_DIFFER_MS) return {}; // none before the message itself tells how it ended
    for (const event of note.events) {
      const isGivenUp = event.type === 'delivery.given-up' && event.message === message && event.endpoint === endpoint;
      if (isGivenUp) return { givenUpAfter: event.attempts };
    }
  }
  return {};
}

/** The newest was read already: mostly it stands before the message, and none has to be read for it. */
async function* backwardsFrom(newest: StoredNote, notes: NotingDeps['notes']): AsyncIterable<StoredNote> {
  yield newest;
  yield* notes.backwards(newest.note.orderId);
}
