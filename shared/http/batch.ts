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
import pLimit from 'p-limit';
import * as z from 'zod/mini';
import { readCommitItem } from '../contracts/items/commit.ts';
import { StoredDigest, StoredInstant, StoredOrderId } from '../contracts/items/values.ts';
import { WAYS } from '../domain/delivery/way.ts';
import type { StoredCommit } from '../domain/order/commit.ts';
import { correlate } from './correlation.ts';
import type { Log } from './problem-details.ts';
import '../contracts/border/english.ts';

/**
 * How many partitions of a stream batch are worked on at once. Each keeps two or three calls under way, and a function's client opens 50
 * connections: with more, calls would only wait for one, while their time to be answered runs.
 */
export const PARTITIONS_AT_ONCE = 16;

/** What a queue hands over at most without a window. */
const MESSAGES_IN_A_BATCH = 10;

const BATCH_OPTIONS = { throwOnFullBatchFailure: false } as const; // each message has its own fate, even when all share it

/**
 * Handles each message of a queue by itself: one that fails comes back, alone, until the queue parks it. What a message held is
 * never logged, only its id and what went wrong.
 *
 * @param atOnce how many are worked on at once; all of a batch when left out.
 */
export const handleEachMessage = async <S extends z.core.$ZodType>(
  event: SQSEvent,
  context: Context,
  log: Log,
  body: S,
  work: (message: z.output<S>) => Promise<void>,
  atOnce: number = MESSAGES_IN_A_BATCH,
): Promise<SQSBatchResponse> => {
  const limit = pLimit(atOnce);
  return await processPartialResponse(
    event,
    async ({ body: text, messageId }: SQSRecord) => {
      let message: z.output<S> | undefined;
      try {
        const read = readMessage(body, text);
        message = read;
        await limit(() => work(read));
      } catch (error) {
        log.error('message failed', { ...correlateMessage(message), messageId, error });
        throw error;
      }
    },
    new BatchProcessor(EventType.SQS),
    { ...BATCH_OPTIONS, context },
  );
};

/** A message of a queue says which order it is about, or it is about none, or about several. */
const AboutOrder = z.object({ orderId: StoredOrderId });

function correlateMessage(message: unknown): Partial<ReturnType<typeof correlate>> {
  const { data } = z.safeParse(AboutOrder, message);
  return data ? correlate(data.orderId) : {};
}

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

const CommitImage = z.object({ body: z.object({ S: z.string() }), digest: z.object({ S: z.string() }) });

/** The commit in a stream record, without its sealed parts: whoever works on a stream has no business with them. */
function commitOf({ dynamodb }: DynamoDBRecord): StoredCommit {
  const { body, digest } = CommitImage.parse(dynamodb?.NewImage);
  return readCommitItem({ body: body.S, digest: digest.S, sealed: {} });
}

const text = z.pipe(
  z.object({ S: z.string() }),
  z.transform(({ S }) => S),
);
const number = z.pipe(
  z.object({ N: z.string() }),
  z.transform(({ N }) => Number(N)),
);

const EndedDeliveryImage = z.object({
  orderId: z.pipe(text, StoredOrderId),
  message: number,
  endpoint: text,
  status: z.pipe(text, z.enum(['delivered', 'given-up'])),
  attempts: number,
  lastOutcome: z.union([
    text,
    z.pipe(
      z.object({ NULL: z.boolean() }),
      z.transform(() => null),
    ),
  ]),
  createdAt: z.pipe(number, StoredInstant),
  way: z.optional(z.pipe(text, z.enum(WAYS))),
  from: z.optional(z.pipe(number, StoredInstant)),
  tells: z.optional(z.pipe(text, StoredDigest)),
});

/** A delivery that has ended, as a stream record shows it. */
export type EndedDeliveryChange = z.infer<typeof EndedDeliveryImage>;

const IncidentImage = z.object({
  endpoint: text,
  openedAt: z.pipe(number, StoredInstant),
  orderId: z.optional(z.pipe(text, StoredOrderId)),
  closedAt: z.optional(z.pipe(number, StoredInstant)),
});

