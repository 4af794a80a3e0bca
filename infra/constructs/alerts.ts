import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import { Schedule, ScheduleExpression } from 'aws-cdk-lib/aws-scheduler';
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets';
import { Duration, Stack, Validations } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { Stage } from '../stage.ts';
import { allowDelivering } from './deliveries.ts';
import { DELIVERY_TIMEOUT, type DeliveryQueues } from './delivery-queues.ts';
import type { Evidence } from './evidence.ts';
import { HoldfastFunction, type Hosting } from './holdfast-function.ts';
import type { HttpEntry } from './http-entry.ts';
import { allowWithin } from './leading-keys.ts';
import type { PagesEntry } from './pages-entry.ts';
import { nameParameter } from './parameters.ts';
import { ParkedQueue } from './parked-queue.ts';
import { variablesOf } from './variables.ts';

export interface AlertsProps extends Hosting {
  readonly entry: HttpEntry;
  readonly evidence: Evidence;
  readonly queues: DeliveryQueues;
  /** Where a provider's people sign in. */
  readonly deskSite: PagesEntry;
}

/** Ringing the tools of whoever is on call, and the test of each week that they ring. */
export class Alerts extends Construct {
  constructor(scope: Construct, id: string, props: AlertsProps) {
    super(scope, id);
    this.#addWorker(props);
    this.#addTest(props);
  }

  #addWorker({ entry, evidence, queues, deskSite, ...hosting }: AlertsProps): void {
    const { stage } = hosting;
    const fn = new HoldfastFunction(this, 'Ring', {
      ...hosting,
      name: 'alert-on-call',
      description: 'Holdfast: rings the tools of whoever is on call',
      timeout: DELIVERY_TIMEOUT,
      memorySize: 512,
      environment: variablesOf('alert-on-call', evidence, stage, {
        ALERTS_QUEUE_URL: queues.alert.queue.queueUrl,
        API_URL: entry.url,
        DESKS_URL: deskSite.url,
      }),
    });
    allowDelivering(fn, evidence);
    fn.allow(['dynamodb:Query'], [evidence.directory.tableArn]);
    allowReadingSecrets(fn, stage);
    queues.alert.allowSending(fn); // the next attempt
    queues.alert.worker(fn, stage.concurrency.alerts);
  }

  #addTest({ entry, evidence, stage, alarms }: AlertsProps): void {
    const test = new HoldfastFunction(this, 'Test', {
      stage,
      alarms,
      name: 'test-on-call',
      description: 'Holdfast: each week, rings every on-call tool and says that it is a test',
      timeout: DELIVERY_TIMEOUT,
      memorySize: 512,
      environment: variablesOf('test-on-call', evidence, stage, { API_URL: entry.url }),
    });
    const { tableArn } = evidence.directory;
    test.allow(['dynamodb:Query'], [tableArn]);
    allowWithin(test, ['dynamodb:PutItem'], tableArn, ['onCall', 'tests']);
    allowReadingSecrets(test, stage);
    test.raiseOver('on-call-untested');

    const parked = new ParkedQueue(this, 'ParkedTests', { alarms, heading: 'on-call-untested' });
    const retrying = { retryAttempts: 2, maxEventAge: Duration.hours(1) }; // what has rung is not rung again
    test.fn.configureAsyncInvoke({ ...retrying, onFailure: new SqsDestination(parked.queue) });
    const role = new Role(this, 'ScheduleRole', {
      assumedBy: new ServicePrincipal('scheduler.amazonaws.com', {
        conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
      }),
    });
    role.addToPolicy(new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [test.fn.functionArn] }));
    role.addToPolicy(new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [parked.queue.queueArn] }));
    const { day: weekDay, hour } = stage.onCallTest;
    const schedule = new Schedule(this, 'Weekly', {
      description: 'Holdfast: the weekly test of whoever is on call',
      schedule: ScheduleExpression.cron({ weekDay, hour: `${hour}`, minute: '0' }),
      target: new LambdaInvoke(test.fn, {
        role: role.withoutPolicyUpdates(), // left to itself it would also grant every version and alias
        deadLetterQueue: parked.queue,
        ...retrying,
      }),
    });
    schedule.node.addDependency(role);
  }
}

/** Of on-call tools, and of nothing else that stands below the stage's path in the parameter store. */
function allowReadingSecrets(fn: HoldfastFunction, stage: Stage): void {
  const { partition, region, account } = Stack.of(fn);
  const below = `parameter${nameParameter(stage, 'on-call/*')}`;
  fn.allow(['ssm:GetParameter'], [`arn:${partition}:ssm:${region}:${account}:${below}`], {
    StringEquals: { 'aws:ResourceAccount': account },
  });
  Validations.of(fn).acknowledge({
    id: `AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:ssm:<AWS::Region>:<AWS::AccountId>:${below}]`,
    reason:
      'Whose tools there are stands in the directory; one folder of the store holds their secrets and nothing else.',
  });
}
