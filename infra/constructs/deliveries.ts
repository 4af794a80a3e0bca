import { Duration } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { Evidence } from './evidence.ts';
import { HoldfastFunction, type Hosting } from './holdfast-function.ts';
import { variablesOf } from './variables.ts';
import { WorkQueue } from './work-queue.ts';

export interface DeliveriesProps extends Hosting {
  readonly evidence: Evidence;
}

/**
 * Sending webhooks: the only part that talks to the outside. It may touch its deliveries and the signing key, read how an order stands
 * (never what is sealed in it), and seal what an endpoint answered, which it cannot open again.
 */
export class Deliveries extends Construct {
  readonly #work: WorkQueue;
  readonly #urgent: WorkQueue;

  constructor(scope: Construct, id: string, { evidence, ...hosting }: DeliveriesProps) {
    super(scope, id);
    const { stage, alarms } = hosting;
    const { records, webhookKeys, sealingKey } = evidence;
    const timeout = Duration.seconds(60);
    const behindAfter = Duration.minutes(10); // a retry waits 5 minutes in the queue on purpose
    const headings = { parked: 'deliveries-parked', behind: 'deliveries-behind' } as const;
    this.#work = new WorkQueue(this, 'Work', { alarms, timeout, headings, behindAfter });
    this.#urgent = new WorkQueue(this, 'Urgent', { alarms, timeout, headings, behindAfter });
    const fn = new HoldfastFunction(this, 'Deliver', {
      ...hosting,
      name: 'deliver-messages',
      description: 'Holdfast: sends signed webhooks to providers',
      timeout,
      memorySize: 512,
      environment: variablesOf('deliver-messages', evidence, stage, this.lanes),
    });
    records.allowDeliveries(fn, 'dynamodb:GetItem', 'dynamodb:UpdateItem');
    records.allowUndelivered(fn, 'both', 'dynamodb:DeleteItem', 'dynamodb:PutItem');
    records.allowUndelivered(fn, 'provider', 'dynamodb:Query');
    records.allow(fn, 'orders', 'dynamodb:Query');
    records.allowAttempts(fn, 'attempts', 'dynamodb:PutItem');
    records.allowAttempts(fn, 'incidents', 'dynamodb:GetItem', 'dynamodb:PutItem');
    fn.raiseOver('messages-undelivered');
    fn.raiseOver('endpoint-failing');
    sealingKey.allowSealingAnswers(fn);
    webhookKeys.allowSigning(fn);
    this.allowSending(fn);
    this.#work.worker(fn, stage.concurrency.deliveries);
    this.#urgent.worker(fn, stage.concurrency.urgentDeliveries);
  }

  /** Where each lane is. */
  get lanes() {
    return {
      DELIVERIES_QUEUE_URL: this.#work.queue.queueUrl,
      URGENT_DELIVERIES_QUEUE_URL: this.#urgent.queue.queueUrl,
    };
  }

  /** By either lane. */
  allowSending(sender: HoldfastFunction): void {
    this.#work.allowSending(sender);
    this.allowSendingUrgently(sender);
  }

  allowSendingUrgently(sender: HoldfastFunction): void {
    this.#urgent.allowSending(sender);
  }
}
