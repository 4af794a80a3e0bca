import { canonicalJson, type Digest, sha256 } from '../../domain/digest.ts';
import type { OrderId, ReadingId } from '../../domain/ids.ts';
import { recordPerson, requireSealedId } from '../../domain/officials.ts';
import type { StoredNote } from '../../domain/order/notes/note.ts';
import { type NoteEventOf, readSealed, type SealedWords, spellSealed } from '../../domain/order/notes/note-events.ts';
import type { OrderState } from '../../domain/order/record/state.ts';
import { type NotePart, SEAL_RANDOM_BYTES, seal, unseal } from '../../domain/sealing.ts';
import { HoldfastError } from '../../errors.ts';
import type { Randomness } from '../../ports/clock.ts';
import type { OfficialKeyReader } from '../../ports/official-keys.ts';
import type { NoteReader, NoteStore } from '../../ports/order/note-store.ts';
import { appendNote, findNoted, type NotingDeps } from '../order/append-note.ts';

/** A person of oversight as their token names them, and the house they act for. */
export interface ReadingOverseer {
  readonly person: string;
  readonly authority: string;
}

export interface NoteReadingDeps extends NotingDeps {
  readonly notes: NoteStore & Pick<NoteReader, 'read'>;
  readonly officials: OfficialKeyReader;
  readonly random: Randomness;
}

type ReadingEvent = NoteEventOf<'reading.asked'> | NoteEventOf<'reading.answered'> | NoteEventOf<'text.read'>;

/** What oversight says or does about one reading, on its way onto the record of the order. */
interface Noted {
  readonly state: OrderState;
  readonly by: ReadingOverseer;
  /** What it comes of: the same is on record once. */
  readonly about: readonly string[];
  /** @param number of the note, which what is sealed in it is bound to. */
  readonly createEvent: (number: number) => ReadingEvent;
}

/**
 * Puts on an order's own record what oversight says or does about reading its text; whoever did it stands there by the id they have in
 * this record and in no other.
 *
 * @returns the note that stands for it, which may be another's: of two at once one is on record.
 * @throws HoldfastError `order-version-conflict` when others noted something ten times meanwhile.
 */
export async function noteReading(
  deps: NoteReadingDeps,
  { state, by: { person, authority }, about, createEvent }: Noted,
): Promise<StoredNote> {
  const { orderId } = state;
  const by = {
    kind: 'overseer',
    authority,
    person: recordPerson(await deps.officials.open(orderId), orderId, { person }).person,
  } as const;
  if (state.officials !== undefined) requireSealedId(by.person);
  const noteId = sha256(canonicalJson(about));
  const newest = await appendNote(deps, {
    orderId,
    by,
    noteId,
    decide: async (latest) => {
      if (latest && (await findNoted(deps, latest, noteId))) return [];
      return [createEvent((latest?.note.number ?? 0) + 1)];
    },
  });
  const ours = newest && (await findNoted(deps, newest, noteId));
  if (!ours) throw new HoldfastError('record-damaged', `a note of order ${orderId} is gone`);
  return ours;
}

/** Seals a reason for the note of this number, under the key of its order. */
export function sealReason(
  { random }: NoteReadingDeps,
  key: Uint8Array,
  context: { readonly orderId: OrderId; readonly version: number; readonly part: NotePart },
  reason: string,
): SealedWords {
  return spellSealed(seal(key, context, { reason }, random.bytes(SEAL_RANDOM_BYTES)));
}

/** What was said of a reading in the note of this number. @throws HoldfastError `record-damaged` where it is not there. */
export async function openReason(
  { notes }: Pick<NoteReadingDeps, 'notes'>,
  key: Uint8Array,
  { orderId, number, reading }: { readonly orderId: OrderId; readonly number: number; readonly reading: ReadingId },
): Promise<unknown> {
  const events = (await notes.read(orderId, number))?.note.events ?? [];
  for (const event of events) {
    if (event.type !== 'reading.asked' && event.type !== 'reading.answered') continue;
    if (event.reading !== reading) continue;
    const part = event.type === 'reading.asked' ? 'reading' : 'reading-answer';
    return event.said && unseal(key, { orderId, version: number, part }, readSealed(event.said));
  }
  throw new HoldfastError('record-damaged', `note ${number} of order ${orderId} is not of its reading`);
}

/** Of which request a note of a reading is. */
export function fingerprintIn({ note }: StoredNote): Digest | undefined {
  for (const event of note.events) {
    if (event.type === 'reading.asked' || event.type === 'reading.answered') return event.fingerprint;
  }
  return undefined;
}
