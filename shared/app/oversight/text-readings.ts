import type { Identified } from '../../domain/actor.ts';
import {
  isReadingForgotten,
  readingAnswered,
  requireReadingAnswerable,
  type TextReading,
  type TextReadingAnswer,
} from '../../domain/cases/text-reading.ts';
import { canonicalJson, keyedDigest } from '../../domain/digest.ts';
import { type OrderId, type ReadingId, readingIdFor, readingUnknown } from '../../domain/ids.ts';
import { DAY_MS, type Instant, plus } from '../../domain/instant.ts';
import { applyTime } from '../../domain/order/life/time.ts';
import { type OrderState, requireUnerased } from '../../domain/order/record/state.ts';
import { AUTHORITY_POLICY } from '../../domain/policy/authorities.ts';
import { HoldfastError } from '../../errors.ts';
import type { KeyVault } from '../../ports/key-vault.ts';
import type { OrderReader } from '../../ports/order/order-store.ts';
import type { TextReadingStore } from '../../ports/oversight/text-reading-store.ts';
import type { Page } from '../../ports/page.ts';
import { keyReused, loadOrder } from '../order/act-on-order.ts';
import { rowOf } from '../order/row-of.ts';
import {
  fingerprintIn,
  type NoteReadingDeps,
  noteReading,
  openReason,
  type ReadingOverseer,
  sealReason,
} from './note-reading.ts';

export interface TextReadingDeps extends NoteReadingDeps {
  readonly readings: TextReadingStore;
  readonly orders: OrderReader;
  readonly vault: Pick<KeyVault, 'open'>;
}

/** Who asks to read which order, and why. */
export interface ReadingRequest {
  readonly by: ReadingOverseer;
  readonly idempotencyKey: string;
  readonly content: { readonly orderId: OrderId; readonly reason: string };
}

/**
 * Puts on the order's record that a person of oversight asks to read its text, and why. Nothing is opened: that waits for a second person.
 *
 * @returns the reading that stands; the same for a repeat within a day.
 * @throws HoldfastError `order-not-found`, `order-erased`, `idempotency-key-reused`.
 */
export async function askToRead(deps: TextReadingDeps, request: ReadingRequest): Promise<TextReading> {
  const { by, idempotencyKey, content } = request;
  const { orderId, reason } = content;
  const state = await loadReadable(deps, orderId);
  const key = await deps.vault.open(orderId);
  const fingerprint = keyedDigest(key, canonicalJson([by.person, idempotencyKey, content]));
  const askedAt = deps.clock.now();
  const earlier = await findRepeated(deps, request, askedAt);
  if (earlier) return requireSame(earlier, fingerprint);
  const id = readingIdFor(askedAt, by.person, idempotencyKey);
  const stored = await noteReading(deps, {
    state,
    by,
    about: ['reading', id],
    createEvent: (version) => ({
      type: 'reading.asked',
      at: askedAt,
      reading: id,
      fingerprint,
      said: sealReason(deps, key, { orderId, version, part: 'reading' }, reason),
    }),
  });
  if (fingerprintIn(stored) !== fingerprint) throw keyReused();
  const { at, number } = stored.note;
  const reading: TextReading = {
    id,
    orderId,
    reference: state.reference,
    askedAt: at,
    person: by.person,
    fingerprint,
    note: number,
    answer: null,
    readCount: 0,
    lastReadAt: null,
  };
  return requireSame(await deps.readings.add(reading), fingerprint);
}

/** An id begins with the day it was asked on, and a key is remembered past midnight. */
async function findRepeated(
  { readings }: TextReadingDeps,
  { by, idempotencyKey }: ReadingRequest,
  now: Instant,
): Promise<TextReading | undefined> {
  for (const day of [now, plus(now, -DAY_MS)]) {
    const reading = await readings.read(readingIdFor(day, by.person, idempotencyKey));
    if (reading && now < plus(reading.askedAt, AUTHORITY_POLICY.idempotencyKeyRememberedMs)) return reading;
  }
  return undefined;
}

function requireSame(reading: TextReading, fingerprint: TextReading['fingerprint']): TextReading {
  if (reading.fingerprint !== fingerprint) throw keyReused();
  return reading;
}

/** @throws HoldfastError `order-not-found`; `order-erased` also where time has erased it, and nobody yet. */
export async function loadReadable(
  { orders, clock }: Pick<TextReadingDeps, 'orders' | 'clock'>,
  orderId: OrderId,
): Promise<OrderState> {
  const { state: stored } = (await loadOrder(orders, orderId)).commit;
  const { state } = applyTime(rowOf(stored), stored, clock.now());
  requireUnerased(state);
  return state;
}

