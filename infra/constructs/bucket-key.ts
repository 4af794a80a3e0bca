import type { Key } from 'aws-cdk-lib/aws-kms';
import { Stack } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { KeyAdministrators } from '../stage.ts';
import type { Grantee } from './grants.ts';
import { createRetainedKey } from './retained-key.ts';

/** The key of a bucket: S3 alone uses it, for whoever may, and for this bucket. */
export class BucketKey extends Construct {
  readonly key: Key;

  constructor(scope: Construct, id: string, description: string, administrators: KeyAdministrators) {
    super(scope, id);
    this.key = createRetainedKey(this, 'Key', {
      use: ['kms:Decrypt', 'kms:GenerateDataKey'],
      administrators,
      description,
      enableKeyRotation: true,
    });
  }

  /** @param bucketArn what S3 names to the key when it asks for it, as the bucket has one key for its objects. */
  allow(grantee: Grantee, bucketArn: string, ...actions: readonly ('kms:Decrypt' | 'kms:GenerateDataKey')[]): void {
    grantee.allow(actions, [this.key.keyArn], {
      StringEquals: {
        'kms:ViaService': `s3.${Stack.of(this).region}.amazonaws.com`,
        'kms:EncryptionContext:aws:s3:arn': bucketArn,
      },
    });
  }
}
