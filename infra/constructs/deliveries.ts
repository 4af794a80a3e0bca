import { Construct } from 'constructs';
import { DELIVERY_TIMEOUT, type DeliveryQueues } from './delivery-queues.ts';
import type { Evidence } from './evidence.ts';
import { HoldfastFunction, type Hosting } from './holdfast-function.ts';
import { variablesOf } from './variables.ts';

export interface DeliveriesProps extends Hosting {
  readonly evidence: Evidence;
  readonly queues: DeliveryQueues;
}

/** Sending webhooks. */
export class Deliveries extends Construct {
  constructor(scope: Construct, id: string, { evidence, queues, ...hosting }: DeliveriesProps) {
    super(scope, id);
    const { stage } = hosting;
    const { ordinary, urgent } = queues.webhook;
    const fn = new HoldfastFunction(this, 'Deliver', {
      ...hosting,
      name: 'deliver-messages',
      description: 'Holdfast: sends signed webhooks to providers',
      timeout: DELIVERY_TIMEOUT,
      memorySize: 512,
      environment: variablesOf('deliver-messages', evidence, stage, {
        DELIVERIES_QUEUE_URL: ordinary.queue.queueUrl,
        URGENT_DELIVERIES_QUEUE_URL: urgent.queue.queueUrl,
        ...queues.slowLanes,
      }),
    });
    allowDelivering(fn, evidence);
    for (const lane of [ordinary, urgent]) lane.allowSending(fn); // the next attempt
    queues.allowSendingSlowly(fn);
    ordinary.worker(fn, stage.concurrency.deliveries);
    urgent.worker(fn, stage.concurrency.urgentDeliveries);
    queues.slow.ordinary.worker(fn, stage.concurrency.slowDeliveries);
    queues.slow.urgent.worker(fn, stage.concurrency.urgentSlowDeliveries);
  }
}

/**
 * What each function that talks to the outside may do, and nothing else but reach its own kind of receiver: touch its deliveries and the
 * signing key, read how an order stands (never what is sealed in it), and seal what it was answered, which it cannot open again.
 */
export function allowDelivering(fn: HoldfastFunction, { records, sealingKey, webhookKeys }: Evidence): void {
  records.allowDeliveries(fn, 'dynamodb:GetItem', 'dynamodb:UpdateItem');
  records.allowUndelivered(fn, 'both', 'dynamodb:DeleteItem', 'dynamodb:PutItem');
  records.allowUndelivered(fn, 'provider', 'dynamodb:Query');
  records.allow(fn, 'orders', 'dynamodb:Query');
  records.allowAttempts(fn, 'attempts', 'dynamodb:PutItem');
  records.allowAttempts(fn, 'incidents', 'dynamodb:GetItem', 'dynamodb:PutItem');
  fn.raiseOver('messages-undelivered');
  fn.raiseOver('endpoint-failing');
  sealingKey.allowSealing(fn, 'answer');
  webhookKeys.allowSigning(fn);
}
