import { Duration } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { Evidence } from './evidence.ts';
import { HoldfastFunction, type Hosting } from './holdfast-function.ts';
import type { HttpEntry } from './http-entry.ts';
import type { PagesEntry } from './pages-entry.ts';
import { variablesOf } from './variables.ts';

export interface PublicProps extends Hosting {
  readonly entry: HttpEntry;
  readonly evidence: Evidence;
  /** What looks into documents of strangers. */
  readonly inspector: HoldfastFunction;
  /** Where documents can be checked otherwise than by their address. */
  readonly publicSite: PagesEntry;
}

/** What anyone may ask: our public keys, the description of the API, when a period of the law ends, whether a document is genuine; and the style of pages. */
export class Public extends Construct {
  constructor(scope: Construct, id: string, { entry, evidence, inspector, publicSite, ...hosting }: PublicProps) {
    super(scope, id);
    const { records, documentKeys, webhookKeys } = evidence;
    const fn = new HoldfastFunction(this, 'Serve', {
      ...hosting,
      name: 'serve-public',
      description:
        'Holdfast: public keys, the description of the API, periods of the law, whether a document is genuine, the style of pages',
      timeout: Duration.seconds(28), // a document is looked into by a function that may take 15, and the API waits 30
      memorySize: 512,
      beside: { files: ['shared/contracts/openapi/openapi.json'], compressed: ['web/components/style/pages.css'] },
      environment: variablesOf('serve-public', evidence, hosting.stage, {
        INSPECTOR_ARN: inspector.fn.functionArn,
        PUBLIC_URL: publicSite.url,
      }),
    });
    records.allow(fn, 'pasts', 'dynamodb:GetItem');
    records.allow(fn, 'orders', 'dynamodb:Query'); // one order at a time, by its id: sealed parts stay sealed, it has no key
    fn.allow(['lambda:InvokeFunction'], [inspector.fn.functionArn]);
    documentKeys.allowPublishing(fn);
    webhookKeys.allowPublishing(fn);
    entry.serve(fn, {
      nobody: {
        reason:
          'Public by purpose: nothing here names a person, an order is spoken of to whoever quotes its digest, nothing is stored.',
      },
    });
  }
}
