import * as z from 'zod/mini';
import { STEPS } from '../../domain/delivery/escalation.ts';
import { MESSAGE_TYPES } from '../../domain/delivery/message-types.ts';
import { ANSWERS_IN_TWOS } from '../../domain/in-twos.ts';
import type { Note, StoredNote } from '../../domain/order/notes/note.ts';
import {
  CALL_OUTCOMES,
  type NoteEvent,
  type NoteEventOf,
  type NoteEventType,
} from '../../domain/order/notes/note-events.ts';
import { recordDamaged, requireDigest } from '../border/stored.ts';
import { StoredReadingId } from './oversight.ts';
import { StoredActor, StoredDigest, StoredInstant, StoredOrderId } from './values.ts';

const event = <T extends NoteEventType, F extends z.core.$ZodShape>(type: T, facts: F) =>
  z.strictObject({ type: z.literal(type), at: StoredInstant, ...facts });

const overlap = { reference: z.string(), authority: z.string(), targets: z.array(z.string()) };
const tried = { message: z.int(), endpoint: z.string(), attempts: z.int(), step: z.optional(z.enum(STEPS)) };
const words = z.strictObject({ ciphertext: z.string(), commitment: StoredDigest });
const said = z.nullable(words);
const call = { message: z.int(), about: z.enum(MESSAGE_TYPES) };
const attempted = { ...tried, lastOutcome: z.nullable(z.string()) };

const EVENTS = {
  'certificate.read': event('certificate.read', { version: z.int(), counted: z.int(), today: z.int() }),
  'notice.read': event('notice.read', { version: z.int(), today: z.int() }),
  'overlap.found': event('overlap.found', { with: StoredOrderId, ...overlap }),
  'code.ended': event('code.ended', { code: StoredDigest, madeAt: z.nullable(StoredInstant) }),
  'delivery.delivered': event('delivery.delivered', attempted),
  'delivery.given-up': event('delivery.given-up', attempted),
  'delivery.tried-again': event('delivery.tried-again', { ...tried, again: z.int() }),
  'call.noted': event('call.noted', {
    ...call,
    outcome: z.enum(CALL_OUTCOMES),
    calledAt: z.nullable(StoredInstant),
    fingerprint: StoredDigest,
    said,
  }),
  'call.confirmed': event('call.confirmed', { message: z.int() }),
  'reading.asked': event('reading.asked', { reading: StoredReadingId, fingerprint: StoredDigest, said: words }),
  'reading.answered': event('reading.answered', {
    reading: StoredReadingId,
    answer: z.enum(ANSWERS_IN_TWOS),
    fingerprint: StoredDigest,
    said,
  }),
  'text.read': event('text.read', {
    reading: StoredReadingId,
    count: z.int(),
    shown: z.enum(['all', 'earlier-page']),
  }),
} as const satisfies { readonly [T in NoteEventType]: z.core.$ZodType<NoteEventOf<T>> };

const StoredNoteEvent: z.core.$ZodType<NoteEvent> = z.discriminatedUnion('type', [
  EVENTS['certificate.read'],
  ...Object.values(EVENTS).filter((schema) => schema !== EVENTS['certificate.read']),
]);

const StoredReadCount = z.nullable(z.strictObject({ day: z.string(), today: z.int(), total: z.int() }));

const StoredNoteBody = z.strictObject({
  orderId: StoredOrderId,
  number: z.int(),
  previous: z.nullable(StoredDigest),
  at: StoredInstant,
  by: StoredActor,
  noteId: StoredDigest,
  events: z.array(StoredNoteEvent),
  state: z.strictObject({
    overlaps: z.array(z.strictObject({ orderId: StoredOrderId, ...overlap, foundAt: StoredInstant })),
    reads: z.strictObject({ certificate: StoredReadCount, notice: StoredReadCount }),
    deliveries: z.strictObject({ delivered: z.int(), givenUp: z.int() }),
    calls: z.optional(z.strictObject({ noted: z.int(), spoken: z.array(z.strictObject(call)) })),
  }),
}) satisfies z.core.$ZodType<Note>;

/** A note as the table holds it: the canonical JSON that was digested, beside its digest. */
const NoteItem = z.object({ body: z.string(), digest: StoredDigest });

/**
 * A note item read back.
 *
 * @throws HoldfastError `record-damaged` when it lacks a part, has an unknown one, or is not what its digest says.
 */
export function readNoteItem(item: unknown): StoredNote {
  const parsed = NoteItem.safeParse(item);
  if (!parsed.success) throw recordDamaged('note');
  const { body, digest } = parsed.data;
  requireDigest(body, digest, 'note');
  const note = StoredNoteBody.safeParse(JSON.parse(body));
  if (!note.success) throw recordDamaged('note body');
  return { note: note.data, digest };
}
