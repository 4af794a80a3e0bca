import type { Officer, PersonActor, ProviderActor } from '../../domain/actor.ts';
import type { Attachment, AttachmentId, AttachmentPlace } from '../../domain/attachments/attachment.ts';
import { unsealFile } from '../../domain/attachments/sealing.ts';
import { sha256 } from '../../domain/digest.ts';
import type { ChallengeId, OrderId, ReviewRef } from '../../domain/ids.ts';
import { elapse } from '../../domain/order/life/time.ts';
import { reviewsBefore } from '../../domain/order/readings/review-words.ts';
import type { Challenge } from '../../domain/order/record/rights.ts';
import type { OrderState } from '../../domain/order/record/state.ts';
import { HoldfastError } from '../../errors.ts';
import type { AttachmentReader } from '../../ports/case/attachment-store.ts';
import type { Clock } from '../../ports/clock.ts';
import type { KeyVault } from '../../ports/key-vault.ts';
import type { OrderReader } from '../../ports/order/order-store.ts';
import { loadOrder } from '../order/act-on-order.ts';
import { reviewOfReviewer } from '../review/read-review.ts';

export interface ReadAttachmentDeps {
  readonly orders: OrderReader;
  readonly vault: Pick<KeyVault, 'open'>;
  readonly attachments: AttachmentReader;
  readonly clock: Clock;
}

/** An attachment that the caller may read. */
export interface FoundAttachment {
  readonly place: AttachmentPlace;
  readonly attachment: Attachment;
}

const unknown = (id: AttachmentId): HoldfastError =>
  new HoldfastError('attachment-unknown', `there is no attachment ${id} for you here`);

/** @throws HoldfastError `order-not-found`, `order-erased`. */
async function standing({ orders, clock }: ReadAttachmentDeps, orderId: OrderId): Promise<OrderState> {
  const { commit } = await loadOrder(orders, orderId);
  const { state } = elapse(commit.state, clock.now());
  if (state.phase.kind !== 'erased') return state;
  throw new HoldfastError('order-erased', `order ${orderId} is erased: its personal data are unreadable`);
}

const placed = (orderId: OrderId, challenge: Challenge, attachment: Attachment): FoundAttachment => ({
  place: { orderId, challenge: challenge.id, attachment: attachment.id },
  attachment,
});

/**
 * What somebody attached to an objection of its own.
 *
 * @throws HoldfastError `order-not-found` for another provider too, `order-erased`, `challenge-unknown`, `attachment-unknown`.
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
  const state = await standing(deps, orderId);
  if (by.kind === 'provider' && by.provider !== state.provider) {
    throw new HoldfastError('order-not-found', `there is no order ${orderId} for you`);
  }
  const challenge = state.rights.challenges.find((one) => one.id === id && one.by === by.kind);
  if (!challenge) throw new HoldfastError('challenge-unknown', `there is no objection ${id} of this side`);
  const attachment = challenge.attachments.find((one) => one.id === wanted);
  if (!attachment) throw unknown(wanted);
  return placed(orderId, challenge, attachment);
}

/**
 * What was attached to the objection a review is about, up to that review. The authority is no reader: an objection may rest on a
 * privilege, which showing the letter would destroy. What the authority needs in order to answer, the reviewer puts to it in words.
 *
 * @throws HoldfastError `order-not-found`, `order-erased`, `review-unknown`, `review-not-yours`, `attachment-unknown`.
 */
export async function findReviewedAttachment(
  deps: ReadAttachmentDeps,
  { orderId, review: id }: ReviewRef,
  wanted: AttachmentId,
  by: Officer,
): Promise<FoundAttachment> {
  const state = await standing(deps, orderId);
  const { review } = reviewOfReviewer(state, id, by);
  const challenge = state.rights.challenges.find((one) => one.review === id || one.appeal?.review === id);
  const attachment = challenge?.attachments.find((one) => one.id === wanted);
  if (!challenge || !attachment || !reviewsBefore(state, review).includes(attachment.review)) throw unknown(wanted);
  return placed(orderId, challenge, attachment);
}

/** The bytes of a file, as they were sent. @throws HoldfastError `record-damaged` when they are lost, or not those on record. */
export async function openAttachment(
  { vault, attachments }: ReadAttachmentDeps,
  { place, attachment: { digest } }: FoundAttachment,
): Promise<Uint8Array> {
  const [key, sealed] = await Promise.all([vault.open(place.orderId), attachments.sealed(place.orderId, digest)]);
  if (!sealed || sha256(sealed) !== digest) {
    throw new HoldfastError('record-damaged', `attachment ${place.attachment} is not the one on record`);
  }
  return unsealFile(key, place, 'whole', sealed);
}
