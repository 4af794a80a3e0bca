import { SendMessageCommand, type SQSClient, SQSServiceException } from '@aws-sdk/client-sqs';
import { HoldfastError } from '../../errors.ts';
import type { SuspensionLook, SuspensionQueue } from '../../ports/suspension-queue.ts';

export class SqsSuspensionQueue implements SuspensionQueue {
  readonly #client: SQSClient;
  readonly #url: string;

  constructor(client: SQSClient, url: string) {
    this.#client = client;
    this.#url = url;
  }

  async send({ suspension, look, cursor }: SuspensionLook, delaySeconds: number): Promise<void> {
    const command = new SendMessageCommand({
      QueueUrl: this.#url,
      MessageBody: JSON.stringify({ suspension, look, cursor }),
      DelaySeconds: delaySeconds,
    });
    try {
      await this.#client.send(command);
    } catch (error) {
      if (!(error instanceof SQSServiceException || error instanceof HoldfastError)) throw error;
      const detail = 'it stands, and nobody looks for its orders yet: send it again with the same key';
      throw new HoldfastError('may-be-stored', detail, { cause: error, retryable: true });
    }
  }
}
