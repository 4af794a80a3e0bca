import type { SystemActor } from '../../domain/actor.ts';
import type { Delivery } from '../../domain/delivery/delivery.ts';
import { canonicalJson, sha256 } from '../../domain/digest.ts';
import { MINUTE_MS } from '../../domain/instant.ts';
import type { StoredNote } from '../../domain/order/notes/note.ts';
import type { NoteEvent, NoteEventType } from '../../domain/order/notes/note-events.ts';
import { appendNote, type NotingDeps } from '../order/append-note.ts';

/** A delivery of which no more attempts are made for now. */
export type EndedDelivery = Pick<
  Delivery,
  'orderId' | 'message' | 'endpoint' | 'attempts' | 'lastOutcome' | 'createdAt'
> & {
  readonly status: Exclude<Delivery['status'], 'pending'>;
};

const EVENT_OF = {
  delivered: 'delivery.delivered',
  'given-up': 'delivery.given-up',
} as const satisfies Record<EndedDelivery['status'], NoteEventType>;

/** By no more than this do the clocks of two machines differ. */
const CLOCKS_DIFFER_MS = 5 * MINUTE_MS;

const NOTING_ACTOR: SystemActor = { kind: 'system', function: 'note-overlaps' };

/** Notes how a delivery ended, once: told twice, or after others were noted, it is on record one time. */
export async function noteDelivery(deps: NotingDeps, delivery: EndedDelivery): Promise<void> {
  const { orderId, message, endpoint, status, attempts, lastOutcome, createdAt } = delivery;
  const noteId = sha256(canonicalJson(['delivery', orderId, message, endpoint, status, attempts]));
  const at = deps.clock.now();
  const event: NoteEvent = { type: EVENT_OF[status], at, message, endpoint, attempts, lastOutcome };
  const isKnown = async (newest: StoredNote | undefined): Promise<boolean> => {
    if (!newest) return false;
    for await (const { note } of deps.notes.backwards(orderId)) {
      if (note.noteId === noteId) return true;
      if (note.at < createdAt - CLOCKS_DIFFER_MS) return false; // none before the message itself tells how it ended
    }
    return false;
  };
  const decide = async (newest: StoredNote | undefined) => ((await isKnown(newest)) ? [] : [event]);
  await appendNote(deps, { orderId, by: NOTING_ACTOR, noteId, decide });
}
