import type { OrderId } from '../../domain/ids.ts';
import type { Instant } from '../../domain/instant.ts';
import type { NoteEvent, NoteEventOf } from '../../domain/order/notes/note-events.ts';
import type { NoteReader } from '../../ports/order/note-store.ts';

/** A call as the record has it. */
export interface NotedCall extends Pick<NoteEventOf<'call.noted'>, 'message' | 'outcome' | 'calledAt'> {
  readonly notedAt: Instant;
  /** When the provider said, signed, what it had said on the telephone; `null` while it has not. */
  readonly confirmedAt: Instant | null;
}

/** The calls about an order that are on record, the newest first; whom somebody spoke with, and why, stays sealed. */
export async function readNotedCalls(
  notes: Pick<NoteReader, 'latest' | 'backwards'>,
  orderId: OrderId,
): Promise<readonly NotedCall[]> {
  const wanted = (await notes.latest(orderId))?.note.state.calls?.noted ?? 0;
  const calls: NotedCall[] = [];
  const confirmed = new Map<number, Instant>();
  if (wanted === 0) return calls;
  for await (const { note } of notes.backwards(orderId)) {
    for (const event of note.events) {
      if (event.type === 'call.confirmed') confirmed.set(event.message, event.at);
    }
    calls.push(...note.events.filter(isNoted).map((event) => toNotedCall(event, confirmed)));
    if (calls.length >= wanted) break;
  }
  return calls;
}

const isNoted = (event: NoteEvent): event is NoteEventOf<'call.noted'> => event.type === 'call.noted';

const toNotedCall = (
  { message, outcome, calledAt, at }: NoteEventOf<'call.noted'>,
  confirmed: ReadonlyMap<number, Instant>,
): NotedCall => ({
  message,
  outcome,
  calledAt,
  notedAt: at,
  confirmedAt: outcome === 'acknowledged' ? (confirmed.get(message) ?? null) : null,
});
