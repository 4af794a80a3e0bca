import type { SystemActor } from '../../domain/actor.ts';
import { canonicalJson, sha256 } from '../../domain/digest.ts';
import type { StoredCommit } from '../../domain/order/commit.ts';
import type { StoredNote } from '../../domain/order/notes/note.ts';
import type { NoteEvent } from '../../domain/order/notes/note-events.ts';
import { findEndOf } from '../delivery/find-end.ts';
import { appendNote, type NotingDeps } from '../order/append-note.ts';

const NOTING_ACTOR: SystemActor = { kind: 'system', function: 'note-overlaps' };

/** By what a provider says, signed, that it knows. */
const SIGNED_WORDS: ReadonlySet<string> = new Set(['order.acknowledged', 'end.acknowledged', 'release.confirmed']);

/** Notes that a provider has now said, signed, what it had said on the telephone; once for each message. */
export async function confirmCalls(deps: NotingDeps, { commit }: StoredCommit): Promise<void> {
  if (!commit.events.some(({ type }) => SIGNED_WORDS.has(type))) return;
  const { orderId, version, state, at } = commit;
  const decide = (newest: StoredNote | undefined): readonly NoteEvent[] =>
    (newest?.note.state.calls?.spoken ?? [])
      .filter(({ message, about }) => findEndOf(state, { type: about, message }, at) === 'answer')
      .map(({ message }) => ({ type: 'call.confirmed', at: deps.clock.now(), message }));
  await appendNote(deps, {
    orderId,
    by: NOTING_ACTOR,
    noteId: sha256(canonicalJson(['confirmed', orderId, version])),
    decide,
  });
}
