import { Duration } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { Documents } from './documents.ts';
import type { Evidence } from './evidence.ts';
import { HoldfastFunction, type Hosting } from './holdfast-function.ts';
import type { HttpEntry } from './http-entry.ts';
import { limitInsertsTo, limitTo } from './leading-keys.ts';
import type { UrgentHints } from './urgent-hints.ts';
import { variablesOf } from './variables.ts';

export interface ContactPointsProps extends Hosting {
  readonly entry: HttpEntry;
  readonly evidence: Evidence;
  readonly documents: Documents;
  readonly hints: UrgentHints;
}

/** Under the API's 30: a service that is down is reported by the function, not cut off. */
const TIMEOUT = Duration.seconds(28);

/**
 * Filing and keeping orders: for contact points, validators and oversight, who sign in. What they do and what they read are two
 * functions, so that the one that shows everything can change nothing.
 */
export class ContactPoints extends Construct {
  constructor(scope: Construct, id: string, props: ContactPointsProps) {
    super(scope, id);
    this.#serve(props);
    this.#show(props);
  }

  #serve({ entry, evidence, hints, stage, alarms }: ContactPointsProps): void {
    const { records, keys, directory, sealingKey, markKey } = evidence;
    const fn = new HoldfastFunction(this, 'Serve', {
      stage,
      alarms,
      name: 'serve-contact-points',
      description: 'Holdfast: contact points file orders and keep them',
      timeout: TIMEOUT,
      memorySize: 1_024,
      environment: variablesOf('serve-contact-points', evidence, stage, { HINTS_QUEUE_URL: hints.url }),
    });
    records.allowCommitting(fn);
    records.allowFetchingParts(fn);
    records.allowNoting(fn);
    records.allowCalls(fn, 'dynamodb:DeleteItem', 'dynamodb:Query');
    records.allowDeliveries(fn, 'dynamodb:GetItem', 'dynamodb:Query', 'dynamodb:UpdateItem');
    records.allowUndelivered(fn, 'both', 'dynamodb:DeleteItem');
    fn.allow(['dynamodb:GetItem'], [keys.tableArn], limitTo('keys', 'orders', 'officials', 'demands'));
    fn.allow(['dynamodb:PartiQLInsert'], [keys.tableArn], limitInsertsTo('keys', 'orders', 'officials')); // a key replaced is an order lost
    fn.allow(['dynamodb:PutItem'], [keys.tableArn], limitTo('keys', 'demands'));
    fn.allow(['dynamodb:UpdateItem'], [keys.tableArn], limitTo('keys', 'demandLists'));
    fn.allow(['dynamodb:Query'], [directory.tableArn]);
    evidence.allowWaiting(
      fn,
      'filings',
      'dynamodb:BatchGetItem',
      'dynamodb:GetItem',
      'dynamodb:PutItem',
      'dynamodb:UpdateItem',
    );
    evidence.allowWaiting(fn, 'forms', 'dynamodb:DeleteItem', 'dynamodb:GetItem', 'dynamodb:PutItem');
    evidence.allowWaiting(fn, 'lists', 'dynamodb:DeleteItem', 'dynamodb:PutItem');
    evidence.allowWaiting(fn, 'bursts', 'dynamodb:UpdateItem');
    evidence.allowWaiting(fn, 'drafts', 'dynamodb:DeleteItem', 'dynamodb:GetItem', 'dynamodb:PutItem');
    evidence.allowWaiting(fn, 'draftLists', 'dynamodb:DeleteItem', 'dynamodb:PutItem', 'dynamodb:Query');
    sealingKey.allow(fn, 'kms:Decrypt', 'kms:GenerateDataKey');
    markKey.allow(fn);
    hints.allowSending(fn);
    fn.raiseOver('filing-burst');
    fn.raiseOver('orders-unhastened');
    entry.serve(fn, { 'signed-in': {} });
  }

  #show({ entry, evidence, documents, ...hosting }: ContactPointsProps): void {
    const { records, keys, directory, sealingKey, markKey, documentKeys } = evidence;
    const fn = new HoldfastFunction(this, 'Show', {
      ...hosting,
      name: 'show-orders',
      description: 'Holdfast: contact points read their orders',
      timeout: TIMEOUT,
      memorySize: 1_024,
      environment: variablesOf('show-orders', evidence, hosting.stage, { RENDERER_ARN: documents.rendererArn }),
    });
    records.allow(fn, 'orders', 'dynamodb:GetItem');
    records.allowFetchingParts(fn);
    records.allow(fn, 'notes', 'dynamodb:GetItem', 'dynamodb:Query');
    records.allowAttempts(fn, 'attempts', 'dynamodb:Query');
    records.allowAttempts(fn, 'incidents', 'dynamodb:Query');
    records.allowDeliveries(fn, 'dynamodb:Query');
    records.allowUndelivered(fn, 'authority', 'dynamodb:Query');
    fn.allow(['dynamodb:GetItem'], [keys.tableArn], limitTo('keys', 'orders', 'officials'));
    evidence.allowViews(fn, 'lists', 'dynamodb:BatchGetItem', 'dynamodb:Query');
    evidence.allowViews(fn, 'signposts', 'dynamodb:Query');
    evidence.allowViews(fn, 'validations', 'dynamodb:BatchGetItem', 'dynamodb:Query');
    evidence.allowViews(fn, 'validationSignposts', 'dynamodb:Query');
    evidence.allowViews(fn, 'eventsFed', 'dynamodb:Query');
    evidence.allowViews(fn, 'fileNumbers', 'dynamodb:Query');
    markKey.allow(fn);
    evidence.allowViews(fn, 'overlaps', 'dynamodb:Query');
    fn.allow(['dynamodb:Query'], [directory.tableArn]);
    evidence.allowWaiting(fn, 'filings', 'dynamodb:GetItem');
    evidence.allowWaiting(fn, 'forms', 'dynamodb:GetItem');
    evidence.allowWaiting(fn, 'lists', 'dynamodb:Query');
    evidence.allowWaiting(fn, 'drafts', 'dynamodb:GetItem');
    evidence.allowWaiting(fn, 'draftLists', 'dynamodb:Query');
    sealingKey.allow(fn, 'kms:Decrypt');
    evidence.allowConsulting(fn);
    documentKeys.allowSigning(fn);
    documents.allowPrinting(fn);
    entry.serve(fn, { 'signed-in': {} });
  }
}
