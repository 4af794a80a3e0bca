import type { Actor } from '../../domain/actor.ts';
import type { AttachmentRef } from '../../domain/attachments/attachment.ts';
import { sealFile } from '../../domain/attachments/sealing.ts';
import { computeWindowEnd, refuseTooManyTries } from '../../domain/cases/tries.ts';
import { canonicalJson, sha256 } from '../../domain/digest.ts';
import type { Instant } from '../../domain/instant.ts';
import { orMayBeStored } from '../../domain/may-be-stored.ts';
import type { StoredCommit } from '../../domain/order/commit.ts';
import { authoriseCommand } from '../../domain/order/decide.ts';
import { requireAttachable } from '../../domain/order/decisions/attachment.ts';
import { decideFileAdded } from '../../domain/order/few-decisions.ts';
import { requireAllowed } from '../../domain/order/life/allowed.ts';
import { OBJECTION_ROWS } from '../../domain/order/life/rows/objection.ts';
import { nameGiver } from '../../domain/order/life/shares.ts';
import { applyTime } from '../../domain/order/life/time.ts';
import type { EventOf, OrderEvent } from '../../domain/order/record/events.ts';
import { POLICY } from '../../domain/policy.ts';
import { NONCE_BYTES } from '../../domain/sealing.ts';
import { HoldfastError } from '../../errors.ts';
import type { ScanCopies } from '../../ports/case/attachment-store.ts';
import type { ScanTimer } from '../../ports/case/scans.ts';
import type { TryCounter } from '../../ports/case/try-counter.ts';
import type { KeyedHashes } from '../../ports/keyed-hashes.ts';
import { type Acting, actOnOrder, findRepeated, loadOrder } from '../order/act-on-order.ts';
import { rowOf } from '../order/row-of.ts';
import { type Announced, makeWhole, unlessDown, type WholeDeps } from './whole-file.ts';

export interface AttachDeps extends Acting, WholeDeps {
  readonly hashes: KeyedHashes;
  readonly tries: TryCounter;
  /** The search for malware; `undefined` where the deployment asks for none. */
  readonly scans: { readonly timer: ScanTimer; readonly copies: ScanCopies } | undefined;
}

const ADD_COMMAND = { type: 'add-attachment' } as const;
const ADD_ROW = OBJECTION_ROWS['add-attachment'];

/** @throws HoldfastError the refusals that do not depend on the file's content. */
function requireAttachableNow({ commit }: StoredCommit, ref: AttachmentRef, by: Actor, now: Instant): void {
  const law = rowOf(commit.state);
  const { state } = applyTime(law, commit.state, now);
  authoriseCommand(ADD_ROW, state, ADD_COMMAND, by);
  requireAllowed(law, ADD_ROW, state);
  requireAttachable(state, ref, by);
}

/** @throws HoldfastError `too-many-tries`: each giver may make only so many steps an hour. */
async function countTry({ hashes, tries, clock }: AttachDeps, { orderId }: AttachmentRef, by: Actor): Promise<void> {
  const now = clock.now();
  const endsAt = computeWindowEnd(now);
  const hash = await hashes.hasher();
  const count = await tries.count(hash(canonicalJson(['attachments', endsAt, nameGiver(by), orderId])), endsAt);
  refuseTooManyTries(count, POLICY.attachmentStepsPerOrder, endsAt, now);
}

/**
 * Takes one part of a file in as it came. Nothing is on record by it: the objection is filed already, its instant does not wait for a
 * slow line, and a part that was lost is sent again.
 *
 * @param part from 1 to `MAX_PARTS`. @param bytes at most `PIECE_BYTES`.
 * @throws HoldfastError what the objection refuses, `too-many-tries`.
 */
export async function takePart(
  deps: AttachDeps,
  { ref, by, part, bytes }: { ref: AttachmentRef; by: Actor; part: number; bytes: Uint8Array },
): Promise<void> {
  requireAttachableNow(await loadOrder(deps.orders, ref.orderId), ref, by, deps.clock.now());
  await countTry(deps, ref, by);
  await orMayBeStored(deps.attachments.putPart(ref, part, bytes));
}

export interface AttachRequest {
  readonly ref: AttachmentRef;
  readonly by: Actor;
  readonly idempotencyKey: string;
  readonly announced: Announced;
}

export type Attached = EventOf<'attachment.added'>;

const isAttached = (event: OrderEvent): event is Attached => event.type === 'attachment.added';

function findAttached({ commit }: StoredCommit): Attached {
  const attached = commit.events.find(isAttached);
  if (!attached) throw new Error('an attachment that is added stands in its commit');
  return attached;
}

/** Refusals after which the parts are of no use to anybody; a missing one can still come. */
const FINAL_REFUSALS: readonly string[] = [
  'review-closed',
  'attachment-exists',
  'attachment-mismatch',
  'attachment-type-refused',
];

/**
 * Makes a file of its parts: checked against what was announced and by its content, sealed as one, and put on record. The file is
 * kept before the commit that names it, under the digest of its sealed bytes: a file that loses a race then belongs to no commit;
 * only the order's key opens it, and erasing the order removes it. Only what is on record is searched for malware, so that a result
 * always finds the file it is about.
 *
 * @throws HoldfastError what the objection refuses, `too-many-tries`, what `makeWhole` and what `actOnOrder` throw.
 */
export async function attachFile(deps: AttachDeps, request: AttachRequest): Promise<Attached> {
  const { ref, by, idempotencyKey, announced } = request;
  const { orderId, challenge, attachment } = ref;
  const latest = await loadOrder(deps.orders, orderId);
  authoriseCommand(ADD_ROW, latest.commit.state, ADD_COMMAND, by);
  const opening = deps.vault.open(orderId);
  const command = { ...ADD_COMMAND, challenge, attachment };
  const asked = { orderId, by, command, idempotencyKey, body: announced };
  const before = await findRepeated(deps.orders, latest, asked, opening); // its parts are gone: it is answered from the record
  const key = await opening;
  if (before) return findAttached(before);
  try {
    requireAttachableNow(latest, ref, by, deps.clock.now());
    await countTry(deps, ref, by);
    const { media, bytes } = await makeWhole(deps, ref, announced);
    const sealed = sealFile(key, ref, bytes, deps.random.bytes(NONCE_BYTES));
    const digest = sha256(sealed);
    await deps.attachments.keep(orderId, digest, sealed);
    const stored = await actOnOrder({ rows: OBJECTION_ROWS, decide: decideFileAdded }, deps, {
      ...asked,
      command: { ...command, media, size: bytes.byteLength, digest, ...(deps.scans && { scan: 'awaited' as const }) },
      content: { name: announced.name, sha256: announced.sha256 },
    });
    await unlessDown(askForScan(deps, ref, bytes));
    await unlessDown(deps.attachments.removeParts(ref));
    return findAttached(stored);
  } catch (error) {
    if (error instanceof HoldfastError && FINAL_REFUSALS.includes(error.code)) {
      await unlessDown(deps.attachments.removeParts(ref));
    }
    throw error;
  }
}

/**
 * Has a copy searched, and taken away again: the timer comes first, so that no copy lies there without one. A file that could not be put
 * before the search goes on after ten minutes as one that was not searched.
 */
async function askForScan({ scans }: AttachDeps, ref: AttachmentRef, bytes: Uint8Array): Promise<void> {
  await scans?.timer.start(ref);
  await scans?.copies.putCopy(ref, bytes);
}
