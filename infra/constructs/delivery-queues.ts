import { Duration } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { HoldfastFunction, Hosting } from './holdfast-function.ts';
import { WorkQueue } from './work-queue.ts';

/** Of whatever works on one of them. */
export const DELIVERY_TIMEOUT = Duration.seconds(60);

/** The queues by which messages leave the house: for each way two lanes, or one where it carries only what is urgent. */
export class DeliveryQueues extends Construct {
  readonly webhook: Lanes;
  /** Webhooks whose endpoint let an attempt wait in vain: they wait for each other alone. */
  readonly slow: Lanes;
  readonly handover: Lanes;
  readonly mail: Lanes;
  readonly alert: WorkQueue;

  constructor(scope: Construct, id: string, { alarms }: Hosting) {
    super(scope, id);
    const behindAfter = Duration.minutes(10); // a retry waits 5 minutes in the queue on purpose
    const headings = { parked: 'deliveries-parked', behind: 'deliveries-behind' } as const;
    const props = { alarms, timeout: DELIVERY_TIMEOUT, headings, behindAfter };
    const lanesOf = (name: string): Lanes => ({
      ordinary: new WorkQueue(this, name, props),
      urgent: new WorkQueue(this, `Urgent${name}`, props),
    });
    this.webhook = lanesOf('Webhooks');
    this.slow = lanesOf('SlowWebhooks');
    this.handover = lanesOf('Handovers');
    this.mail = lanesOf('Mail');
    this.alert = new WorkQueue(this, 'Alerts', props);
  }

  /** Where the lanes for what is urgent are. */
  get urgentLanes() {
    return {
      URGENT_DELIVERIES_QUEUE_URL: this.webhook.urgent.queue.queueUrl,
      URGENT_HANDOVERS_QUEUE_URL: this.handover.urgent.queue.queueUrl,
      URGENT_MAIL_QUEUE_URL: this.mail.urgent.queue.queueUrl,
      ALERTS_QUEUE_URL: this.alert.queue.queueUrl,
    };
  }

  /** Where each lane is. */
  get lanes() {
    return {
      ...this.urgentLanes,
      DELIVERIES_QUEUE_URL: this.webhook.ordinary.queue.queueUrl,
      HANDOVERS_QUEUE_URL: this.handover.ordinary.queue.queueUrl,
      MAIL_QUEUE_URL: this.mail.ordinary.queue.queueUrl,
    };
  }

  /** Where those for slow endpoints are. */
  get slowLanes() {
    return {
      SLOW_DELIVERIES_QUEUE_URL: this.slow.ordinary.queue.queueUrl,
      URGENT_SLOW_DELIVERIES_QUEUE_URL: this.slow.urgent.queue.queueUrl,
    };
  }

  /** To those who wake what was tried before. */
  allowSendingSlowly(sender: HoldfastFunction): void {
    for (const lane of [this.slow.ordinary, this.slow.urgent]) lane.allowSending(sender);
  }

  /** By any way and either lane. */
  allowSending(sender: HoldfastFunction): void {
    this.allowSendingUrgently(sender);
    for (const { ordinary } of [this.webhook, this.handover, this.mail]) ordinary.allowSending(sender);
  }

  allowSendingUrgently(sender: HoldfastFunction): void {
    for (const { urgent } of [this.webhook, this.handover, this.mail]) urgent.allowSending(sender);
    this.alert.allowSending(sender);
  }
}

/** The queues of a way. */
export interface Lanes {
  readonly ordinary: WorkQueue;
  readonly urgent: WorkQueue;
}
