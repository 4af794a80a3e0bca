import {
  type AttachmentRef,
  type AttachmentType,
  WHOLE_ID_BYTES,
  type WholeRef,
} from '../../domain/attachments/attachment.ts';
import type { Inspection } from '../../domain/attachments/inspection.ts';
import { requireKnown, requireTaken } from '../../domain/attachments/type-refusals.ts';
import { type Digest, sha256 } from '../../domain/digest.ts';
import { HoldfastError } from '../../errors.ts';
import type { AttachmentStore, WholeReader } from '../../ports/case/attachment-store.ts';
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
  readonly attachments: AttachmentStore & WholeReader;
  readonly inspector: WholeInspector;
  readonly random: Randomness;
}

/** What bytes are told by. */
type Told = Pick<Announced, 'size' | 'sha256'>;

/** A file that was looked into: these very bytes, and no others. */
export interface CheckedFile {
  readonly media: AttachmentType;
  readonly bytes: Uint8Array;
  readonly sha256: Digest;
}

/** Which whole of an attachment, by chance. */
export const makeWholeId = (random: Randomness): string => Buffer.from(random.bytes(WHOLE_ID_BYTES)).toString('hex');

/**
 * Makes one file of its parts, and has it looked into where it lies, which it does for no longer than that.
 *
 * @throws HoldfastError `attachment-incomplete`, `attachment-mismatch`, `attachment-type-refused`, `service-unavailable`.
 */
export async function makeWhole(deps: WholeDeps, ref: AttachmentRef, announced: Announced): Promise<CheckedFile> {
  const bytes = await joinParts(deps, ref, announced.parts);
  requireSame(tell(bytes), announced);
  const whole = { ...ref, whole: makeWholeId(deps.random) };
  await deps.attachments.putWhole(whole, bytes);
  try {
    const inspection = await lookInto(deps, whole, announced);
    if (!inspection) throw new Error('the file to look into is not there');
    return { media: requireTaken(inspection, announced.type), bytes, sha256: announced.sha256 };
  } finally {
    await unlessDown(deps.attachments.removeWhole(whole));
  }
}

/**
 * Has a file looked into that was posted to the storage, and leaves it there.
 *
 * @returns `undefined` where there is none.
 * @throws HoldfastError `attachment-mismatch` where another was posted under the name meanwhile, `attachment-type-refused`,
 * `service-unavailable`.
 */
export async function checkPosted(deps: WholeDeps, whole: WholeRef): Promise<CheckedFile | undefined> {
  const bytes = await deps.attachments.whole(whole);
  if (!bytes) return undefined;
  const told = tell(bytes);
  const inspection = await lookInto(deps, whole, told);
  return inspection && { media: requireKnown(inspection), bytes, sha256: told.sha256 };
}

const tell = (bytes: Uint8Array): Told => ({ size: bytes.byteLength, sha256: sha256(bytes) });

/**
 * What somebody says of a file who looked into it: of the bytes that are to be sealed, or of none.
 *
 * @returns `undefined` where it was not there to be looked into. @throws HoldfastError `attachment-mismatch`, `service-unavailable`.
 */
async function lookInto({ inspector }: WholeDeps, whole: WholeRef, own: Told): Promise<Inspection | undefined> {
  const look = await inspector.inspect(whole);
  if (look === 'not-there') return undefined;
  requireSame(look, own);
  return look.inspection;
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

/** @throws HoldfastError `attachment-mismatch`: these are other bytes. */
function requireSame(found: Told, own: Told): void {
  if (found.size !== own.size) throw attachmentMismatch('/size', `there are ${found.size} bytes`);
  if (found.sha256 !== own.sha256) throw attachmentMismatch('/sha256', 'the bytes have another digest');
}

const attachmentMismatch = (pointer: string, detail: string): HoldfastError =>
  new HoldfastError('attachment-mismatch', detail, { faults: [{ pointer, detail }] });
