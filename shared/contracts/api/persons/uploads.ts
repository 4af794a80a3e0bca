import * as z from 'zod/mini';
import { WHOLE_ID_PATTERN } from '../../../domain/attachments/attachment.ts';
import { ChallengeId } from '../../border/ids.ts';
import { line } from '../../border/text.ts';
import { Utc } from '../../border/wire.ts';
import { AttachmentId } from '../common/attachments.ts';

/** `POST …/uploads`: what there is to say, the path says. */
export const UploadRequest = z.strictObject({});

/** Which upload, by chance. */
const UploadId = z.string().check(z.regex(WHOLE_ID_PATTERN));

/**
 * The answer: a form for one file, which a browser posts straight to the object storage. As `multipart/form-data`: every field as it stands here,
 * and behind them all the file, as the field `file`.
 */
export const UploadSlip = z.strictObject({
  challenge: ChallengeId,
  /** The first that is free. */
  attachment: AttachmentId,
  /** By which the file is taken once it is there; it stands in no address and not in the form. */
  upload: UploadId,
  /** Where the form is posted to. */
  url: z.string(),
  /** By name; none may be changed, left out or added. */
  fields: z.record(z.string(), z.string()),
  /** How large the file may be, in bytes; the least is one. */
  maxBytes: z.int(),
  /** From here on the storage refuses the form. */
  expiresAt: Utc,
});

/** `POST …/attachments/{attachmentId}/upload`: the file that was posted. */
export const UploadCommand = z.strictObject({
  /** As the sender calls it; read by the reviewer and the sender alone. */
  name: line(200),
  /** As the form was given with. */
  upload: UploadId,
});

export type UploadSlip = z.infer<typeof UploadSlip>;
