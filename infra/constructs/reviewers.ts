import { Duration } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { Evidence } from './evidence.ts';
import { HoldfastFunction, type Hosting } from './holdfast-function.ts';
import type { HttpEntry } from './http-entry.ts';
import { limitTo } from './leading-keys.ts';
import { variablesOf } from './variables.ts';

export interface ReviewersProps extends Hosting {
  readonly entry: HttpEntry;
  readonly evidence: Evidence;
}

/** Reading and deciding what was drawn for them: for independent reviewers, who sign in. */
export class Reviewers extends Construct {
  constructor(scope: Construct, id: string, { entry, evidence, ...hosting }: ReviewersProps) {
    super(scope, id);
    const { records, keys, directory, sealingKey } = evidence;
    const fn = new HoldfastFunction(this, 'Serve', {
      ...hosting,
      name: 'serve-reviewers',
      description: 'Holdfast: independent reviewers read and decide',
      timeout: Duration.seconds(28), // under the API's 30: a service that is down is reported by the function, not cut off
      memorySize: 1_024,
      environment: variablesOf('serve-reviewers', evidence, hosting.stage),
    });
    records.allowCommitting(fn);
    records.allowFetchingParts(fn);
    fn.allow(['dynamodb:GetItem'], [keys.tableArn], limitTo('keys', 'orders', 'officials'));
    evidence.allowViews(fn, 'reviews', 'dynamodb:BatchGetItem', 'dynamodb:Query');
    evidence.allowViews(fn, 'reviewSignposts', 'dynamodb:Query');
    evidence.allowCases(fn, 'codes', 'dynamodb:BatchGetItem');
    evidence.allowCases(fn, 'codeLists', 'dynamodb:GetItem');
    fn.allow(['dynamodb:Query'], [directory.tableArn]);
    sealingKey.allow(fn, 'kms:Decrypt');
    evidence.allowConsulting(fn);
    entry.serve(fn, { 'signed-in': {} });
  }
}
