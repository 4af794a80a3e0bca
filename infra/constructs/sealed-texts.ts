import { Duration } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { Evidence } from './evidence.ts';
import { HoldfastFunction, type Hosting } from './holdfast-function.ts';
import type { HttpEntry } from './http-entry.ts';
import { variablesOf } from './variables.ts';

export interface SealedTextsProps extends Hosting {
  readonly entry: HttpEntry;
  readonly evidence: Evidence;
}

/**
 * Reading what is sealed of an order, once two people of oversight ask, apart from all else that oversight does. It opens the data keys of
 * orders and makes none; it adds notes to an order and no commit, and finds no order that it was not told of.
 */
export class SealedTexts extends Construct {
  constructor(scope: Construct, id: string, { entry, evidence, ...hosting }: SealedTextsProps) {
    super(scope, id);
    const { records, directory } = evidence;
    const fn = new HoldfastFunction(this, 'Show', {
      ...hosting,
      name: 'show-sealed-texts',
      description: 'Holdfast: two people of oversight read the sealed text of an order',
      timeout: Duration.seconds(28), // under the API's 30: a service that is down is reported by the function, not cut off
      memorySize: 512,
      environment: variablesOf('show-sealed-texts', evidence, hosting.stage),
    });
    records.allowFetchingParts(fn);
    records.allowNoting(fn);
    evidence.allowComplaints(
      fn,
      'readings',
      'dynamodb:GetItem',
      'dynamodb:PartiQLInsert',
      'dynamodb:Query',
      'dynamodb:UpdateItem',
    );
    evidence.allowOpeningOrders(fn);
    evidence.allowOpeningOfficials(fn);
    fn.allow(['dynamodb:Query'], [directory.tableArn]);
    evidence.allowConsulting(fn);
    entry.serve(fn, { 'signed-in': {} });
  }
}
