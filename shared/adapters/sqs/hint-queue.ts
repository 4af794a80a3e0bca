import { SendMessageCommand, type SQSClient, SQSServiceException } from '@aws-sdk/client-sqs';
import type { UrgentHint } from '../../domain/delivery/hint.ts';
import { HoldfastError } from '../../errors.ts';
import type { UrgentHintQueue } from '../../ports/delivery/hint-queue.ts';

export class SqsUrgentHintQueue implements UrgentHintQueue {
  readonly #client: SQSClient;
  readonly #url: string;

  constructor(client: SQSClient, url: string) {
    this.#client = client;
    this.#url = url;
  }

  async send({ orderId, looks, call }: UrgentHint, delaySeconds: number): Promise<void> {
    try {
      await this.#client.send(
        new SendMessageCommand({
          QueueUrl: this.#url,
          MessageBody: JSON.stringify({ orderId, looks, call }),
          DelaySeconds: delaySeconds,
        }),
      );
    } catch (error) {
      if (!(error instanceof SQSServiceException)) throw error;
      // also what is no outage, such as a right that is missing: an emergency is filed all the same
      throw new HoldfastError('service-unavailable', `the queue refused a hint: ${error.name}`, {
        cause: error,
        retryable: true,
      });
    }
  }
}
