import { Duration } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { Evidence } from './evidence.ts';
import { HoldfastFunction, type Hosting } from './holdfast-function.ts';
import type { HttpEntry } from './http-entry.ts';

export interface PublicProps extends Hosting {
  readonly entry: HttpEntry;
  readonly evidence: Evidence;
}

/** What anyone may ask: the keys our signatures are checked with, the description of the API, when a period of the law ends. */
export class Public extends Construct {
  constructor(scope: Construct, id: string, { entry, evidence, ...hosting }: PublicProps) {
    super(scope, id);
    const { documentKeys, webhookKeys } = evidence;
    const fn = new HoldfastFunction(this, 'Serve', {
      ...hosting,
      name: 'serve-public',
      description: 'Holdfast: public keys, the description of the API and the calculator of periods',
      timeout: Duration.seconds(10),
      memorySize: 512,
      environment: { DOCUMENT_KEY_ARNS: documentKeys.keyArns, WEBHOOK_KEY_ARNS: webhookKeys.keyArns },
    });
    documentKeys.allowPublishing(fn);
    webhookKeys.allowPublishing(fn);
    entry.serveWithoutToken(
      fn,
      ['GET /.well-known/jwks.json', 'GET /v1/openapi.json', 'POST /v1/deadlines'],
      'Public by purpose: nothing here names an order or a person, and nothing is stored.',
    );
  }
}
