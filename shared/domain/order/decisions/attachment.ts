import { HoldfastError } from '../../../errors.ts';
import type { Actor } from '../../actor.ts';
import { ATTACHMENT_IDS, type AttachmentId } from '../../attachments/attachment.ts';
import type { ChallengeId } from '../../ids.ts';
import type { Instant } from '../../instant.ts';
import type { OrderEvent } from '../record/events.ts';
import { isPending } from '../record/rights.ts';
import type { AddedFile } from '../record/rights-events.ts';
import type { OrderState } from '../record/state.ts';
import { findOwnChallenge, requireChallenger } from './challenge.ts';

/**
 * Whether this side may add this attachment to an objection of its own; asked before any byte is taken, and again with the file.
 *
 * @throws HoldfastError `challenge-unknown`, `review-closed` once the objection is decided or withdrawn, `attachment-exists`.
 */
export function requireAttachable(
  state: OrderState,
  { challenge: id, attachment }: { readonly challenge: ChallengeId; readonly attachment: AttachmentId },
  actor: Actor,
): void {
  requireChallenger(actor);
  const challenge = findOwnChallenge(state, id, actor);
  if (!isPending(state.rights, challenge)) {
    throw new HoldfastError('review-closed', `objection ${id} is closed: nobody would read what is added to it now`);
  }
  if (challenge.attachments.some((one) => one.id === attachment)) {
    throw new HoldfastError('attachment-exists', `objection ${id} has an attachment ${attachment}`);
  }
}

/**
 * The first id that no attachment of an own objection has.
 *
 * @throws HoldfastError what `requireAttachable` throws; `attachment-exists` when all are taken.
 */
export function findFreeAttachment(state: OrderState, id: ChallengeId, actor: Actor): AttachmentId {
  requireChallenger(actor);
  const { attachments } = findOwnChallenge(state, id, actor);
  const free = ATTACHMENT_IDS.find((attachment) => !attachments.some((one) => one.id === attachment));
  const attachment = free ?? 'a5'; // of which it is then said that it is there
  requireAttachable(state, { challenge: id, attachment }, actor);
  return attachment;
}

/** A file for the reviewer of an objection, kept already. @throws HoldfastError what `requireAttachable` throws. */
export function decideAttachment(state: OrderState, file: AddedFile, actor: Actor, now: Instant): OrderEvent[] {
  requireAttachable(state, file, actor);
  const { challenge, attachment, media, size, digest, scan } = file;
  return [{ type: 'attachment.added', at: now, challenge, attachment, media, size, digest, ...(scan && { scan }) }];
}
