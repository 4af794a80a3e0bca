import type { LambdaClient } from '@aws-sdk/client-lambda';
import * as z from 'zod/mini';
import { type AttachmentType, isAttachmentType } from '../../domain/attachments/attachment.ts';
import { FILE_FAULTS } from '../../domain/attachments/inspection.ts';
import { DIGEST_PATTERN, digest } from '../../domain/digest.ts';
import type { WholeInspector } from '../../ports/case/whole-inspector.ts';
import { callFunction } from './call-function.ts';

/** How long somebody who looks into a file is waited for: more than that function may take, less than callers have. */
export const INSPECTION_PATIENCE_MS = 18_000;

const Answer = z.union([
  z.literal('not-there'),
  z.strictObject({
    inspection: z.discriminatedUnion('verdict', [
      z.strictObject({
        verdict: z.literal('taken'),
        type: z.custom<AttachmentType>((value) => typeof value === 'string' && isAttachmentType(value)),
      }),
      z.strictObject({ verdict: z.literal('refused'), fault: z.enum(FILE_FAULTS) }),
    ]),
    size: z.int().check(z.minimum(0)),
    sha256: z.pipe(z.string().check(z.regex(DIGEST_PATTERN)), z.transform(digest)),
  }),
]);

/**
 * Has files looked into by the function that may do nothing else. It reads the file where it lies: an invocation carries less than a
 * file may have.
 *
 * @param patienceMs how long to wait at most, in milliseconds.
 */
export const createWholeInspector = (
  client: LambdaClient,
  functionArn: string,
  patienceMs: number = INSPECTION_PATIENCE_MS,
): WholeInspector => ({
  async inspect({ orderId, challenge, attachment, whole }) {
    const request = { orderId, challenge, attachment, whole };
    const tooLong = 'it took too long to look into the file';
    const { answer, run } = await callFunction(client, { functionArn, request, patienceMs, tooLong });
    const inspected = z.safeParse(Answer, answer);
    if (!inspected.success) throw new Error(`${run} said nothing that is known of a file`);
    return inspected.data;
  },
});
