import { MathExpression, Metric } from 'aws-cdk-lib/aws-cloudwatch';
import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { EventField, type EventPattern, Rule, RuleTargetInput } from 'aws-cdk-lib/aws-events';
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import { Duration, Stack, Validations } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { Alarms, Heading } from './alarms.ts';
import type { Evidence } from './evidence.ts';
import type { PagesKeeping } from './pages-keeping.ts';
import { ParkedQueue } from './parked-queue.ts';
import type { SelfTest } from './self-test.ts';

export interface WatchProps {
  readonly alarms: Alarms;
  readonly evidence: Evidence;
  readonly pages: PagesKeeping;
  readonly selfTest: SelfTest;
}

/** What ends a key, lets somebody else use it, or puts somebody else in charge of it. No function does any of it. */
const CALLS_ON_KEYS = [
  'CreateGrant',
  'DisableKey',
  'DisableKeyRotation',
  'PutKeyPolicy',
  'ReplicateKey',
  'ScheduleKeyDeletion',
  'UpdatePrimaryRegion',
];

/** What takes a table, its backups or its protection away, or copies all of it. No function does any of it. */
const CALLS_ON_TABLES = [
  'CreateBackup',
  'DeleteResourcePolicy',
  'DeleteTable',
  'EnableKinesisStreamingDestination',
  'ExportTableToPointInTime',
  'PutResourcePolicy',
  'RestoreTableToPointInTime',
  'UpdateContinuousBackups',
  'UpdateTable',
  'UpdateTimeToLive',
];

/** What no function does with data keys: each is read, kept and emptied by itself. */
const MANY_KEYS_AT_ONCE = ['BatchGetItem', 'BatchWriteItem', 'Query', 'Scan', 'TransactGetItems', 'TransactWriteItems'];

const MINUTE = Duration.minutes(1);

/** Watches what no function of ours does, and what the tables refuse: the duty phone hears of it. */
export class Watch extends Construct {
  readonly #alarms: Alarms;

  constructor(scope: Construct, id: string, { alarms, evidence, pages, selfTest }: WatchProps) {
    super(scope, id);
    this.#alarms = alarms;
    const { records, keys, directory, views, cases, complaints, consultations, waiting, keyArns } = evidence;
    const tables = {
      Records: records.table,
      Keys: keys,
      Directory: directory,
      Views: views,
      Cases: cases,
      Complaints: complaints,
      Consultations: consultations,
      Waiting: waiting,
      Pages: pages.table,
    };
    for (const [name, table] of Object.entries(tables)) this.#raiseOverThrottles(name, table);
    for (const operation of MANY_KEYS_AT_ONCE) this.#raiseOverOperation(keys, operation);
    this.#keepCalls('KeyCalls', 'keys-touched', {
      source: ['aws.kms'],
      detail: {
        eventName: CALLS_ON_KEYS,
        resources: { ARN: [...keyArns, ...pages.keyArns, ...selfTest.keyArns, alarms.keyArn] },
      },
    });
    this.#keepCalls('TableCalls', 'tables-touched', {
      source: ['aws.dynamodb'],
      detail: { eventName: CALLS_ON_TABLES, $or: matchTablesOf(Stack.of(this)) },
    });
  }

  #raiseOverThrottles(name: string, { tableName }: TableV2): void {
    const events = (kind: 'Read' | 'Write') =>
      new Metric({
        namespace: 'AWS/DynamoDB',
        metricName: `${kind}ThrottleEvents`,
        dimensionsMap: { TableName: tableName },
        statistic: 'Sum',
        period: MINUTE,
      });
    const metric = new MathExpression({
      expression: 'FILL(reads, 0) + FILL(writes, 0)',
      usingMetrics: { reads: events('Read'), writes: events('Write') },
      period: MINUTE,
    });
    this.#alarms.raise(this, `${name}Throttled`, 'table-throttled', { metric, threshold: 1, periods: 3 });
  }

  #raiseOverOperation({ tableName }: TableV2, operation: string): void {
    const metric = new Metric({
      namespace: 'AWS/DynamoDB',
      metricName: 'SuccessfulRequestLatency',
      dimensionsMap: { TableName: tableName, Operation: operation },
      statistic: 'SampleCount',
      period: MINUTE,
    });
    this.#alarms.raise(this, `Keys${operation}`, 'tables-touched', { metric, threshold: 1 });
  }

  /** Keeps what the account's trail tells of such calls, as little as finds the rest in it, until a person has looked. */
  #keepCalls(id: string, heading: Heading, pattern: EventPattern): void {
    const kept = new ParkedQueue(this, id, { alarms: this.#alarms, heading, fedByRule: true });
    const rule = new Rule(kept, 'Rule', {
      description: `Holdfast: ${heading}`,
      eventPattern: { ...pattern, detailType: ['AWS API Call via CloudTrail'] },
      targets: [
        new SqsQueue(kept.queue, {
          message: RuleTargetInput.fromObject({
            call: EventField.fromPath('$.detail.eventName'),
            at: EventField.fromPath('$.detail.eventTime'),
            trailEvent: EventField.fromPath('$.detail.eventID'),
          }),
        }),
      ],
    });
    Validations.of(rule).acknowledge({
      id: 'Serverless-EventBusDLQ',
      reason: 'Its target is a queue of this account; EventBridge tries for a day, and the trail keeps every call.',
    });
  }
}

/**
 * Every table of a stack, however the caller named it: CloudFormation begins their names with the stack's. One by one they would not fit
 * a rule.
 */
function matchTablesOf(stack: Stack) {
  const { stackName } = stack;
  const name = [{ prefix: `${stackName}-` }];
  const arn = [{ prefix: stack.formatArn({ service: 'dynamodb', resource: 'table', resourceName: `${stackName}-` }) }];
  return [
    { requestParameters: { tableName: [...name, ...arn] } },
    { requestParameters: { tableArn: arn } },
    { requestParameters: { sourceTableName: name } },
    { requestParameters: { sourceTableArn: arn } },
    { requestParameters: { resourceArn: arn } },
  ];
}
