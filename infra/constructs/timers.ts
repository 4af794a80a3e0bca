import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import { Schedule, ScheduleExpression } from 'aws-cdk-lib/aws-scheduler';
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets';
import { Duration, Stack } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { DeliveryQueues } from './delivery-queues.ts';
import type { Evidence } from './evidence.ts';
import { HoldfastFunction, type Hosting } from './holdfast-function.ts';
import type { HttpEntry } from './http-entry.ts';
import { limitTo } from './leading-keys.ts';
import { ParkedQueue } from './parked-queue.ts';
import type { UrgentHints } from './urgent-hints.ts';
import { variablesOf } from './variables.ts';
import { WorkQueue } from './work-queue.ts';

export interface TimersProps extends Hosting {
  readonly entry: HttpEntry;
  readonly evidence: Evidence;
  readonly deliveries: DeliveryQueues;
  readonly hints: UrgentHints;
}

/** What is due of orders, and what is due of deliveries: thousands of these follow thousands of ends, and hold up none. */
interface DueQueues {
  readonly due: WorkQueue;
  readonly deliveries: WorkQueue;
}

/**
 * What time does to orders, made visible on the second: a tick each minute reads the due index and queues what it finds with
 * the exact delay; the worker lets the order decide. Whether a hold is in force never depends on it.
 */
export class Timers extends Construct {
  constructor(scope: Construct, id: string, props: TimersProps) {
    super(scope, id);
    const timeout = Duration.seconds(30);
    const due = new WorkQueue(this, 'Due', {
      alarms: props.alarms,
      timeout,
      headings: { parked: 'due-parked', behind: 'due-behind' },
      behindAfter: Duration.minutes(4), // at most 70 s of it are deliberate
    });
    const deliveries = new WorkQueue(this, 'DueDeliveries', {
      alarms: props.alarms,
      timeout,
      headings: { parked: 'due-deliveries-parked', behind: 'due-deliveries-behind' },
      behindAfter: Duration.minutes(10), // none of them moves a hold
    });
    this.#addTick({ due, deliveries }, props);
    this.#addWorker({ due, deliveries }, timeout, props);
  }

  #addTick({ due, deliveries }: DueQueues, { evidence, stage, alarms }: TimersProps): void {
    const { records } = evidence;
    const minute = Duration.minutes(1);
    const sweep = new HoldfastFunction(this, 'Sweep', {
      stage,
      alarms,
      name: 'sweep-due',
      description: 'Holdfast: each minute, queues what is due',
      timeout: Duration.seconds(50),
      memorySize: 512,
      environment: variablesOf('sweep-due', evidence, stage, {
        DUE_QUEUE_URL: due.queue.queueUrl,
        DUE_DELIVERIES_QUEUE_URL: deliveries.queue.queueUrl,
      }),
    });
    records.allowReadingDue(sweep);
    due.allowSending(sweep);
    deliveries.allowSending(sweep);

    const parked = new ParkedQueue(this, 'ParkedTicks', { alarms, heading: 'ticks-parked' });
    sweep.fn.configureAsyncInvoke({
      retryAttempts: 0, // the next tick is a minute away and does the same
      maxEventAge: minute,
      onFailure: new SqsDestination(parked.queue),
    });
    const account = Stack.of(this).account;
    const role = new Role(this, 'TickRole', {
      assumedBy: new ServicePrincipal('scheduler.amazonaws.com', {
        conditions: { StringEquals: { 'aws:SourceAccount': account } },
      }),
    });
    role.addToPolicy(new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [sweep.fn.functionArn] }));
    role.addToPolicy(new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [parked.queue.queueArn] }));
    const tick = new Schedule(this, 'Tick', {
      description: 'Holdfast: reads the due index',
      schedule: ScheduleExpression.rate(minute),
      target: new LambdaInvoke(sweep.fn, {
        role: role.withoutPolicyUpdates(), // left to itself it would also grant every version and alias
        deadLetterQueue: parked.queue,
        maxEventAge: minute,
        retryAttempts: 0,
      }),
    });
    tick.node.addDependency(role);
    alarms.raise(this, 'TickMissing', 'tick-missing', {
      metric: sweep.fn.metricInvocations({ period: Duration.minutes(3), statistic: 'Sum' }),
      threshold: 1,
      when: 'below',
    });
  }

  #addWorker(
    queues: DueQueues,
    timeout: Duration,
    { entry, evidence, deliveries, hints, ...hosting }: TimersProps,
  ): void {
    const { records, keys, directory, attachments } = evidence;
    const fire = new HoldfastFunction(this, 'Fire', {
      ...hosting,
      name: 'fire-due',
      description: 'Holdfast: lets orders decide what time has done to them',
      timeout,
      memorySize: 512,
      environment: variablesOf('fire-due', evidence, hosting.stage, {
        ...deliveries.lanes,
        ...deliveries.slowLanes,
        DUE_QUEUE_URL: queues.due.queue.queueUrl,
        HINTS_QUEUE_URL: hints.url,
        API_URL: entry.url,
      }),
    });
    records.allowCommitting(fire);
    records.allowCommittingTogether(fire);
    records.allowDeliveries(fire, 'dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:Query', 'dynamodb:UpdateItem');
    records.allow(fire, 'notes', 'dynamodb:Query');
    records.allowSettlingDue(fire);
    fire.allow(['dynamodb:UpdateItem'], [keys.tableArn], limitTo('keys', 'orders', 'officials'));
    fire.allow(['dynamodb:GetItem'], [keys.tableArn], limitTo('keys', 'demandLists', 'officials'));
    fire.allow(['dynamodb:DeleteItem'], [keys.tableArn], limitTo('keys', 'demands', 'demandLists'));
    evidence.allowViews(fire, 'marks', 'dynamodb:DeleteItem', 'dynamodb:GetItem', 'dynamodb:Query');
    evidence.allowViews(fire, 'marksAndFileNumbers', 'dynamodb:BatchWriteItem');
    evidence.allowFeeding(fire);
    evidence.allowViews(fire, 'overlaps', 'dynamodb:BatchWriteItem', 'dynamodb:Query');
    evidence.allowViews(fire, 'imprints', 'dynamodb:BatchWriteItem');
    evidence.allowViews(fire, 'imprintLists', 'dynamodb:DeleteItem', 'dynamodb:GetItem');
    for (const folder of ['sealed', 'incoming'] as const) {
      attachments.allowListing(fire, folder);
      attachments.allow(fire, folder, 's3:DeleteObject');
    }
    fire.allow(['dynamodb:Query'], [directory.tableArn]);
    evidence.allowCases(fire, 'news', 'dynamodb:DeleteItem', 'dynamodb:GetItem');
    deliveries.allowSending(fire);
    hints.allowSending(fire);
    records.allowCalls(fire, 'dynamodb:DeleteItem', 'dynamodb:PutItem');
    deliveries.allowSendingSlowly(fire);
    fire.raiseOver('review-without-reviewer');
    fire.raiseOver('call-waiting');
    queues.due.allowSending(fire); // what failed of many goes back by itself
    queues.due.worker(fire, hosting.stage.concurrency.due);
    queues.deliveries.worker(fire, hosting.stage.concurrency.dueDeliveries);
  }
}
