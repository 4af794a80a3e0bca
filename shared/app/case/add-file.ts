import type { Actor } from '../../domain/actor.ts';
import type { AttachmentRef } from '../../domain/attachments/attachment.ts';
import { sealFile } from '../../domain/attachments/sealing.ts';
import { computeWindowEnd, refuseTooManyTries } from '../../domain/cases/tries.ts';
import { canonicalJson, sha256 } from '../../domain/digest.ts';
import type { Instant } from '../../domain/instant.ts';
import type { StoredCommit } from '../../domain/order/commit.ts';
import { authoriseCommand } from '../../domain/order/decide.ts';
import { requireAttachable } from '../../domain/order/decisions/attachment.ts';
import { decideFileAdded } from '../../domain/order/few-decisions.ts';
import { requireAllowed } from '../../domain/order/life/allowed.ts';
import { OBJECTION_ROWS } from '../../domain/order/life/rows/objection.ts';
import { nameGiver } from '../../domain/order/life/shares.ts';
import { applyTime } from '../../domain/order/life/time.ts';
import type { EventOf, OrderEvent } from '../../domain/order/record/events.ts';
import type { OrderState } from '../../domain/order/record/state.ts';
import { PERSON_POLICY } from '../../domain/policy/persons.ts';
import { SANDBOX_POLICY } from '../../domain/policy/sandbox.ts';
import { isSandbox } from '../../domain/sandbox.ts';
import { NONCE_BYTES } from '../../domain/sealing.ts';
import { HoldfastError } from '../../errors.ts';
import type { ScanCopies } from '../../ports/case/attachment-store.ts';
import type { ScanTimer } from '../../ports/case/scans.ts';
import type { TryCounter } from '../../ports/case/try-counter.ts';
import type { KeyedHashes } from '../../ports/keyed-hashes.ts';
import { type Acting, actOnOrder, findRepeated, loadOrder } from '../order/act-on-order.ts';
import { rowOf } from '../order/row-of.ts';
import { type CheckedFile, unlessDown, type WholeDeps } from './whole-file.ts';

export interface AttachDeps extends Acting, WholeDeps {
  readonly hashes: KeyedHashes;
  readonly tries: TryCounter;
  /** The search for malware; `undefined` where the deployment asks for none. */
  readonly scans: { readonly timer: ScanTimer; readonly copies: ScanCopies } | undefined;
}

export interface AddRequest {
  readonly ref: AttachmentRef;
  readonly by: Actor;
  readonly idempotencyKey: string;
  /** As its sender calls it; sealed. */
  readonly name: string;
  /** The request as sent. */
  readonly body: unknown;
}

/** How a file comes to be whole. */
export interface Incoming {
  /** The very bytes that were looked into; `undefined` where there are none, as whoever took the file took them away. */
  readonly check: () => Promise<CheckedFile | undefined>;
  /** Takes away what lies on its way in, which is of no use any more. */
  readonly tidyUp: () => Promise<void>;
}

export type Attached = EventOf<'attachment.added'>;

const ADD_COMMAND = { type: 'add-attachment' } as const;
const ADD_ROW = OBJECTION_ROWS['add-attachment'];

/**
 * The order as it stands at `now`, to add files to.
 *
 * @throws HoldfastError the refusals that depend neither on the objection nor on the file.
 */
export function readAddable({ commit }: StoredCommit, by: Actor, now: Instant): OrderState {
  const law = rowOf(commit.state);
  const { state } = applyTime(law, commit.state, now);
  authoriseCommand(ADD_ROW, state, ADD_COMMAND, by);
  requireAllowed(law, ADD_ROW, state);
  return state;
}

/** @throws HoldfastError the refusals that do not depend on the file's content. */
export function requireAttachableNow(stored: StoredCommit, ref: AttachmentRef, by: Actor, now: Instant): void {
  requireAttachable(readAddable(stored, by, now), ref, by);
}

/** @throws HoldfastError `too-many-tries`: each giver may make only so many steps an hour, and all of the sandbox together. */
export async function countTry(
  { hashes, tries, clock }: Pick<AttachDeps, 'hashes' | 'tries' | 'clock'>,
  { orderId, authority }: Pick<OrderState, 'orderId' | 'authority'>,
  by: Actor,
): Promise<void> {
  const now = clock.now();
  const endsAt = computeWindowEnd(now);
  const hash = await hashes.hasher();
  const count = await tries.count(hash(canonicalJson(['attachments', endsAt, nameGiver(by), orderId])), endsAt);
  refuseTooManyTries(count, PERSON_POLICY.attachmentStepsPerOrder, endsAt, now);
  if (!isSandbox({ authority })) return;
  const together = await tries.count(sha256(canonicalJson(['sandbox-files', endsAt])), endsAt); // keys cost nothing there, and each has its orders
  refuseTooManyTries(together, SANDBOX_POLICY.sandboxFileStepsPerHour, endsAt, now);
}

