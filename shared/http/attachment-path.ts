import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { type AttachmentId, attachmentUnknown, isAttachmentId, MAX_PARTS } from '../domain/attachments/attachment.ts';
import type { ChallengeId } from '../domain/ids.ts';
import { HoldfastError } from '../errors.ts';
import { challengeIdOf } from './challenge-path.ts';

/** The attachment a path names. @throws HoldfastError `attachment-unknown` for a sixth, and for any other id none can have. */
export function attachmentIdOf({ pathParameters }: APIGatewayProxyEventV2): AttachmentId {
  const attachment = pathParameters?.['attachmentId'] ?? '';
  if (isAttachmentId(attachment)) return attachment;
  throw attachmentUnknown();
}

/** The objection a path names, and its attachment. @throws HoldfastError `challenge-unknown`, `attachment-unknown`. */
export function attachmentOf(event: APIGatewayProxyEventV2): {
  readonly challenge: ChallengeId;
  readonly attachment: AttachmentId;
} {
  return { challenge: challengeIdOf(event), attachment: attachmentIdOf(event) };
}

/** The number of a part in a path. @throws HoldfastError `attachment-unknown` for any that no file has. */
export function partOf({ pathParameters }: APIGatewayProxyEventV2): number {
  const part = Number(/^\d$/.exec(pathParameters?.['part'] ?? '')?.[0] ?? 0);
  if (part >= 1 && part <= MAX_PARTS) return part;
  throw new HoldfastError('attachment-unknown', `the parts of a file are 1 to ${MAX_PARTS}`);
}
