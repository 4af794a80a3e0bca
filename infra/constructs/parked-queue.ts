import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Duration, Validations } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { Alarms, Heading } from './alarms.ts';
import { createQueue, type Feeding } from './queue.ts';

export interface ParkedQueueProps extends Feeding {
  readonly alarms: Alarms;
  /** What a parked message means for the duty officer. */
  readonly heading: Heading;
}

/** Where work waits for a person after its last attempt: kept as long as SQS keeps anything, and never silently. */
export class ParkedQueue extends Construct {
  readonly queue: Queue;

  constructor(scope: Construct, id: string, props: ParkedQueueProps) {
    super(scope, id);
    this.queue = createQueue(this, { fedByRule: props.fedByRule, retentionPeriod: Duration.days(14) });
    props.alarms.raise(this, 'Alarm', props.heading, {
      metric: this.queue.metricApproximateNumberOfMessagesVisible({
        period: Duration.minutes(1),
        statistic: 'Maximum',
      }),
      threshold: 1,
    });
    const reason = 'This queue is the end of the road: a person empties it, by the runbook.';
    Validations.of(this).acknowledge(
      { id: 'AwsSolutions-SQS3', reason },
      { id: 'Serverless-SQSRedrivePolicy', reason },
    );
  }
}
