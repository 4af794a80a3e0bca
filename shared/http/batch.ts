import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch';
import type {
  Context,
  DynamoDBBatchResponse,
  DynamoDBRecord,
  DynamoDBStreamEvent,
  SQSBatchResponse,
  SQSEvent,
  SQSRecord,
} from 'aws-lambda';
import * as z from 'zod/mini';
import { readCommitItem } from '../contracts/items/commit.ts';
import type { StoredCommit } from '../domain/order/commit.ts';
import type { Log } from './problem-details.ts';
import '../contracts/border/english.ts';

const BATCH_OPTIONS = { throwOnFullBatchFailure: false } as const; // each message has its own fate, even when all share it

/**
 * Handles each message of a queue by itself: one that fails comes back, alone, until the queue parks it. What a message held is
 * never logged, only its id and what went wrong.
 */
export const handleEachMessage = async <S extends z.core.$ZodType>(
  event: SQSEvent,
  context: Context,
  log: Log,
  body: S,
  work: (message: z.output<S>) => Promise<void>,
): Promise<SQSBatchResponse> =>
  await processPartialResponse(
    event,
    async ({ body: text, messageId }: SQSRecord) => {
      try {
        await work(readMessage(body, text));
      } catch (error) {
        log.error('message failed', { messageId, error });
        throw error;
      }
    },
    new BatchProcessor(EventType.SQS),
    { ...BATCH_OPTIONS, context },
  );

/** @throws Error that says where the message is wrong; the parsers' own errors would quote it, and end in the log. */
function readMessage<S extends z.core.$ZodType>(schema: S, text: string): z.output<S> {
  const parsed = z.safeParse(schema, jsonOf(text));
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map(({ code, path }) => `${code} at /${path.join('/')}`);
  throw new Error(`not a message of this queue: ${faults.join(', ')}`);
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new Error('not a message of this queue: not JSON');
  }
}

const StreamImage = z.object({ body: z.object({ S: z.string() }), digest: z.object({ S: z.string() }) });

/** The commit in a stream record, without its sealed parts: whoever works on a stream has no business with them. */
function commitOf({ dynamodb }: DynamoDBRecord): StoredCommit {
  const { body, digest } = StreamImage.parse(dynamodb?.NewImage);
  return readCommitItem({ body: body.S, digest: digest.S, sealed: {} });
}

/** Handles each commit of a stream by itself; one that fails comes back, and with it those behind it. */
export const handleEachCommit = async (
  event: DynamoDBStreamEvent,
  context: Context,
  log: Log,
  work: (commit: StoredCommit) => Promise<void>,
): Promise<DynamoDBBatchResponse> =>
  await processPartialResponse(
    event,
    async (record: DynamoDBRecord) => {
      try {
        await work(commitOf(record));
      } catch (error) {
        log.error('commit failed', { eventId: record.eventID, error });
        throw error;
      }
    },
    new BatchProcessor(EventType.DynamoDBStreams),
    { ...BATCH_OPTIONS, context },
  );
