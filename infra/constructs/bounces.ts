import { EventField, Match, Rule, RuleTargetInput } from 'aws-cdk-lib/aws-events';
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import { Duration, Validations } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { DeliveryQueues } from './delivery-queues.ts';
import type { Evidence } from './evidence.ts';
import { HoldfastFunction, type Hosting } from './holdfast-function.ts';
import { variablesOf } from './variables.ts';
import { WorkQueue } from './work-queue.ts';

export interface BouncesProps extends Hosting {
  readonly evidence: Evidence;
  readonly queues: DeliveryQueues;
}

/**
 * Mails that came back, as the platform's mail service tells of them: a rule takes out which attempt it was, and leaves every address where
 * it is. The function marks deliveries as failed that a relay had taken, and wakes the next attempt.
 */
export class Bounces extends Construct {
  constructor(scope: Construct, id: string, { evidence, queues, ...hosting }: BouncesProps) {
    super(scope, id);
    const { stage, alarms } = hosting;
    const { records } = evidence;
    const { ordinary, urgent } = queues.mail;
    const timeout = Duration.seconds(30);
    const returned = new WorkQueue(this, 'Returned', {
      alarms,
      timeout,
      headings: { parked: 'bounces-parked', behind: 'bounces-behind' },
      behindAfter: Duration.minutes(5),
      fedByRule: true,
    });
    const fn = new HoldfastFunction(this, 'Record', {
      ...hosting,
      name: 'record-bounces',
      description: 'Holdfast: puts on record which mails came back',
      timeout,
      memorySize: 512,
      environment: variablesOf('record-bounces', evidence, stage, {
        MAIL_QUEUE_URL: ordinary.queue.queueUrl,
        URGENT_MAIL_QUEUE_URL: urgent.queue.queueUrl,
      }),
    });
    records.allowDeliveries(fn, 'dynamodb:GetItem', 'dynamodb:UpdateItem');
    records.allowUndelivered(fn, 'both', 'dynamodb:PutItem');
    records.allowAttempts(fn, 'attempts', 'dynamodb:PutItem');
    records.allowAttempts(fn, 'incidents', 'dynamodb:PutItem');
    for (const lane of [ordinary, urgent]) lane.allowSending(fn); // the next attempt
    fn.raiseOver('messages-undelivered');
    fn.raiseOver('endpoint-failing');
    returned.worker(fn, stage.concurrency.bounces);
    const rule = new Rule(this, 'Returned-Rule', {
      description: 'Holdfast: which of its mails came back',
      eventPattern: {
        source: ['aws.ses'],
        detailType: ['Email Bounced', 'Email Complaint Received', 'Email Delivery Delayed'],
        detail: { mail: { tags: { delivery: Match.exists() } } },
      },
      targets: [
        new SqsQueue(returned.queue, {
          message: RuleTargetInput.fromObject({
            type: EventField.detailType,
            tags: EventField.fromPath('$.detail.mail.tags.delivery'),
          }),
        }),
      ],
    });
    Validations.of(rule).acknowledge({
      id: 'Serverless-EventBusDLQ',
      reason: 'Its target is a queue of this account; EventBridge tries for a day, and the ladder goes by silence too.',
    });
  }
}
