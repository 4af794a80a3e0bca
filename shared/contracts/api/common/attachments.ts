import * as z from 'zod/mini';
import {
  ATTACHMENT_IDS,
  type AttachmentType,
  MAX_ATTACHMENT_BYTES,
  MAX_PARTS,
  readAttachmentType,
} from '../../../domain/attachments/attachment.ts';
import { SCANS } from '../../../domain/attachments/scan.ts';
import { TYPE_NOT_LISTED } from '../../../domain/attachments/type-refusals.ts';
import { ChallengeId, Digest } from '../../border/ids.ts';
import { line } from '../../border/text.ts';
import { Utc } from '../../border/wire.ts';

/** `a1` to `a5`, chosen by whoever adds it. */
export const AttachmentId = z.enum(ATTACHMENT_IDS);

/** The number of a part, in a path. */
export const PartNumber = z.enum(['1', '2', '3']);

/** A media type that is taken, or what programs call it (`image/jpg`), with parameters or without. */
export const MediaType = z.pipe(
  z.string(),
  z.transform((text, context): AttachmentType => {
    const type = readAttachmentType(text);
    if (type !== undefined) return type;
    context.issues.push({
      code: 'custom',
      input: text,
      message: TYPE_NOT_LISTED.detail,
      params: { code: 'attachment-type-refused', reason: TYPE_NOT_LISTED.reason },
    });
    return z.NEVER;
  }),
);

/** `POST …/attachments/{attachmentId}`: what the parts sent before are, all together. */
export const AttachmentCommand = z.strictObject({
  /** As the sender calls it; read by the reviewer and the sender alone. */
  name: line(200),
  /** By its content it must be what is said here; `application/octet-stream` where nobody knows what it is. */
  type: MediaType,
  /** In bytes. */
  size: z.int().check(z.minimum(1), z.maximum(MAX_ATTACHMENT_BYTES)),
  /** Of the whole file. */
  sha256: Digest,
  /** How many parts were sent; each may have any length up to that of a piece. */
  parts: z.int().check(z.minimum(1), z.maximum(MAX_PARTS)),
});

/** An attachment without its name, for everyone who may know of it. */
const attachmentFields = {
  type: z.string(),
  size: z.int(),
  addedAt: Utc,
  /**
   * What is known of malware in it. `awaited`: it is being searched, for ten minutes at most · `clean`: none was found · `found`: it is
   * handed out to nobody · `not-scanned`: nobody searched it, or not in time.
   */
  scan: z.enum(SCANS),
};

export const AttachmentView = z.strictObject({ id: AttachmentId, ...attachmentFields });

/** An attachment for whoever may read it. */
export const NamedAttachment = z.strictObject({
  id: AttachmentId,
  ...attachmentFields,
  name: z.string(),
  sha256: Digest,
});
/** The answer to one part: what of it has arrived. */
export const PartTaken = z.strictObject({
  challenge: ChallengeId,
  attachment: AttachmentId,
  part: z.int(),
  /** In bytes. */
  size: z.int(),
});

/** The answer once it is whole, checked, sealed and on record. */
export const AttachmentAdded = z.strictObject({
  challenge: ChallengeId,
  attachment: AttachmentId,
  ...attachmentFields,
});

export type PartTaken = z.infer<typeof PartTaken>;
export type AttachmentAdded = z.infer<typeof AttachmentAdded>;
export type AttachmentView = z.infer<typeof AttachmentView>;
export type NamedAttachment = z.infer<typeof NamedAttachment>;
