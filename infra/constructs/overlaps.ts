import { Duration } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { Evidence } from './evidence.ts';
import { HoldfastFunction, type Hosting } from './holdfast-function.ts';

export interface OverlapsProps extends Hosting {
  readonly evidence: Evidence;
}

/** Finding orders that hold the same data: the only part that may hash identifiers so that they can be compared. */
export class Overlaps extends Construct {
  constructor(scope: Construct, id: string, { evidence, ...hosting }: OverlapsProps) {
    super(scope, id);
    const { records, keys, views, sealingKey, markKey } = evidence;
    const fn = new HoldfastFunction(this, 'Note', {
      ...hosting,
      name: 'note-overlaps',
      description: 'Holdfast: tells authorities of other holds on the same data',
      timeout: Duration.seconds(60),
      memorySize: 512,
      environment: {
        RECORDS_TABLE: records.table.tableName,
        KEYS_TABLE: keys.tableName,
        VIEWS_TABLE: views.tableName,
        SEALING_KEY_ARN: sealingKey.key.keyArn,
        MARK_KEY_ARN: markKey.key.keyArn,
        DUE_SHARDS: `${hosting.stage.dueShards}`,
      },
    });
    records.allow(fn, 'orders', 'dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:Query');
    evidence.allowViews(fn, 'marks', 'dynamodb:DeleteItem', 'dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:Query');
    fn.allow(['dynamodb:GetItem'], [keys.tableArn]);
    sealingKey.allow(fn, 'kms:Decrypt');
    markKey.allow(fn);
    records.follow(fn, {
      alarms: hosting.alarms,
      headings: { parked: 'overlaps-parked', behind: 'overlaps-behind' },
      behindAfter: Duration.minutes(2),
      parallel: 10,
    });
  }
}
