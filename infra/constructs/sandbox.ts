import { Duration } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { Evidence } from './evidence.ts';
import { HoldfastFunction, type Hosting } from './holdfast-function.ts';
import type { HttpEntry } from './http-entry.ts';
import { allowWithin, limitTo } from './leading-keys.ts';
import { variablesOf } from './variables.ts';

export interface SandboxProps extends Hosting {
  readonly entry: HttpEntry;
  readonly evidence: Evidence;
}

/** Where anyone registers a provider, and plays with orders that nobody issued. Of the directory it writes the entries of the sandbox alone. */
export class Sandbox extends Construct {
  constructor(scope: Construct, id: string, { entry, evidence, ...hosting }: SandboxProps) {
    super(scope, id);
    if (hosting.stage.kept === 'everything') {
      throw new Error(
        `${hosting.stage.name} keeps everything: nobody registers there by themselves, so close its sandbox`,
      );
    }
    const { records, keys, directory, cases, sealingKey, markKey } = evidence;
    const fn = new HoldfastFunction(this, 'Serve', {
      ...hosting,
      name: 'serve-sandbox',
      description: 'Holdfast: the sandbox, where anyone registers a provider that gets test orders',
      timeout: Duration.seconds(28), // under the API's 30: a service that is down is reported by the function, not cut off
      memorySize: 512,
      environment: variablesOf('serve-sandbox', evidence, hosting.stage, { API_URL: entry.url }),
    });
    records.allowCommitting(fn);
    records.allowFetchingParts(fn);
    fn.allow(['dynamodb:GetItem'], [keys.tableArn], limitTo('keys', 'orders', 'officials'));
    allowWithin(fn, ['dynamodb:PartiQLInsert'], keys.tableArn, ['keys', 'orders', 'officials']);
    allowWithin(fn, ['dynamodb:Query', 'dynamodb:PartiQLInsert'], directory.tableArn, [
      'sandbox',
      'authority',
      'providers',
    ]);
    fn.allow(['dynamodb:UpdateItem'], [cases.tableArn], limitTo('cases', 'tries'));
    sealingKey.allow(fn, 'kms:Decrypt', 'kms:GenerateDataKey');
    markKey.allow(fn);
    entry.serve(fn, {
      signature: {
        reason:
          'Anyone registers a key and proves that they have it by the signature, which the function checks first.',
        limits: hosting.stage.unprovenCallers, // whoever floods the sandbox takes no run of another function
      },
    });
  }
}
