import { Duration } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { Evidence } from './evidence.ts';
import { HoldfastFunction, type Hosting } from './holdfast-function.ts';
import type { HttpEntry } from './http-entry.ts';

export interface ContactPointsProps extends Hosting {
  readonly entry: HttpEntry;
  readonly evidence: Evidence;
}

/** Filing and keeping orders: for contact points, validators and oversight, who sign in. */
export class ContactPoints extends Construct {
  constructor(scope: Construct, id: string, { entry, evidence, ...hosting }: ContactPointsProps) {
    super(scope, id);
    const { records, keys, views, directory, sealingKey, documentKeys } = evidence;
    const fn = new HoldfastFunction(this, 'Serve', {
      ...hosting,
      name: 'serve-contact-points',
      description: 'Holdfast: contact points file orders and keep them',
      timeout: Duration.seconds(28), // under the API's 30: a service that is down is reported by the function, not cut off
      memorySize: 1_024,
      environment: {
        RECORDS_TABLE: records.table.tableName,
        KEYS_TABLE: keys.tableName,
        VIEWS_TABLE: views.tableName,
        DIRECTORY_TABLE: directory.tableName,
        SEALING_KEY_ARN: sealingKey.key.keyArn,
        DOCUMENT_KEY_ARNS: documentKeys.keyArns,
        DUE_SHARDS: `${hosting.stage.dueShards}`,
        UNVERIFIED_LAW: hosting.stage.unverifiedLaw,
      },
    });
    records.allow(fn, 'orders', 'dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:Query');
    records.allow(fn, 'deliveries', 'dynamodb:Query');
    fn.allow(['dynamodb:GetItem', 'dynamodb:PutItem'], [keys.tableArn]);
    fn.allow(['dynamodb:Query'], [views.tableArn]);
    fn.allow(['dynamodb:Query'], [directory.tableArn]);
    sealingKey.allow(fn, 'kms:Decrypt', 'kms:GenerateDataKey');
    documentKeys.allowSigning(fn);
    entry.serveSignedIn(fn, [
      'POST /v1/filings',
      'GET /v1/orders',
      'GET /v1/orders/{orderId}',
      'GET /v1/orders/{orderId}/history',
      'POST /v1/orders/{orderId}/validation',
      'POST /v1/orders/{orderId}/extension',
      'POST /v1/orders/{orderId}/production-request',
      'POST /v1/orders/{orderId}/release',
      'POST /v1/orders/{orderId}/clarification-answer',
      'POST /v1/orders/{orderId}/messages',
      'POST /v1/orders/{orderId}/conflicts',
    ]);
  }
}
