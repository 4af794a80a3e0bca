import { Construct } from 'constructs';
import { allowDelivering } from './deliveries.ts';
import { DELIVERY_TIMEOUT, type DeliveryQueues } from './delivery-queues.ts';
import type { Evidence } from './evidence.ts';
import { HoldfastFunction, type Hosting } from './holdfast-function.ts';
import { variablesOf } from './variables.ts';

export interface HandoversProps extends Hosting {
  readonly evidence: Evidence;
  readonly queues: DeliveryQueues;
}

/** Putting messages into queues of providers: those that the stage names, and none other. */
export class Handovers extends Construct {
  constructor(scope: Construct, id: string, { evidence, queues, ...hosting }: HandoversProps) {
    super(scope, id);
    const { stage } = hosting;
    const { ordinary, urgent } = queues.handover;
    const fn = new HoldfastFunction(this, 'HandOver', {
      ...hosting,
      name: 'hand-over-messages',
      description: 'Holdfast: puts signed messages into queues of providers',
      timeout: DELIVERY_TIMEOUT,
      memorySize: 512,
      environment: variablesOf('hand-over-messages', evidence, stage, {
        HANDOVERS_QUEUE_URL: ordinary.queue.queueUrl,
        URGENT_HANDOVERS_QUEUE_URL: urgent.queue.queueUrl,
      }),
    });
    allowDelivering(fn, evidence);
    if (stage.providerQueues.length > 0) fn.allow(['sqs:SendMessage'], stage.providerQueues);
    for (const lane of [ordinary, urgent]) lane.allowSending(fn); // the next attempt
    ordinary.worker(fn, stage.concurrency.handovers);
    urgent.worker(fn, stage.concurrency.urgentHandovers);
  }
}