/** An incident that was opened or closed, as a stream record shows it. */
export type IncidentChange = z.infer<typeof IncidentImage>;

/** What a record is about. A commit has neither member: where an order stands is inside what was digested. */
function kindOf({ dynamodb }: DynamoDBRecord): keyof ChangeWork {
  const image = dynamodb?.NewImage;
  if (image?.['openedAt'] !== undefined) return 'incident';
  return image?.['status'] === undefined ? 'commit' : 'delivery';
}

/** What to do with each kind of change that a stream tells of. */
export interface ChangeWork {
  readonly commit: (commit: StoredCommit) => Promise<void>;
  readonly delivery: (ended: EndedDeliveryChange) => Promise<void>;
  /** Left out: it is nothing to whoever follows. */
  readonly incident?: (changed: IncidentChange) => Promise<void>;
}

/**
 * Handles the changes of each partition one after the other; one that fails comes back, and with it those behind it. Partitions go side
 * by side, as many as may at once.
 */
export const handleEachChange = async (
  event: DynamoDBStreamEvent,
  context: Context,
  log: Log,
  work: ChangeWork,
): Promise<DynamoDBBatchResponse> =>
  await handleEachRecord(event, context, log, async (record) => {
    const image = record.dynamodb?.NewImage;
    switch (kindOf(record)) {
      case 'commit':
        return await work.commit(commitOf(record));
      case 'delivery':
        return await work.delivery(EndedDeliveryImage.parse(image));
      case 'incident':
        return await work.incident?.(IncidentImage.parse(image));
    }
  });

/** Likewise for commits alone: those of an order one after the other. Deliveries and incidents stand between them when a part of the stream comes again. */
export const handleEachCommit = async (
  event: DynamoDBStreamEvent,
  context: Context,
  log: Log,
  work: (commit: StoredCommit) => Promise<void>,
): Promise<DynamoDBBatchResponse> =>
  await handleEachRecord(event, context, log, async (record) => {
    if (kindOf(record) === 'commit') await work(commitOf(record));
  });

const StreamKeys = z.object({ pk: z.object({ S: z.string() }) });

const partitionOf = ({ dynamodb }: DynamoDBRecord): string => StreamKeys.parse(dynamodb?.Keys).pk.S;

/** Partitions of the record are named after their order. */
const OrderPartition = z.pipe(
  z.pipe(
    StreamKeys,
    z.transform(({ pk }) => pk.S.slice(pk.S.indexOf('#') + 1)),
  ),
  StoredOrderId,
);

function correlateRecord({ dynamodb }: DynamoDBRecord): Partial<ReturnType<typeof correlate>> {
  const { data } = z.safeParse(OrderPartition, dynamodb?.Keys);
  return data === undefined ? {} : correlate(data);
}

async function handleEachRecord(
  event: DynamoDBStreamEvent,
  context: Context,
  log: Log,
  work: (record: DynamoDBRecord) => Promise<void>,
): Promise<DynamoDBBatchResponse> {
  const lastOf = new Map<string, Promise<void>>();
  const limit = pLimit(PARTITIONS_AT_ONCE);
  /** What failed before it fails it as well: what is behind must not be overtaken when that comes again. */
  const workAfter = async (before: Promise<void> | undefined, record: DynamoDBRecord): Promise<void> => {
    await before;
    await limit(work, record);
  };
  return await processPartialResponse(
    event,
    async (record: DynamoDBRecord) => {
      try {
        const partition = partitionOf(record);
        const done = workAfter(lastOf.get(partition), record);
        lastOf.set(partition, done); // the processor begins with every record at once, in their order
        await done;
      } catch (error) {
        log.error(`${kindOf(record)} failed`, { ...correlateRecord(record), eventId: record.eventID, error });
        throw error;
      }
    },
    new BatchProcessor(EventType.DynamoDBStreams),
    { ...BATCH_OPTIONS, processInParallel: true, context },
  );
}
