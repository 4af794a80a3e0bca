import type { Officer, PersonActor, ProviderActor } from '../../domain/actor.ts';
import {
  type Attachment,
  type AttachmentId,
  type AttachmentRef,
  attachmentUnknown,
} from '../../domain/attachments/attachment.ts';
import { requireHarmless, requireScanEnded } from '../../domain/attachments/scan.ts';
import { unsealFile } from '../../domain/attachments/sealing.ts';
import { sha256 } from '../../domain/digest.ts';
import type { ChallengeId, OrderId, ReviewRef } from '../../domain/ids.ts';
import { findOwnChallenge } from '../../domain/order/decisions/challenge.ts';
import { requireNoSideTaken } from '../../domain/order/decisions/find-review.ts';
import { applyTime } from '../../domain/order/life/time.ts';
import { listPriorReviews } from '../../domain/order/readings/known-to-reviewers.ts';
import { requireOwnOrder } from '../../domain/order/record/concerned.ts';
import { type Challenge, findChallengeOfReview } from '../../domain/order/record/rights.ts';
import { type OrderState, requireUnerased } from '../../domain/order/record/state.ts';
import { HoldfastError } from '../../errors.ts';
import type { AttachmentReader } from '../../ports/case/attachment-store.ts';
import type { Clock } from '../../ports/clock.ts';
import type { KeyVault } from '../../ports/key-vault.ts';
import type { OrderReader } from '../../ports/order/order-store.ts';
import { absentTo, loadOrder } from '../order/act-on-order.ts';
import { rowOf } from '../order/row-of.ts';
import { findReviewOfReviewer } from '../review/read-review.ts';

export interface ReadAttachmentDeps {
  readonly orders: OrderReader;
  readonly vault: Pick<KeyVault, 'open'>;
  readonly attachments: AttachmentReader;
  readonly clock: Clock;
}

/** An attachment that the caller may read. */
export interface FoundAttachment {
  readonly ref: AttachmentRef;
  readonly attachment: Attachment;
}

/** @throws HoldfastError `order-not-found`; `review-unknown` to a reviewer. */
async function loadState(
  { orders, clock }: ReadAttachmentDeps,
  orderId: OrderId,
  by: PersonActor | ProviderActor | Officer,
): Promise<OrderState> {
  const { commit } = await loadOrder(orders, orderId, absentTo(by));
  return applyTime(rowOf(commit.state), commit.state, clock.now()).state;
}

const toFoundAttachment = (orderId: OrderId, challenge: Challenge, attachment: Attachment): FoundAttachment => ({
  ref: { orderId, challenge: challenge.id, attachment: attachment.id },
  attachment,
});

/**
 * What somebody attached to an objection of its own.
 *
 * @throws HoldfastError `order-not-found` for another provider too, `order-erased`, `challenge-unknown`, `attachment-unknown`,
 * `attachment-withheld`.
 */
export async function findOwnAttachment(
  deps: ReadAttachmentDeps,
  {
    orderId,
    challenge: id,
    attachment: wanted,
  }: { orderId: OrderId; challenge: ChallengeId; attachment: AttachmentId },
  by: PersonActor | ProviderActor,
): Promise<FoundAttachment> {
  const state = await loadState(deps, orderId, by);
  requireOwnOrder(state, by);
  requireUnerased(state);
  const challenge = findOwnChallenge(state, id, by);
  const attachment = challenge.attachments.find((one) => one.id === wanted);
  if (!attachment) throw attachmentUnknown();
  requireHarmless(attachment); // while it is searched its sender may have it: the bytes are the sender's own
  return toFoundAttachment(orderId, challenge, attachment);
}

/**
 * What was attached to the objection a review is about, up to that review. The authority is no reader, nor is a reviewer who turns out
 * to be of its side, even of a review that is over: an objection may rest on a privilege, which showing the letter would destroy. What
 * the authority needs in order to answer, the reviewer puts to it in words.
 *
 * @throws HoldfastError `review-unknown`, `review-not-yours`, `review-not-independent`, `order-erased`, `attachment-unknown`,
 * `attachment-withheld`, `attachment-awaited` while it is searched for malware.
 */
export async function findReviewedAttachment(
  deps: ReadAttachmentDeps,
  { orderId, review: id }: ReviewRef,
  wanted: AttachmentId,
  by: Officer,
): Promise<FoundAttachment> {
  const state = await loadState(deps, orderId, by);
  const { review } = findReviewOfReviewer(state, id, by);
  requireNoSideTaken(state, review, by);
  requireUnerased(state);
  const challenge = findChallengeOfReview(state.rights, id);
  const attachment = challenge?.attachments.find((one) => one.id === wanted);
  if (!challenge || !attachment || !listPriorReviews(state, review).includes(attachment.review))
    throw attachmentUnknown();
  requireScanEnded(attachment, deps.clock.now());
  return toFoundAttachment(orderId, challenge, attachment);
}

/** The bytes of a file, as they were sent. @throws HoldfastError `record-damaged` when they are lost, or not those on record. */
export async function openAttachment(
  { vault, attachments }: ReadAttachmentDeps,
  { ref, attachment: { digest } }: FoundAttachment,
): Promise<Uint8Array> {
  const [key, sealed] = await Promise.all([vault.open(ref.orderId), attachments.sealed(ref.orderId, digest)]);
  if (!sealed || sha256(sealed) !== digest) {
    throw new HoldfastError('record-damaged', `attachment ${ref.attachment} is not the one on record`);
  }
  return unsealFile(key, ref, sealed);
}
