import { type Officer, roleNotAllowed } from '../../domain/actor.ts';
import { type Delivery, type Overtaking, recordOvertaken } from '../../domain/delivery/delivery.ts';
import { isOver, toUndelivered } from '../../domain/delivery/undelivered.ts';
import { toWaitingCall } from '../../domain/delivery/waiting-call.ts';
import { canonicalJson, type Digest, sha256 } from '../../domain/digest.ts';
import type { OrderId } from '../../domain/ids.ts';
import { type Instant, MINUTE_MS, plus, SECOND_MS } from '../../domain/instant.ts';
import { requireSealedId } from '../../domain/officials.ts';
import type { StoredNote } from '../../domain/order/notes/note.ts';
import {
  type CallOutcome,
  type NoteEvent,
  type NoteEventOf,
  type SealedWords,
  spellSealed,
} from '../../domain/order/notes/note-events.ts';
import { requireOwnAuthority } from '../../domain/order/record/concerned.ts';
import type { MessageType } from '../../domain/order/record/events.ts';
import { SEAL_RANDOM_BYTES, seal } from '../../domain/sealing.ts';
import { listMeantReferences } from '../../domain/spoken-reference.ts';
import { HoldfastError } from '../../errors.ts';
import type { Randomness } from '../../ports/clock.ts';
import type { CallList } from '../../ports/delivery/call-list.ts';
import type { DeliveryStore } from '../../ports/delivery/delivery-store.ts';
import type { UndeliveredList } from '../../ports/delivery/undelivered-list.ts';
import type { KeyVault } from '../../ports/key-vault.ts';
import type { OrderReader } from '../../ports/order/order-store.ts';
import { keyReused, loadOrder } from '../order/act-on-order.ts';
import { appendNote, findNoted, type NotingDeps } from '../order/append-note.ts';
import { fingerprintOf } from '../order/command-id.ts';

export interface NoteCallDeps extends NotingDeps {
  readonly orders: OrderReader;
  readonly deliveries: Pick<DeliveryStore, 'of' | 'read' | 'update'>;
  readonly undelivered: Pick<UndeliveredList, 'remove'>;
  readonly calls: Pick<CallList, 'remove'>;
  readonly vault: Pick<KeyVault, 'open'>;
  readonly random: Randomness;
}

/** What somebody of an authority says of a call, or instead of one. */
export interface CallSaid {
  readonly message: number;
  readonly outcome: CallOutcome;
  /** When they called; left out where they did not. */
  readonly at?: Instant | undefined;
  readonly spokeWith?: string | undefined;
  /** The reference as it was read back to them. */
  readonly readBack?: string | undefined;
  readonly reason?: string | undefined;
}

export interface NoteCallRequest {
  readonly orderId: OrderId;
  readonly by: Officer;
  readonly idempotencyKey: string;
  readonly said: CallSaid;
  /** The request as sent. */
  readonly body: unknown;
}

/** Clocks differ, and whoever calls looks at their watch. */
const WATCHES_DIFFER_MS = MINUTE_MS;
/** A delivery that goes on while it is ended is ended again, so often. */
const MAX_TRIES = 5;

/**
 * Puts on record how a telephone call about a message went, and ends what it makes needless: with the provider's spoken word the steps that
 * are left, and with a human's word all that is tried by any way. It is on record before anything ends; a repeat does what is left to do.
 * It moves nothing in law: only what a provider signs does.
 *
 * @returns the note it is on record by, the same for a repeat.
 * @throws HoldfastError `role-not-allowed`, `order-not-found`, `read-back-wrong`, `idempotency-key-reused`, `order-erased`, and `invalid-request` for a message
 * there is not, or a time that cannot be.
 */
export async function noteCall(deps: NoteCallDeps, request: NoteCallRequest): Promise<StoredNote> {
  const { orderId, by, idempotencyKey, said } = request;
  if (by.role !== 'contact-point') throw roleNotAllowed(['contact-point']);
  const { commit } = await loadOrder(deps.orders, orderId);
  requireOwnAuthority(commit.state, by);
  if (commit.state.officials !== undefined) requireSealedId(by.person);
  const told = (await deps.deliveries.of(orderId)).filter(({ message }) => message === said.message);
  const about = requireTold(told);
  requireTime(said, about.createdAt, deps.clock.now());
  requireReadBack(said, commit.state.reference);
  const key = await deps.vault.open(orderId);
  const noteId = sha256(canonicalJson(['call', orderId, by.authority, idempotencyKey]));
  const fingerprint = fingerprintOf(request.body, key);
  const noted = await appendNote(deps, {
    orderId,
    by,
    noteId,
    decide: async (newest) => {
      if (newest && (await isNoted(deps, newest, { noteId, fingerprint }))) return [];
      const number = (newest?.note.number ?? 0) + 1;
      return [
        createEvent(deps, request, { about: about.type, fingerprint, said: sealWords(deps, key, request, number) }),
      ];
    },
  });
  await endWhatIsNeedless(deps, told, said);
  const ours = noted && (await findNoted(deps, noted, noteId));
  if (!ours) throw new HoldfastError('record-damaged', `the note of a call about order ${orderId} is gone`);
  return ours;
}

