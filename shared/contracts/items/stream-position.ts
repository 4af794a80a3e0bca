import * as z from 'zod/mini';

/** What Lambda parks of a stream's batch that it gave up: where in the stream it was, and nothing of what stood there. */
export const ParkedPosition = z.object({
  requestContext: z.object({ functionArn: z.string() }),
  DDBStreamBatchInfo: z.object({
    shardId: z.string(),
    startSequenceNumber: z.string(),
    endSequenceNumber: z.string(),
    streamArn: z.string(),
  }),
});
export type ParkedPosition = z.infer<typeof ParkedPosition>;
