import { Duration } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { Evidence } from './evidence.ts';
import { HoldfastFunction, type Hosting } from './holdfast-function.ts';
import type { HttpEntry } from './http-entry.ts';
import { variablesOf } from './variables.ts';

export interface OversightProps extends Hosting {
  readonly entry: HttpEntry;
  readonly evidence: Evidence;
}

/**
 * Checking complaints, finding orders by an identifier once two people ask, which reviews ended in silence, which claimed notices nobody
 * confirmed, which orders were taken back at once, and the record of every order: for oversight, who sign in. It opens what
 * complainants wrote, what its own people searched for, and who consulted what; of orders it can read who did what and when, and open
 * nothing else: that takes two people, and `SealedTexts`.
 */
export class Oversight extends Construct {
  constructor(scope: Construct, id: string, { entry, evidence, ...hosting }: OversightProps) {
    super(scope, id);
    const { records, directory, sealingKey, markKey, documentKeys } = evidence;
    const fn = new HoldfastFunction(this, 'Serve', {
      ...hosting,
      name: 'serve-oversight',
      description: 'Holdfast: oversight checks complaints and reads the record of orders and of silence',
      timeout: Duration.seconds(28), // under the API's 30: a service that is down is reported by the function, not cut off
      memorySize: 512,
      environment: variablesOf('serve-oversight', evidence, hosting.stage),
    });
    evidence.allowComplaints(fn, 'complaints', 'dynamodb:GetItem', 'dynamodb:Query', 'dynamodb:UpdateItem');
    evidence.allowComplaints(fn, 'unremedied', 'dynamodb:DeleteItem', 'dynamodb:PutItem', 'dynamodb:Query');
    evidence.allowComplaints(
      fn,
      'searches',
      'dynamodb:GetItem',
      'dynamodb:PartiQLInsert',
      'dynamodb:Query',
      'dynamodb:UpdateItem',
    );
    evidence.allowComplaints(fn, 'difficulties', 'dynamodb:Query');
    evidence.allowKeysOf(fn, 'complaints', 'dynamodb:GetItem');
    evidence.allowKeysOf(fn, 'searches', 'dynamodb:GetItem', 'dynamodb:PartiQLInsert');
    evidence.allowOpeningOfficials(fn);
    records.allow(fn, 'orders', 'dynamodb:GetItem', 'dynamodb:Query');
    records.allow(fn, 'notes', 'dynamodb:GetItem', 'dynamodb:Query');
    fn.allow(['dynamodb:Query'], [directory.tableArn]);
    evidence.allowViews(fn, 'oversight', 'dynamodb:Query');
    evidence.allowViews(fn, 'lists', 'dynamodb:BatchGetItem', 'dynamodb:Query');
    evidence.allowViews(fn, 'signposts', 'dynamodb:Query');
    evidence.allowViews(fn, 'imprints', 'dynamodb:Query');
    sealingKey.allowFor(fn, ['complaints', 'searches'], 'kms:Decrypt', 'kms:GenerateDataKey'); // the latter for searches
    markKey.allow(fn);
    evidence.allowConsulting(fn);
    evidence.allowReadingConsultations(fn);
    documentKeys.allowSigning(fn);
    entry.serve(fn, { 'signed-in': {} });
  }
}
