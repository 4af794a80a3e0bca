import { Duration } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { Evidence } from './evidence.ts';
import { HoldfastFunction, type Hosting } from './holdfast-function.ts';
import type { HttpEntry } from './http-entry.ts';

export interface OversightProps extends Hosting {
  readonly entry: HttpEntry;
  readonly evidence: Evidence;
}

/** Checking complaints, and which reviews ended in silence: for oversight, who sign in. It opens what complainants wrote, and no order. */
export class Oversight extends Construct {
  constructor(scope: Construct, id: string, { entry, evidence, ...hosting }: OversightProps) {
    super(scope, id);
    const { keys, views, complaints, sealingKey } = evidence;
    const fn = new HoldfastFunction(this, 'Serve', {
      ...hosting,
      name: 'serve-oversight',
      description: 'Holdfast: oversight checks complaints and reads which reviews ended in silence',
      timeout: Duration.seconds(28), // under the API's 30: a service that is down is reported by the function, not cut off
      memorySize: 512,
      environment: {
        KEYS_TABLE: keys.tableName,
        VIEWS_TABLE: views.tableName,
        COMPLAINTS_TABLE: complaints.tableName,
        SEALING_KEY_ARN: sealingKey.key.keyArn,
      },
    });
    fn.allow(['dynamodb:GetItem', 'dynamodb:Query', 'dynamodb:UpdateItem'], [complaints.tableArn]);
    evidence.allowComplaintKeys(fn, 'dynamodb:GetItem');
    evidence.allowViews(fn, 'oversight', 'dynamodb:Query');
    sealingKey.allow(fn, 'kms:Decrypt');
    entry.serveSignedIn(fn, ['GET /v1/complaints', 'POST /v1/complaints/{complaintId}/check', 'GET /v1/silences']);
  }
}
