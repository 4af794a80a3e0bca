import type { Actor } from '../../domain/actor.ts';
import type { AttachmentId, AttachmentRef } from '../../domain/attachments/attachment.ts';
import type { ChallengeId, OrderId } from '../../domain/ids.ts';
import { findFreeAttachment } from '../../domain/order/decisions/attachment.ts';
import type { UploadForm, UploadForms } from '../../ports/case/upload-forms.ts';
import { loadOrder } from '../order/act-on-order.ts';
import { type AttachDeps, type Attached, addFile, countTry, readAddable } from './add-file.ts';
import { checkPosted, makeWholeId } from './whole-file.ts';

export interface UploadDeps extends AttachDeps {
  readonly forms: UploadForms;
}

/** A form, and what a file is taken by that was posted with it. */
export interface GivenForm {
  readonly attachment: AttachmentId;
  /** Of chance; stands in no address. */
  readonly upload: string;
  readonly form: UploadForm;
}

/**
 * Gives a form by which a browser posts one file straight to the storage, for the first attachment that is free. Nothing is stored by it.
 *
 * @throws HoldfastError what the objection refuses, `attachment-exists` when none is free, `too-many-tries`.
 */
export async function giveUploadForm(
  deps: UploadDeps,
  { orderId, challenge, by }: { readonly orderId: OrderId; readonly challenge: ChallengeId; readonly by: Actor },
): Promise<GivenForm> {
  const state = readAddable(await loadOrder(deps.orders, orderId), by, deps.clock.now());
  const attachment = findFreeAttachment(state, challenge, by);
  await countTry(deps, state, by);
  const upload = makeWholeId(deps.random);
  return { attachment, upload, form: await deps.forms.make({ orderId, challenge, attachment, whole: upload }) };
}

export interface PostedRequest {
  readonly ref: AttachmentRef;
  readonly by: Actor;
  readonly idempotencyKey: string;
  readonly posted: {
    /** As its sender calls it; sealed. */
    readonly name: string;
    /** As the form was given with. */
    readonly upload: string;
  };
}

/**
 * Takes a file that was posted to the storage: it is put on record as what it is by its content.
 *
 * @throws HoldfastError `attachment-incomplete` while nothing has arrived, what `checkPosted` and what `addFile` throw.
 */
export async function attachPosted(deps: AttachDeps, { ref, posted, ...asked }: PostedRequest): Promise<Attached> {
  const whole = { ...ref, whole: posted.upload };
  return await addFile(
    deps,
    { ...asked, ref, name: posted.name, body: posted },
    { check: () => checkPosted(deps, whole), tidyUp: () => deps.attachments.removeWhole(whole) },
  );
}
