import { Duration } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { DeliveryQueues } from './delivery-queues.ts';
import type { Evidence } from './evidence.ts';
import { HoldfastFunction, type Hosting } from './holdfast-function.ts';
import type { HttpEntry } from './http-entry.ts';
import { allowWithin, limitTo } from './leading-keys.ts';
import type { Suspensions } from './suspensions.ts';
import { variablesOf } from './variables.ts';

export interface RegistrarsProps extends Hosting {
  readonly entry: HttpEntry;
  readonly evidence: Evidence;
  readonly suspensions: Suspensions;
  readonly deliveries: DeliveryQueues;
}

/** Keeping the directory: for registrars, two for each change, and for oversight, who read. This function alone adds to the table. */
export class Registrars extends Construct {
  constructor(scope: Construct, id: string, { entry, evidence, deliveries, suspensions, ...hosting }: RegistrarsProps) {
    super(scope, id);
    const { tableArn } = evidence.directory;
    const [webhook, mail] = [deliveries.webhook.ordinary, deliveries.mail.ordinary];
    const fn = new HoldfastFunction(this, 'Serve', {
      ...hosting,
      name: 'serve-registrars',
      description: 'Holdfast: registrars keep the directory, two for each change',
      timeout: Duration.seconds(28), // under the API's 30: a service that is down is reported by the function, not cut off
      memorySize: 512,
      environment: variablesOf('serve-registrars', evidence, hosting.stage, {
        SUSPENSIONS_QUEUE_URL: suspensions.url,
        DELIVERIES_QUEUE_URL: webhook.queue.queueUrl,
        MAIL_QUEUE_URL: mail.queue.queueUrl,
        API_URL: entry.url,
      }),
    });
    fn.allow(['dynamodb:GetItem', 'dynamodb:Query'], [tableArn]);
    allowWithin(fn, ['dynamodb:PartiQLInsert'], tableArn, ['directory', 'authority', 'provider', 'roster', 'office']);
    fn.allow(['dynamodb:PutItem'], [tableArn], limitTo('names', 'authorities'));
    fn.allow(['dynamodb:PutItem'], [tableArn], limitTo('changes', 'changed', 'suspended', 'acts'));
    fn.allow(['dynamodb:PutItem'], [tableArn], limitTo('onCall', 'reached'));
    suspensions.allowWaking(fn);
    suspensions.allowLookingBack(fn);
    for (const queue of [webhook, mail]) queue.allowSending(fn); // it reaches nobody outside itself
    entry.serve(fn, {
      'signed-in': {},
      signature: {
        reason: 'A provider proves itself by its signature over the raw request, which the function checks first.',
      },
    });
  }
}
