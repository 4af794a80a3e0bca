import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Duration, Validations } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { Alarms, Heading } from './alarms.ts';
import type { HoldfastFunction } from './holdfast-function.ts';
import { ParkedQueue } from './parked-queue.ts';
import { createQueue, type Feeding } from './queue.ts';

export interface WorkQueueProps extends Feeding {
  readonly alarms: Alarms;
  /** Of the function that works on it. */
  readonly timeout: Duration;
  readonly headings: { readonly parked: Heading; readonly behind: Heading };
  /** The age of the oldest message from which work counts as behind; deliberate delays included. */
  readonly behindAfter: Duration;
}

/** A queue, its dead letters, and the alarms for both. */
export class WorkQueue extends Construct {
  readonly queue: Queue;

  constructor(scope: Construct, id: string, props: WorkQueueProps) {
    super(scope, id);
    const { alarms, timeout, headings, behindAfter, fedByRule } = props;
    const parked = new ParkedQueue(this, 'Parked', { alarms, heading: headings.parked });
    this.queue = createQueue(this, {
      fedByRule,
      visibilityTimeout: Duration.seconds(6 * timeout.toSeconds()), // 6 × function timeout: a slow run is not run twice
      deadLetterQueue: { queue: parked.queue, maxReceiveCount: 5 },
    });
    alarms.raise(this, 'Behind', headings.behind, {
      metric: this.queue.metricApproximateAgeOfOldestMessage({ period: Duration.minutes(1), statistic: 'Maximum' }),
      threshold: behindAfter.toSeconds(),
      periods: 2,
    });
  }

  /** @param concurrency runs at once, 2 to 1,000. */
  worker(worker: HoldfastFunction, concurrency: number): void {
    worker.fn.addEventSource(
      new SqsEventSource(this.queue, { reportBatchItemFailures: true, maxConcurrency: concurrency, batchSize: 10 }),
    );
    Validations.of(worker).acknowledge({
      id: 'Serverless-LambdaEventSourceMappingDestination',
      reason: 'A queue parks what fails in its own dead letters; failure destinations are for streams.',
    });
  }

  allowSending(sender: HoldfastFunction): void {
    sender.allow(['sqs:SendMessage'], [this.queue.queueArn]);
  }
}