const isAttached = (event: OrderEvent): event is Attached => event.type === 'attachment.added';

function findAttached({ commit }: StoredCommit): Attached {
  const attached = commit.events.find(isAttached);
  if (!attached) throw new Error('an attachment that is added stands in its commit');
  return attached;
}

/** Refusals after which what lies on its way in is of no use to anybody; what is missing can still come. */
const FINAL_REFUSALS: readonly string[] = [
  'review-closed',
  'order-erased',
  'attachment-exists',
  'attachment-mismatch',
  'attachment-type-refused',
];

/**
 * Puts a file on record: whole, checked by its content and sealed as one. The file is kept before the commit that names it, under the
 * digest of its sealed bytes: a file that loses a race then belongs to no commit; only the order's key opens it, and erasing the order
 * removes it. Only what is on record is searched for malware, so that a result always finds the file it is about.
 *
 * @throws HoldfastError what the objection refuses, `too-many-tries`, `attachment-incomplete`, what `check` and `actOnOrder` throw.
 */
export async function addFile(deps: AttachDeps, request: AddRequest, { check, tidyUp }: Incoming): Promise<Attached> {
  try {
    const { added, key, state } = await lookUp(deps, request);
    if (added) return added; // what it was made of is gone: it is answered from the record
    await countTry(deps, state, request.by);
    const file = await check();
    if (!file) return (await lookUp(deps, request)).added ?? refuseMissing(); // another request may have taken it meanwhile
    const attached = await record(deps, request, file, key);
    await unlessDown(askForScan(deps, request.ref, file.bytes));
    await unlessDown(tidyUp());
    return attached;
  } catch (error) {
    if (error instanceof HoldfastError && FINAL_REFUSALS.includes(error.code)) await unlessDown(tidyUp());
    throw error;
  }
}

/** What this very request put on record before, if it did; else the file could be added now. */
async function lookUp(
  deps: AttachDeps,
  { ref, by, idempotencyKey, body }: AddRequest,
): Promise<{ readonly added: Attached | undefined; readonly key: Uint8Array; readonly state: OrderState }> {
  const { orderId, challenge, attachment } = ref;
  const latest = await loadOrder(deps.orders, orderId);
  authoriseCommand(ADD_ROW, latest.commit.state, ADD_COMMAND, by);
  const opening = deps.vault.open(orderId);
  const command = { ...ADD_COMMAND, challenge, attachment };
  const before = await findRepeated(deps.orders, latest, { orderId, by, command, idempotencyKey, body }, opening);
  const key = await opening;
  const { state } = latest.commit;
  if (before) return { added: findAttached(before), key, state };
  requireAttachableNow(latest, ref, by, deps.clock.now());
  return { added: undefined, key, state };
}

async function record(
  deps: AttachDeps,
  { ref, by, idempotencyKey, name, body }: AddRequest,
  { media, bytes, sha256: own }: CheckedFile,
  key: Uint8Array,
): Promise<Attached> {
  const { orderId, challenge, attachment } = ref;
  const sealed = sealFile(key, ref, bytes, deps.random.bytes(NONCE_BYTES));
  const digest = sha256(sealed);
  await deps.attachments.keep(orderId, digest, sealed);
  const scan = deps.scans && { scan: 'awaited' as const };
  const command = { ...ADD_COMMAND, challenge, attachment, media, size: bytes.byteLength, digest, ...scan };
  const stored = await actOnOrder({ rows: OBJECTION_ROWS, decide: decideFileAdded }, deps, {
    orderId,
    by,
    command,
    idempotencyKey,
    body,
    content: { name, sha256: own },
  });
  return findAttached(stored);
}

function refuseMissing(): never {
  const detail = 'nothing has arrived under this upload: post the file again, or ask for another form';
  throw new HoldfastError('attachment-incomplete', detail, { faults: [{ pointer: '/upload', detail }] });
}

/**
 * Has a copy searched, and taken away again: the timer comes first, so that no copy lies there without one. A file that could not be put
 * before the search goes on after ten minutes as one that was not searched.
 */
async function askForScan({ scans }: AttachDeps, ref: AttachmentRef, bytes: Uint8Array): Promise<void> {
  await scans?.timer.start(ref);
  await scans?.copies.putCopy(ref, bytes);
}
