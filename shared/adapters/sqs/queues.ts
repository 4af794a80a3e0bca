import { SendMessageBatchCommand, SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { WakeUp } from '../../domain/delivery/delivery.ts';
import type { Way } from '../../domain/delivery/way.ts';
import { HoldfastError } from '../../errors.ts';
import type { DeliveryQueue } from '../../ports/delivery/delivery-store.ts';
import type { DueQueue, DueWakeUp } from '../../ports/time/due-index.ts';

/** The address of each lane of a way. */
export interface DeliveryLanes {
  readonly ordinary: string;
  readonly urgent: string;
}

/** Of the ways a function may wake. */
export type DeliveryQueues = Readonly<Partial<Record<Way, DeliveryLanes>>>;

export class SqsDeliveryQueue implements DeliveryQueue {
  readonly #client: SQSClient;
  readonly #queues: DeliveryQueues;
  readonly #slow: DeliveryLanes | undefined;

  /** @param slow where webhooks go whose endpoint lets them wait; a function that wakes none of those may not send there. */
  constructor(client: SQSClient, queues: DeliveryQueues, slow?: DeliveryLanes) {
    this.#client = client;
    this.#queues = queues;
    this.#slow = slow;
  }

  async send(wakeUp: WakeUp, delaySeconds: number): Promise<void> {
    const { orderId, message, endpoint, alive, urgent, way = 'webhook', slow, provider } = wakeUp;
    const lanes = (slow && this.#slow) ?? this.#queues[way];
    if (!lanes) throw new Error(`this function wakes nothing by ${way}`);
    await this.#client.send(
      new SendMessageCommand({
        QueueUrl: urgent ? lanes.urgent : lanes.ordinary,
        MessageBody: JSON.stringify({ orderId, message, endpoint, ...(alive && { alive }) }),
        DelaySeconds: delaySeconds,
        ...(provider !== undefined && { MessageGroupId: provider }), // a fair queue serves those first of whom few are under way
      }),
    );
  }
}

const BATCH = 10; // what SQS takes at once
const AT_ONCE = 16;

export class SqsDueQueue implements DueQueue {
  readonly #client: SQSClient;
  readonly #url: string;

  constructor(client: SQSClient, url: string) {
    this.#client = client;
    this.#url = url;
  }

  async send<W extends DueWakeUp>(wakeUps: readonly W[], delayOf: (wakeUp: W) => number): Promise<void> {
    const batches = Array.from({ length: Math.ceil(wakeUps.length / BATCH) }, (_, index) =>
      wakeUps.slice(index * BATCH, (index + 1) * BATCH),
    );
    for (let from = 0; from < batches.length; from += AT_ONCE) {
      await Promise.all(batches.slice(from, from + AT_ONCE).map((batch) => this.#sendBatch(batch, delayOf)));
    }
  }

  async #sendBatch<W extends DueWakeUp>(wakeUps: readonly W[], delayOf: (wakeUp: W) => number): Promise<void> {
    const { Failed = [] } = await this.#client.send(
      new SendMessageBatchCommand({
        QueueUrl: this.#url,
        Entries: wakeUps.map((wakeUp, index) => ({
          Id: `${index}`,
          MessageBody: JSON.stringify(wakeUp),
          DelaySeconds: delayOf(wakeUp),
        })),
      }),
    );
    if (Failed.length > 0) {
      throw new HoldfastError(
        'service-unavailable',
        `the queue refused ${Failed.length} of ${wakeUps.length} messages`,
        {
          retryable: true,
        },
      );
    }
  }
}
