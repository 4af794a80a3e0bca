import type { Actor } from '../../domain/actor.ts';
import type { AttachmentRef } from '../../domain/attachments/attachment.ts';
import { orMayBeStored } from '../../domain/may-be-stored.ts';
import { loadOrder } from '../order/act-on-order.ts';
import { type AttachDeps, type Attached, addFile, countTry, requireAttachableNow } from './add-file.ts';
import { type Announced, makeWhole } from './whole-file.ts';

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
  const stored = await loadOrder(deps.orders, ref.orderId);
  requireAttachableNow(stored, ref, by, deps.clock.now());
  await countTry(deps, stored.commit.state, by);
  await orMayBeStored(deps.attachments.putPart(ref, part, bytes));
}

export interface AttachRequest {
  readonly ref: AttachmentRef;
  readonly by: Actor;
  readonly idempotencyKey: string;
  readonly announced: Announced;
}

/**
 * Makes a file of its parts, checked against what was announced.
 *
 * @throws HoldfastError what `makeWhole` and what `addFile` throw.
 */
export async function attachFile(deps: AttachDeps, { ref, announced, ...asked }: AttachRequest): Promise<Attached> {
  return await addFile(
    deps,
    { ...asked, ref, name: announced.name, body: announced },
    { check: () => makeWhole(deps, ref, announced), tidyUp: () => deps.attachments.removeParts(ref) },
  );
}
