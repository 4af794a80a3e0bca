import { SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import { SECOND_MS } from '../../domain/instant.ts';
import { PERSON_POLICY } from '../../domain/policy/persons.ts';
import type { ScanTimer } from '../../ports/case/scans.ts';

/** A message that comes when a result is waited for no longer: ten minutes, of the fifteen that a queue can hold one back. */
export class SqsScanTimer implements ScanTimer {
  readonly #client: SQSClient;
  readonly #url: string;

  constructor(client: SQSClient, url: string) {
    this.#client = client;
    this.#url = url;
  }

  async start({ orderId, challenge, attachment }: Parameters<ScanTimer['start']>[0]): Promise<void> {
    await this.#client.send(
      new SendMessageCommand({
        QueueUrl: this.#url,
        MessageBody: JSON.stringify({ orderId, challenge, attachment }),
        DelaySeconds: PERSON_POLICY.scanAwaitedMs / SECOND_MS,
      }),
    );
  }
}
