import { Duration } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { DeliveryQueues } from './delivery-queues.ts';
import type { Documents } from './documents.ts';
import type { Evidence } from './evidence.ts';
import { HoldfastFunction, type Hosting } from './holdfast-function.ts';
import type { HttpEntry } from './http-entry.ts';
import { limitTo } from './leading-keys.ts';
import { variablesOf } from './variables.ts';

export interface ProvidersProps extends Hosting {
  readonly entry: HttpEntry;
  readonly evidence: Evidence;
  readonly documents: Documents;
  readonly deliveries: DeliveryQueues;
}

/** Reading certificates and hearing providers, who sign each request with their registered key, and their people, who sign in. */
export class Providers extends Construct {
  constructor(scope: Construct, id: string, { entry, evidence, documents, deliveries, ...hosting }: ProvidersProps) {
    super(scope, id);
    const { records, keys, directory, sealingKey, documentKeys } = evidence;
    const fn = new HoldfastFunction(this, 'Serve', {
      ...hosting,
      name: 'serve-providers',
      description: 'Holdfast: providers read certificates and state what they did',
      timeout: Duration.seconds(28), // under the API's 30: a service that is down is reported by the function, not cut off
      memorySize: 1_024,
      environment: variablesOf('serve-providers', evidence, hosting.stage, {
        RENDERER_ARN: documents.rendererArn,
        API_URL: entry.url,
        ...deliveries.lanes,
      }),
    });
    records.allowCommitting(fn);
    records.allowFetchingParts(fn);
    records.allowNoting(fn);
    fn.allow(['dynamodb:GetItem'], [keys.tableArn], limitTo('keys', 'orders', 'officials')); // a provider's people stand in a record as officials do
    records.allowUndelivered(fn, 'provider', 'dynamodb:Query');
    records.allowDeliveries(fn, 'dynamodb:Query');
    records.allowAttempts(fn, 'attempts', 'dynamodb:Query');
    records.allowAttempts(fn, 'incidents', 'dynamodb:Query');
    evidence.allowViews(fn, 'providers', 'dynamodb:Query');
    evidence.allowViews(fn, 'providerSignposts', 'dynamodb:Query');
    evidence.allowViews(fn, 'messagesFed', 'dynamodb:Query');
    evidence.allowViews(fn, 'marks', 'dynamodb:GetItem', 'dynamodb:Query');
    evidence.allowViews(fn, 'overlaps', 'dynamodb:Query');
    evidence.allowCases(fn, 'reads', 'dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem');
    fn.allow(['dynamodb:Query'], [directory.tableArn]);
    sealingKey.allow(fn, 'kms:Decrypt');
    documentKeys.allowSigning(fn);
    documents.allowPrinting(fn);
    deliveries.allowSending(fn); // wake-ups for what is late, once a provider is there again
    entry.serve(fn, {
      'signature-or-token': {
        reason:
          'A provider proves itself by its signature over the raw request, or by the token of one of its people: the function checks either first.',
      },
    });
  }
}
