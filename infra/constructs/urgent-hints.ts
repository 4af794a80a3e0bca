import { Duration } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { DeliveryQueues } from './delivery-queues.ts';
import type { Evidence } from './evidence.ts';
import { HoldfastFunction, type Hosting } from './holdfast-function.ts';
import type { HttpEntry } from './http-entry.ts';
import { variablesOf } from './variables.ts';
import { WorkQueue } from './work-queue.ts';

export interface UrgentHintsProps extends Hosting {
  readonly entry: HttpEntry;
  readonly evidence: Evidence;
  readonly deliveries: DeliveryQueues;
}

/**
 * The lane of emergencies, from their filing to the first message about them, and to the telephone call where nobody answers: it never waits
 * for what other orders set off.
 */
export class UrgentHints extends Construct {
  readonly #hints: WorkQueue;

  constructor(scope: Construct, id: string, { entry, evidence, deliveries, ...hosting }: UrgentHintsProps) {
    super(scope, id);
    const { records, directory } = evidence;
    const timeout = Duration.seconds(10);
    this.#hints = new WorkQueue(this, 'Hints', {
      alarms: hosting.alarms,
      timeout,
      headings: { parked: 'hints-parked', behind: 'hints-behind' },
      behindAfter: Duration.minutes(6), // a call waits five of them on purpose
    });
    const fn = new HoldfastFunction(this, 'Hasten', {
      ...hosting,
      name: 'hasten-orders',
      description: 'Holdfast: turns emergencies into deliveries and calls, ahead of the stream',
      timeout,
      memorySize: 512,
      environment: variablesOf('hasten-orders', evidence, hosting.stage, {
        HINTS_QUEUE_URL: this.url,
        ...deliveries.urgentLanes,
        API_URL: entry.url,
      }),
    });
    records.allow(fn, 'orders', 'dynamodb:GetItem', 'dynamodb:Query');
    records.allowDeliveries(fn, 'dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem');
    records.allowCalls(fn, 'dynamodb:DeleteItem', 'dynamodb:PutItem');
    records.allowSettlingDue(fn);
    fn.allow(['dynamodb:Query'], [directory.tableArn]);
    deliveries.allowSendingUrgently(fn);
    this.allowSending(fn); // to itself, where the commit is not there yet, and for the call
    fn.raiseOver('call-waiting');
    this.#hints.worker(fn, hosting.stage.concurrency.hints);
  }

  get url(): string {
    return this.#hints.queue.queueUrl;
  }

  allowSending(sender: HoldfastFunction): void {
    this.#hints.allowSending(sender);
  }
}
