import {
  DeleteMessageBatchCommand,
  GetQueueAttributesCommand,
  type Message,
  ReceiveMessageCommand,
  type SQSClient,
} from '@aws-sdk/client-sqs';
import type { SQSEvent, SQSRecord } from 'aws-lambda';
import { messageOf } from '../base/errors.ts';
import { type EventSource, pause, readFailedItems, type SourceDeps } from './event-source.ts';

/** A queue that feeds a function, as the template declares it. */
export interface QueueSourceSpec {
  readonly id: string;
  readonly queueUrl: string;
  readonly queueArn: string;
  /** Messages handed over at once, 1 to 10. */
  readonly batchSize: number;
  /** Batches under way at once, at most. */
  readonly concurrency: number;
  /** Whether the function names the messages it could not deal with. */
  readonly partialFailures: boolean;
}

const LONG_POLL_S = 20;
const AFTER_ERROR_MS = 500;

function toRecord(message: Message, arn: string, region: string): SQSRecord {
  const attributes = Object.entries(message.MessageAttributes ?? {}).map(([name, value]) => [
    name,
    {
      dataType: value.DataType ?? 'String',
      ...(value.StringValue !== undefined && { stringValue: value.StringValue }),
      ...(value.BinaryValue !== undefined && { binaryValue: Buffer.from(value.BinaryValue).toString('base64') }),
      stringListValues: [],
      binaryListValues: [],
    },
  ]);
  const { ApproximateReceiveCount = '1', SentTimestamp = '0', SenderId = '', ...more } = message.Attributes ?? {};
  return {
    messageId: message.MessageId ?? '',
    receiptHandle: message.ReceiptHandle ?? '',
    body: message.Body ?? '',
    attributes: {
      ApproximateReceiveCount,
      SentTimestamp,
      SenderId,
      ApproximateFirstReceiveTimestamp: SentTimestamp,
      ...more,
    },
    messageAttributes: Object.fromEntries(attributes),
    md5OfBody: message.MD5OfBody ?? '',
    eventSource: 'aws:sqs',
    eventSourceARN: arn,
    awsRegion: region,
  };
}

/** Starts reading a queue. Messages a function did not deal with come back when their visibility timeout ends. */
export function startQueueSource(spec: QueueSourceSpec, client: SQSClient, deps: SourceDeps): EventSource {
  const stopping = new AbortController();
  const underWay = new Set<Promise<void>>();

  async function handle(messages: readonly Message[]): Promise<void> {
    const event: SQSEvent = { Records: messages.map((message) => toRecord(message, spec.queueArn, deps.region)) };
    const ids = new Set(event.Records.map((record) => record.messageId));
    let failed: ReadonlySet<string> | undefined;
    try {
      const answer = await deps.invoke(event);
      failed = spec.partialFailures ? readFailedItems(answer, ids) : new Set();
      if (failed === undefined) deps.log(`${spec.id}: the answer names messages it was not given`);
    } catch {
      return; // shown by the function's pool; nothing is deleted, so every message comes back
    }
    const done = failed === undefined ? [] : event.Records.filter((record) => !failed.has(record.messageId));
    if (done.length === 0) return;
    const Entries = done.map((record, i) => ({ Id: String(i), ReceiptHandle: record.receiptHandle }));
    await client.send(new DeleteMessageBatchCommand({ QueueUrl: spec.queueUrl, Entries }));
  }

  async function receive(waitS: number): Promise<readonly Message[]> {
    const answer = await client.send(
      new ReceiveMessageCommand({
        QueueUrl: spec.queueUrl,
        MaxNumberOfMessages: spec.batchSize,
        WaitTimeSeconds: waitS,
        MessageSystemAttributeNames: ['All'],
        MessageAttributeNames: ['All'],
      }),
      { abortSignal: stopping.signal },
    );
    return answer.Messages ?? [];
  }

  async function run(): Promise<void> {
    while (!stopping.signal.aborted) {
      try {
        const messages = await receive(LONG_POLL_S);
        if (messages.length === 0) continue;
        const work = handle(messages)
          .catch((error: unknown) => deps.log(`${spec.id}: ${messageOf(error)}`))
          .finally(() => underWay.delete(work));
        underWay.add(work);
        if (underWay.size >= spec.concurrency) await Promise.race(underWay);
      } catch (error) {
        if (stopping.signal.aborted) return;
        deps.log(`${spec.id}: ${messageOf(error)}`);
        await pause(AFTER_ERROR_MS, stopping.signal);
      }
    }
  }

  const running = run();
  return {
    id: spec.id,
    idleSince: async () => {
      if (underWay.size > 0) return false;
      const name = 'ApproximateNumberOfMessages';
      const answer = await client.send(
        new GetQueueAttributesCommand({ QueueUrl: spec.queueUrl, AttributeNames: [name] }),
      );
      return underWay.size === 0 && answer.Attributes?.[name] === '0';
    },
    stop: async () => {
      stopping.abort();
      await running;
      await Promise.all(underWay);
    },
  };
}
