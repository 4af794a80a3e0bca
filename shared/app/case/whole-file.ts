import { type AttachmentRef, type AttachmentType, WHOLE_ID_BYTES } from '../../domain/attachments/attachment.ts';
import { requireTaken } from '../../domain/attachments/type-refusals.ts';
import { type Digest, sha256 } from '../../domain/digest.ts';
import { HoldfastError } from '../../errors.ts';
import type { AttachmentStore } from '../../ports/case/attachment-store.ts';
import type { WholeInspector } from '../../ports/case/whole-inspector.ts';
import type { Randomness } from '../../ports/clock.ts';

/** A file as its sender describes it. */
export interface Announced {
  /** As the sender calls it; sealed. */
  readonly name: string;
  readonly type: AttachmentType;
  /** In bytes. */
  readonly size: number;
  readonly sha256: Digest;
  readonly parts: number;
}

export interface WholeDeps {
  readonly attachments: AttachmentStore;
  readonly inspector: WholeInspector;
  readonly random: Randomness;
}

/** A file that was looked into, and is what it was announced as. */
export interface CheckedFile {
  readonly media: AttachmentType;
  readonly bytes: Uint8Array;
}

/**
 * Makes one file of its parts, and has it looked into where it lies, which it does for no longer than that. What is handed back are the
 * very bytes that were looked into.
 *
 * @throws HoldfastError `attachment-incomplete`, `attachment-mismatch`, `attachment-type-refused`, `service-unavailable`.
 */
export async function makeWhole(deps: WholeDeps, ref: AttachmentRef, announced: Announced): Promise<CheckedFile> {
  const bytes = await joinParts(deps, ref, announced.parts);
  requireAnnounced({ size: bytes.byteLength, sha256: sha256(bytes) }, announced);
  const whole = { ...ref, whole: Buffer.from(deps.random.bytes(WHOLE_ID_BYTES)).toString('hex') };
  await deps.attachments.putWhole(whole, bytes);
  try {
    const { inspection, ...looked } = await deps.inspector.inspect(whole);
    requireAnnounced(looked, announced);
    return { media: requireTaken(inspection, announced.type), bytes };
  } finally {
    await unlessDown(deps.attachments.removeWhole(whole));
  }
}

/** What is to be tidied up changes nothing about what was decided: it vanishes by itself. */
export async function unlessDown(work: Promise<void>): Promise<void> {
  try {
    await work;
  } catch (error) {
    if (!(error instanceof HoldfastError && error.code === 'service-unavailable')) throw error;
  }
}

async function joinParts({ attachments }: WholeDeps, ref: AttachmentRef, count: number): Promise<Uint8Array> {
  const there = await attachments.parts(ref);
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  const missing = numbers.filter((part) => !there.has(part));
  if (missing.length > 0) {
    const detail = `not arrived: part ${missing.join(', ')}`;
    throw new HoldfastError('attachment-incomplete', detail, { faults: [{ pointer: '/parts', detail }] });
  }
  return Buffer.concat(numbers.map((part) => there.get(part) ?? new Uint8Array()));
}

/** @throws HoldfastError `attachment-mismatch`: these are not the bytes that were announced. */
function requireAnnounced(found: Pick<Announced, 'size' | 'sha256'>, announced: Announced): void {
  if (found.size !== announced.size) throw attachmentMismatch('/size', `the parts have ${found.size} bytes`);
  if (found.sha256 !== announced.sha256) throw attachmentMismatch('/sha256', 'the parts have another digest');
}

const attachmentMismatch = (pointer: string, detail: string): HoldfastError =>
  new HoldfastError('attachment-mismatch', detail, { faults: [{ pointer, detail }] });
