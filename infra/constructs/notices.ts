import { Duration } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { Documents } from './documents.ts';
import type { Evidence } from './evidence.ts';
import { HoldfastFunction, type Hosting } from './holdfast-function.ts';
import type { HttpEntry } from './http-entry.ts';
import type { PagesEntry } from './pages-entry.ts';
import { variablesOf } from './variables.ts';

export interface NoticesProps extends Hosting {
  readonly entry: HttpEntry;
  readonly evidence: Evidence;
  readonly documents: Documents;
  /** Where notices lead. */
  readonly caseSite: PagesEntry;
}

/** Handing providers the notices they pass on, and authorities those they send, each with a case code: nothing else puts a code in force. */
export class Notices extends Construct {
  constructor(scope: Construct, id: string, { entry, evidence, documents, caseSite, ...hosting }: NoticesProps) {
    super(scope, id);
    const { records, directory, caseKey } = evidence;
    const fn = new HoldfastFunction(this, 'Serve', {
      ...hosting,
      name: 'serve-notices',
      description: 'Holdfast: providers and authorities fetch notices, each with a case code',
      timeout: Duration.seconds(28), // under the API's 30: a service that is down is reported by the function, not cut off
      memorySize: 1_024,
      environment: variablesOf('serve-notices', evidence, hosting.stage, {
        RENDERER_ARN: documents.rendererArn,
        API_URL: entry.url,
        CASE_URL: caseSite.url,
      }),
    });
    records.allowCommitting(fn);
    records.allowNoting(fn);
    evidence.allowCases(fn, 'codes', 'dynamodb:BatchGetItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem');
    evidence.allowCases(fn, 'codeLists', 'dynamodb:GetItem', 'dynamodb:PutItem');
    evidence.allowCases(fn, 'reads', 'dynamodb:GetItem', 'dynamodb:PutItem');
    fn.allow(['dynamodb:Query'], [directory.tableArn]);
    evidence.allowOpeningOfficials(fn);
    caseKey.allow(fn);
    documents.allowPrinting(fn);
    entry.serve(fn, {
      'signed-in': {},
      'signature-or-token': {
        reason:
          'A provider proves itself by its signature over the raw request, or by the token of one of its people: the function checks either first.',
      },
    });
  }
}
