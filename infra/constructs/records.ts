import { AttributeType, ProjectionType, StreamViewType, type TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { FilterCriteria, FilterRule, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Duration, RemovalPolicy } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { DUE_INDEX, DUE_KEY, KEY, PARTITIONS } from '../../shared/deployment/tables.ts';
import type { Alarms, Heading } from './alarms.ts';
import type { HoldfastFunction } from './holdfast-function.ts';
import { limitInsertsTo, limitTo } from './leading-keys.ts';
import { ParkedQueue } from './parked-queue.ts';
import { createTable } from './restored-table.ts';

export interface FollowerOptions {
  readonly alarms: Alarms;
  readonly headings: { readonly parked: Heading; readonly behind: Heading };
  /** How far behind the newest commit is too far. */
  readonly behindAfter: Duration;
  /** Batches of one shard at a time, 1 to 10; the commits of one order stay in their order. */
  readonly parallel: number;
  /** Of which deliveries it hears as well; news to people are none of them. */
  readonly deliveriesToo?: keyof typeof DELIVERIES;
  /** It hears of incidents as well. */
  readonly incidentsToo?: true;
}

/** The partitions of late messages, by whose they are. */
const UNDELIVERED = {
  provider: ['undelivered'],
  authority: ['untold'],
  both: ['undelivered', 'untold'],
} as const;
/** What is added to and never replaced. */
type WrittenOnce = 'orders' | 'notes' | 'pasts';

const inPartition = (partition: keyof typeof PARTITIONS.records) => ({
  [KEY.partition]: { S: FilterRule.beginsWith(PARTITIONS.records[partition]) },
});

/** Of a commit its row in the due index alone. */
const SETTLING = {
  ...limitTo('records', 'orders'),
  'ForAllValues:StringEquals': { 'dynamodb:Attributes': [KEY.partition, KEY.sort, DUE_KEY.shard, DUE_KEY.at] },
  StringEqualsIfExists: { 'dynamodb:ReturnValues': ['NONE', 'UPDATED_OLD', 'UPDATED_NEW'] },
};

/** A commit never changes; its row in the due index does. Of notes nobody hears: they make nothing happen. */
const COMMITS_MADE = FilterCriteria.filter({
  eventName: FilterRule.isEqual('INSERT'),
  dynamodb: { Keys: inPartition('orders') },
});

const deliveriesThatAre = (...statuses: readonly string[]) =>
  FilterCriteria.filter({
    eventName: FilterRule.isEqual('MODIFY'),
    dynamodb: {
      Keys: inPartition('deliveries'),
      NewImage: { status: { S: FilterRule.or(...statuses) }, type: { S: FilterRule.notEquals('news') } },
    },
  });

const DELIVERIES = {
  ended: deliveriesThatAre('delivered', 'given-up'),
  'given-up': deliveriesThatAre('given-up'),
};

/** Each write of one opens or closes it. Those that earlier versions opened say nothing of an order, and nobody is told. */
const INCIDENTS_CHANGED = FilterCriteria.filter({
  eventName: FilterRule.or('INSERT', 'MODIFY'),
  dynamodb: { Keys: inPartition('incidents'), NewImage: { orderId: { S: FilterRule.exists() } } },
});

/**
 * The record itself: commits, notes beside them, and deliveries. Every grant is limited to the partitions a function has business with, so a
 * function that sends cannot write an order, whatever its code does.
 */
export class Records extends Construct {
  readonly table: TableV2;

  constructor(scope: Construct, id: string, restored: string | undefined) {
    super(scope, id);
    this.table = createTable(this, 'Table', restored, {
      partitionKey: { name: KEY.partition, type: AttributeType.STRING },
      sortKey: { name: KEY.sort, type: AttributeType.STRING },
      globalSecondaryIndexes: [
        {
          indexName: DUE_INDEX,
          partitionKey: { name: DUE_KEY.shard, type: AttributeType.STRING },
          sortKey: { name: DUE_KEY.at, type: AttributeType.NUMBER },
          projectionType: ProjectionType.KEYS_ONLY, // a row found here is a hint: it is read again before anything is done
        },
      ],
      dynamoStream: StreamViewType.NEW_IMAGE,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true, recoveryPeriodInDays: 35 },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
  }

  /** Lets `fn` read what is written once. */
  allow(
    fn: HoldfastFunction,
    partition: WrittenOnce,
    ...actions: readonly `dynamodb:${'BatchGetItem' | 'GetItem' | 'Query'}`[]
  ): void {
    fn.allow(actions, [this.table.tableArn], limitTo('records', partition));
  }

  /** Lets `fn` add what is written once, by the insert statement, which never replaces: a put could, whatever a policy asks of it. */
  #allowInserting(fn: HoldfastFunction, ...partitions: readonly WrittenOnce[]): void {
    fn.allow(['dynamodb:PartiQLInsert'], [this.table.tableArn], limitInsertsTo('records', ...partitions));
  }

  /** Lets `fn` add commits to orders: read the latest, know a repeat again, keep what leaves the lists. */
  allowCommitting(fn: HoldfastFunction): void {
    this.allow(fn, 'orders', 'dynamodb:GetItem', 'dynamodb:Query');
    this.allow(fn, 'pasts', 'dynamodb:GetItem');
    this.#allowInserting(fn, 'orders', 'pasts');
  }

  /** Lets `fn` do the same with many orders at once: read them, and take their rows out of the due index by statements. */
  allowCommittingTogether(fn: HoldfastFunction): void {
    this.allow(fn, 'orders', 'dynamodb:BatchGetItem');
    fn.allow(['dynamodb:PartiQLUpdate'], [this.table.tableArn], {
      ...SETTLING,
      Null: { 'dynamodb:LeadingKeys': 'false', 'dynamodb:Attributes': 'false' }, // a service that names none is refused
    });
  }

  /** Lets `fn` add notes to those of an order. */
  allowNoting(fn: HoldfastFunction): void {
    this.allow(fn, 'notes', 'dynamodb:GetItem', 'dynamodb:Query');
    this.#allowInserting(fn, 'notes');
  }

  allowDeliveries(
    fn: HoldfastFunction,
    ...actions: readonly `dynamodb:${'GetItem' | 'PutItem' | 'Query' | 'UpdateItem'}`[]
  ): void {
    fn.allow(actions, [this.table.tableArn], limitTo('records', 'deliveries'));
  }

  /** Lets `fn` touch what became of deliveries: each attempt, and the latest incident of each endpoint. */
  allowAttempts(
    fn: HoldfastFunction,
    partition: 'attempts' | 'incidents',
    ...actions: readonly `dynamodb:${'GetItem' | 'PutItem' | 'Query'}`[]
  ): void {
    fn.allow(actions, [this.table.tableArn], limitTo('records', partition));
  }

  /** Lets `fn` fetch the sealed parts of orders, wherever they stand. */
  allowFetchingParts(fn: HoldfastFunction): void {
    this.allow(fn, 'orders', 'dynamodb:BatchGetItem', 'dynamodb:Query');
    this.allow(fn, 'pasts', 'dynamodb:Query');
  }

  /** Lets `fn` move a commit's row in the due index, or take it out. Nothing else of a commit can ever be updated. */
  allowSettlingDue(fn: HoldfastFunction): void {
    fn.allow(['dynamodb:UpdateItem'], [this.table.tableArn], SETTLING);
  }

  /** Lets `fn` touch the rows of late messages: by provider, by authority, or in both lists at once, as they are kept. */
  allowUndelivered(
    fn: HoldfastFunction,
    by: 'provider' | 'authority' | 'both',
    ...actions: readonly `dynamodb:${'DeleteItem' | 'PutItem' | 'Query'}`[]
  ): void {
    fn.allow(actions, [this.table.tableArn], limitTo('records', ...UNDELIVERED[by]));
  }

  /** Lets `fn` touch the list of calls that wait. */
  allowCalls(fn: HoldfastFunction, ...actions: readonly `dynamodb:${'DeleteItem' | 'PutItem' | 'Query'}`[]): void {
    fn.allow(actions, [this.table.tableArn], limitTo('records', 'calls'));
  }

  allowReadingDue(fn: HoldfastFunction): void {
    fn.allow(['dynamodb:Query'], [`${this.table.tableArn}/index/${DUE_INDEX}`], limitTo('due', 'shards'));
  }

  /** Runs `follower` on every new commit, and on deliveries that ended and incidents where it asks for them; what it cannot digest is parked and the stream moves on. */
  follow(follower: HoldfastFunction, options: FollowerOptions): void {
    const { alarms, headings, behindAfter, parallel, deliveriesToo, incidentsToo } = options;
    const stream = this.table.tableStreamArn;
    if (!stream) throw new Error('the records table has no stream');
    const parked = new ParkedQueue(follower, 'Parked', { alarms, heading: headings.parked });
    follower.allow(
      ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator', 'dynamodb:ListStreams'],
      [stream],
    );
    follower.fn.addEventSourceMapping('Commits', {
      eventSourceArn: stream,
      startingPosition: StartingPosition.TRIM_HORIZON,
      filters: [
        COMMITS_MADE,
        ...(deliveriesToo ? [DELIVERIES[deliveriesToo]] : []),
        ...(incidentsToo ? [INCIDENTS_CHANGED] : []),
      ],
      batchSize: 100,
      parallelizationFactor: parallel,
      reportBatchItemFailures: true,
      bisectBatchOnError: true,
      retryAttempts: 5,
      onFailure: new SqsDlq(parked.queue),
    });
    alarms.raise(follower, 'Behind', headings.behind, {
      metric: follower.fn.metric('IteratorAge', { period: Duration.minutes(1), statistic: 'Maximum' }),
      threshold: behindAfter.toMilliseconds(),
      periods: 2,
    });
  }
}
