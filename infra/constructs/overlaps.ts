import { Duration } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { Evidence } from './evidence.ts';
import { HoldfastFunction, type Hosting } from './holdfast-function.ts';
import { limitTo } from './leading-keys.ts';
import { variablesOf } from './variables.ts';

export interface OverlapsProps extends Hosting {
  readonly evidence: Evidence;
}

/**
 * Finding orders that hold the same data, and putting up by what their authority, and oversight, find them. With filing, and with what looks
 * a file number or an identifier up, the only part that may hash what orders have in common.
 */
export class Overlaps extends Construct {
  readonly functionName: string;

  constructor(scope: Construct, id: string, { evidence, ...hosting }: OverlapsProps) {
    super(scope, id);
    const { records, keys, sealingKey, markKey } = evidence;
    const fn = new HoldfastFunction(this, 'Note', {
      ...hosting,
      name: 'note-overlaps',
      description: 'Holdfast: finds orders that hold the same data, and notes how deliveries ended',
      timeout: Duration.seconds(60),
      memorySize: 512,
      environment: variablesOf('note-overlaps', evidence, hosting.stage),
    });
    this.functionName = fn.fn.functionName;
    records.allow(fn, 'orders', 'dynamodb:GetItem', 'dynamodb:Query');
    records.allowFetchingParts(fn);
    records.allowNoting(fn);
    evidence.allowViews(fn, 'marks', 'dynamodb:DeleteItem', 'dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:Query');
    evidence.allowViews(fn, 'marksAndFileNumbers', 'dynamodb:BatchWriteItem');
    evidence.allowViews(fn, 'overlaps', 'dynamodb:BatchWriteItem', 'dynamodb:Query', 'dynamodb:UpdateItem');
    evidence.allowViews(fn, 'imprints', 'dynamodb:BatchWriteItem');
    evidence.allowViews(fn, 'imprintLists', 'dynamodb:DeleteItem', 'dynamodb:GetItem', 'dynamodb:PutItem');
    fn.allow(['dynamodb:GetItem'], [keys.tableArn], limitTo('keys', 'orders'));
    sealingKey.allow(fn, 'kms:Decrypt');
    markKey.allow(fn);
    records.follow(fn, {
      alarms: hosting.alarms,
      headings: { parked: 'overlaps-parked', behind: 'overlaps-behind' },
      behindAfter: Duration.minutes(2),
      parallel: 10,
      deliveriesToo: 'ended',
    });
  }
}
