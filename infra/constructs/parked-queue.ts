import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Duration, Validations } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { Alarms, Heading } from './alarms.ts';

/** At rest and on the way, for every queue. */
export const QUEUE_SECURITY = { encryption: QueueEncryption.SQS_MANAGED, enforceSSL: true } as const;

export interface ParkedQueueProps {
  readonly alarms: Alarms;
  /** What a parked message means for the duty officer. */
  readonly heading: Heading;
}

/** Where work waits for a person after its last attempt: kept as long as SQS keeps anything, and never silently. */
export class ParkedQueue extends Construct {
  readonly queue: Queue;

  constructor(scope: Construct, id: string, props: ParkedQueueProps) {
    super(scope, id);
    this.queue = new Queue(this, 'Queue', { ...QUEUE_SECURITY, retentionPeriod: Duration.days(14) });
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
