import { SendMessageCommand, type SQSClient, SQSServiceException } from '@aws-sdk/client-sqs';
import { HoldfastError } from '../../errors.ts';
import type { ChangeNotice, DirectoryNotices, DirectoryPost } from '../../ports/directory-notices.ts';

/** Puts what is to be said about the directory into the queues of the functions that speak to the outside. */
export class SqsDirectoryNotices implements DirectoryNotices {
  readonly #client: SQSClient;
  readonly #mail: string;
  readonly #webhooks: string;

  /** @param queues their addresses. */
  constructor(client: SQSClient, queues: { readonly mail: string; readonly webhooks: string }) {
    this.#client = client;
    this.#mail = queues.mail;
    this.#webhooks = queues.webhooks;
  }

  async tell(notice: ChangeNotice, delaySeconds: number): Promise<void> {
    await this.#send(this.#mail, { notice }, delaySeconds);
  }

  async post(post: DirectoryPost): Promise<void> {
    await this.#send(this.#webhooks, { post }, 0);
  }

  async #send(QueueUrl: string, body: object, DelaySeconds: number): Promise<void> {
    try {
      await this.#client.send(new SendMessageCommand({ QueueUrl, MessageBody: JSON.stringify(body), DelaySeconds }));
    } catch (error) {
      if (!(error instanceof SQSServiceException)) throw error;
      throw new HoldfastError('service-unavailable', `the queue refused a notice: ${error.name}`, {
        cause: error,
        retryable: true,
      });
    }
  }
}