/** What a second person says of a reading. */
export interface ReadingAnswerRequest {
  readonly id: ReadingId;
  readonly by: Identified & ReadingOverseer;
  readonly idempotencyKey: string;
  readonly content: { readonly answer: TextReadingAnswer['answer']; readonly reason?: string | undefined };
}

/**
 * Puts on the order's record that a second person confirms a reading, or declines it: once. It stands there before anything can be read.
 *
 * @returns the reading with the answer that stands; the same for a repeat of the same request.
 * @throws HoldfastError `reading-unknown`, `reading-own`, `reading-answered`, `order-erased`.
 */
export async function answerReading(deps: TextReadingDeps, request: ReadingAnswerRequest): Promise<TextReading> {
  const { id, by, idempotencyKey, content } = request;
  const reading = await requireReading(deps, id);
  const { orderId } = reading;
  const state = await loadReadable(deps, orderId);
  const key = await deps.vault.open(orderId);
  const fingerprint = keyedDigest(key, canonicalJson([by.person, idempotencyKey, content]));
  if (reading.answer?.fingerprint === fingerprint) return reading;
  const at = deps.clock.now();
  requireReadingAnswerable(reading, by, at);
  const { answer, reason } = content;
  const stored = await noteReading(deps, {
    state,
    by,
    about: ['reading-answer', id], // whoever answers: of two at once the first alone is on record
    createEvent: (version) => ({
      type: 'reading.answered',
      at,
      reading: id,
      answer,
      fingerprint,
      said: reason === undefined ? null : sealReason(deps, key, { orderId, version, part: 'reading-answer' }, reason),
    }),
  });
  if (fingerprintIn(stored) !== fingerprint) throw readingAnswered();
  const given = { at: stored.note.at, person: by.person, answer, fingerprint, note: stored.note.number };
  const standing = await deps.readings.answer(id, given);
  if (standing?.fingerprint !== fingerprint) throw readingAnswered();
  return { ...reading, answer: standing };
}

/** Readings, the latest days' first, with nothing of them opened. */
export async function listReadings(
  { readings, clock }: Pick<TextReadingDeps, 'readings' | 'clock'>,
  limit: number,
  cursor: string | undefined,
): Promise<Page<'readings', TextReading>> {
  const page = await readings.list(limit, cursor);
  const now = clock.now();
  return { readings: page.readings.filter((reading) => !isReadingForgotten(reading, now)), next: page.next };
}

/** @throws HoldfastError `reading-unknown`, also once its time on record is over. */
export async function requireReading(
  { readings, clock }: Pick<TextReadingDeps, 'readings' | 'clock'>,
  id: ReadingId,
): Promise<TextReading> {
  const reading = await readings.read(id);
  if (!reading || isReadingForgotten(reading, clock.now())) throw readingUnknown();
  return reading;
}

/** A reading with what is sealed of it, and the order as time has made it. */
export interface OpenedReading {
  readonly reading: TextReading;
  readonly state: OrderState;
  /** What was said by whoever asked; `null` once the order is erased. */
  readonly asked: unknown;
  /** What was said by whoever answered; `null` while nobody has, where nothing was, and once the order is erased. */
  readonly answered: unknown;
}

/** For whoever may confirm it: of which order the text is to be read, and why. @throws HoldfastError `reading-unknown`. */
export async function openReading(deps: TextReadingDeps, id: ReadingId): Promise<OpenedReading> {
  const reading = await requireReading(deps, id);
  const { orderId, note: number, answer } = reading;
  const { state: stored } = (await loadOrder(deps.orders, orderId)).commit;
  const { state } = applyTime(rowOf(stored), stored, deps.clock.now());
  const key = state.phase.kind === 'erased' ? null : await openKey(deps, orderId);
  if (key === null) return { reading, state, asked: null, answered: null };
  const [asked, answered] = await Promise.all([
    openReason(deps, key, { orderId, number, reading: id }),
    answer && openReason(deps, key, { orderId, number: answer.note, reading: id }),
  ]);
  return { reading, state, asked, answered };
}

/** `null`: it was destroyed a moment ago, and the order says so next. */
async function openKey({ vault }: TextReadingDeps, orderId: OrderId): Promise<Uint8Array | null> {
  try {
    return await vault.open(orderId);
  } catch (error) {
    if (!(error instanceof HoldfastError) || error.code !== 'order-erased') throw error;
    return null;
  }
}