/** What every delivery of a message says of it. @throws HoldfastError `invalid-request` where nothing is told under that number. */
function requireTold([first]: readonly Delivery[]): { readonly type: MessageType; readonly createdAt: Instant } {
  if (first && first.type !== 'news') return { type: first.type, createdAt: first.createdAt };
  throw faultAt('/message', 'is the number of no message that is told about this order');
}

function requireTime({ at }: CallSaid, createdAt: Instant, now: Instant): void {
  if (at === undefined) return;
  if (at > plus(now, WATCHES_DIFFER_MS)) throw faultAt('/at', 'must not be in the future');
  if (plus(at, SECOND_MS) <= createdAt) throw faultAt('/at', 'must not be before the message it was about');
}

const faultAt = (pointer: string, detail: string): HoldfastError =>
  new HoldfastError('invalid-request', `${pointer.slice(1)} ${detail}`, { faults: [{ pointer, detail }] });

/** One character misheard is forgiven: the check character leaves no other reference that could be meant as well. */
function requireReadBack({ readBack }: CallSaid, reference: string): void {
  if (readBack === undefined || listMeantReferences(readBack).includes(reference)) return;
  const detail =
    'what was read back is not the reference of this order: have it read back once more, and nothing counts before it is right';
  throw new HoldfastError('read-back-wrong', detail, {
    faults: [{ pointer: '/readBack', detail: 'is another reference' }],
  });
}

const createEvent = (
  { clock }: NoteCallDeps,
  { said: { message, outcome, at } }: NoteCallRequest,
  facts: Pick<NoteEventOf<'call.noted'>, 'about' | 'fingerprint' | 'said'>,
): NoteEvent => ({ type: 'call.noted', at: clock.now(), message, outcome, calledAt: at ?? null, ...facts });

function sealWords(
  { random }: NoteCallDeps,
  key: Uint8Array,
  { orderId, said: { spokeWith, reason } }: NoteCallRequest,
  number: number,
): SealedWords | null {
  if (spokeWith === undefined && reason === undefined) return null;
  const words = { ...(spokeWith !== undefined && { spokeWith }), ...(reason !== undefined && { reason }) };
  const context = { orderId, version: number, part: 'call' } as const;
  return spellSealed(seal(key, context, words, random.bytes(SEAL_RANDOM_BYTES)));
}

/** Whether this is on record. @throws HoldfastError `idempotency-key-reused` where the same key put something else there. */
async function isNoted(
  deps: NoteCallDeps,
  newest: StoredNote,
  { noteId, fingerprint }: { readonly noteId: Digest; readonly fingerprint: Digest },
): Promise<boolean> {
  const known = await findNoted(deps, newest, noteId);
  if (!known) return false;
  const isSame = known.note.events.some((event) => event.type === 'call.noted' && event.fingerprint === fingerprint);
  if (!isSame) throw keyReused();
  return true;
}

/** By which outcome what is ended, and what the record calls it. */
const ENDED_BY = {
  acknowledged: { overtakenBy: 'spoken', isEnded: ({ from }: Delivery) => from !== undefined },
  'not-reached': null,
  stopped: { overtakenBy: 'stopped', isEnded: () => true },
} as const satisfies Record<
  CallOutcome,
  { readonly overtakenBy: Overtaking; readonly isEnded: (delivery: Delivery) => boolean } | null
>;

async function endWhatIsNeedless(deps: NoteCallDeps, told: readonly Delivery[], { outcome }: CallSaid): Promise<void> {
  const ending = ENDED_BY[outcome];
  if (!ending) return;
  await Promise.all(told.filter(ending.isEnded).map((one) => endDelivery(deps, one, ending.overtakenBy)));
}

async function endDelivery(deps: NoteCallDeps, found: Delivery, overtakenBy: Overtaking): Promise<void> {
  let delivery: Delivery | undefined = found;
  for (let tries = 1; delivery && !isOver(delivery.status); tries += 1) {
    if (await deps.deliveries.update(recordOvertaken(delivery, overtakenBy), delivery)) break;
    if (tries === MAX_TRIES) {
      throw new HoldfastError('order-version-conflict', 'what is tried goes on meanwhile', { retryable: true });
    }
    delivery = await deps.deliveries.read(found);
  }
  const [row, call] = [delivery?.lateSince === undefined ? undefined : toUndelivered(delivery), toWaitingCall(found)];
  await Promise.all([row && deps.undelivered.remove(row), call && deps.calls.remove(call)]);
}
