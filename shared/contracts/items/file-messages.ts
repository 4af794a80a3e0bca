import * as z from 'zod/mini';
import {
  ATTACHMENT_IDS,
  type AttachmentRef,
  WHOLE_ID_PATTERN,
  type WholeRef,
} from '../../domain/attachments/attachment.ts';
import { isOrderId, type OrderId } from '../../domain/ids.ts';
import { StoredChallengeId } from './rights.ts';

/** Which attachment a message between functions of ours is about; what it holds is never told. */
const file = {
  orderId: z.custom<OrderId>((value) => typeof value === 'string' && isOrderId(value)),
  challenge: StoredChallengeId,
  attachment: z.enum(ATTACHMENT_IDS),
};

/** Which whole file somebody is to look into. */
export const WholeMessage = z.strictObject({
  ...file,
  whole: z.string().check(z.regex(WHOLE_ID_PATTERN)),
}) satisfies z.core.$ZodType<WholeRef>;

/** Of which file a result is waited for no longer. */
const WaitEnded = z.strictObject(file) satisfies z.core.$ZodType<AttachmentRef>;

/** What the service that searches for malware can say of an object. @see https://docs.aws.amazon.com/guardduty/latest/ug/monitoring-malware-protection-s3-scans-gdu.html */
const SCAN_STATUSES = ['NO_THREATS_FOUND', 'THREATS_FOUND', 'UNSUPPORTED', 'ACCESS_DENIED', 'FAILED'] as const;
export type ScanStatus = (typeof SCAN_STATUSES)[number];

/** What came of a search, as a rule of the deployment passes it on. */
const ScanResultMessage = z.strictObject({
  /** The name of the object that was searched. */
  object: z.string(),
  status: z.enum(SCAN_STATUSES),
});

/** A result, or that a result is waited for no longer. */
export const ScanMessage = z.union([ScanResultMessage, WaitEnded]);
export type ScanMessage = z.infer<typeof ScanMessage>;
