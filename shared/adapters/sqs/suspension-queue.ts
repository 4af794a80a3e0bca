import { SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { SuspensionLook, SuspensionQueue } from '../../ports/suspension-queue.ts';

export class SqsSuspensionQueue implements SuspensionQueue {
  readonly #client: SQSClient;
  readonly #url: string;

  constructor(client: SQSClient, url: string) {
    this.#client = client;
    this.#url = url;
  }

  async send({ suspension, look, cursor }: SuspensionLook, delaySeconds: number): Promise<void> {
    await this.#client.send(
      new SendMessageCommand({
        QueueUrl: this.#url,
        MessageBody: JSON.stringify({ suspension, look, cursor }),
        DelaySeconds: delaySeconds,
      }),
    );
  }
}
