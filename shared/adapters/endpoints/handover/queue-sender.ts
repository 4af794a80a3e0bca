import { SendMessageCommand, type SQSClient, SQSServiceException } from '@aws-sdk/client-sqs';
import type { MessageSender, SendOutcome, SentDelivery } from '../../../ports/delivery/message-sender.ts';
import { readQueueAddress } from './queue-address.ts';

/** What of the headers of a webhook goes along with its bytes, under the same names. */
const ATTRIBUTES = ['content-type', 'webhook-id', 'webhook-timestamp', 'webhook-signature'] as const;

/** What the service calls its refusals, in a word of ours; with `AWS.SimpleQueueService.` before some of them. */
const CODES: Readonly<Record<string, string>> = {
  AccessDenied: 'queue-denied',
  AccessDeniedException: 'queue-denied',
  QueueDoesNotExist: 'queue-missing',
  NonExistentQueue: 'queue-missing',
  RequestThrottled: 'queue-throttled',
  ThrottlingException: 'queue-throttled',
  OverLimit: 'queue-throttled',
  InvalidAddress: 'queue-missing',
  KmsAccessDenied: 'queue-denied',
  KmsThrottled: 'queue-throttled',
};

export interface QueueSenderOptions {
  /** ARNs of the queues that anything may be put into. */
  readonly allowed: ReadonlySet<string>;
  /** A client for a region; it tries no longer than an attempt may take. */
  readonly clientOf: (region: string) => SQSClient;
  /** Of a stack on one machine. */
  readonly isLocal: boolean;
}

/** Puts the very bytes of a message into the receiver's own queue. Its policy lets us in, or does not. */
export class QueueSender implements MessageSender {
  readonly #options: QueueSenderOptions;

  constructor(options: QueueSenderOptions) {
    this.#options = options;
  }

  async send({ url, body }: SentDelivery, headers: Readonly<Record<string, string>>): Promise<SendOutcome> {
    const { allowed, clientOf, isLocal } = this.#options;
    const queue = readQueueAddress(url, isLocal);
    if (!queue) return { kind: 'failed', code: 'address-not-allowed' };
    if (!allowed.has(queue.arn)) return { kind: 'failed', code: 'queue-not-allowed' };
    const told = ATTRIBUTES.flatMap((name) => {
      const value = headers[name];
      return value === undefined ? [] : [[name, { DataType: 'String', StringValue: value }] as const];
    });
    try {
      await clientOf(queue.region).send(
        new SendMessageCommand({ QueueUrl: url, MessageBody: body, MessageAttributes: Object.fromEntries(told) }),
      );
      return { kind: 'answered', status: 200 };
    } catch (error) {
      return { kind: 'failed', code: codeOf(error) };
    }
  }
}

/** Never the message, which names accounts and roles. */
function codeOf(error: unknown): string {
  if (error instanceof SQSServiceException) {
    return CODES[error.name.replace(/^AWS\.SimpleQueueService\./, '')] ?? 'queue-refused';
  }
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  if (error instanceof Error && (error.name === 'TimeoutError' || error.name === 'AbortError')) return 'timeout';
  return 'network-error';
}
