import { BlockPublicAccess, Bucket, BucketEncryption, CfnBucket, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import { Duration, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { FOLDERS } from '../../shared/deployment.ts';
import type { Conditions } from './grants.ts';
import type { HoldfastFunction } from './holdfast-function.ts';

type Folder = keyof typeof FOLDERS;

/**
 * The files of objections, each sealed under its order's data key before it comes here. Without versions: what is deleted is
 * gone. Nothing takes a kept file away but the erasure of its order, and nothing replaces one.
 */
export class AttachmentBucket extends Construct {
  readonly name: string;
  readonly #arn: string;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    const bucket = new Bucket(this, 'Bucket', {
      encryption: BucketEncryption.S3_MANAGED, // the second lock: what is in it was sealed by us
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      versioned: false,
      lifecycleRules: [
        {
          id: 'parts-nobody-made-whole',
          prefix: FOLDERS.incoming,
          expiration: Duration.days(1),
        },
        { id: 'uploads-nobody-ended', abortIncompleteMultipartUploadAfter: Duration.days(1) },
      ],
      removalPolicy: RemovalPolicy.RETAIN,
    });
    this.name = bucket.bucketName;
    this.#arn = bucket.bucketArn;
    Validations.of(bucket).acknowledge({
      id: 'AwsSolutions-S1',
      reason:
        'Access logs of S3 name the objects of orders and keep them longer than the orders; each read and write is a function’s, and logged by it.',
    });
  }

  /** Single objects in a folder. */
  allow(
    fn: HoldfastFunction,
    folder: Folder,
    ...actions: readonly `s3:${'DeleteObject' | 'GetObject' | 'PutObject'}`[]
  ): void {
    this.#allow(fn, actions, FOLDERS[folder], {});
  }

  /** Which objects there are in a folder. */
  allowListing(fn: HoldfastFunction, folder: Folder): void {
    fn.allow(['s3:ListBucket'], [this.#arn], { StringLike: { 's3:prefix': `${FOLDERS[folder]}*` } });
  }

  /** Keeping a file under a name that is not taken, and under no other: kept evidence is not overwritten. */
  allowKeeping(fn: HoldfastFunction): void {
    this.#allow(fn, ['s3:PutObject'], FOLDERS.sealed, { Null: { 's3:if-none-match': 'false' } });
  }

  #allow(
    fn: HoldfastFunction,
    actions: readonly `s3:${'DeleteObject' | 'GetObject' | 'PutObject'}`[],
    prefix: string,
    conditions: Conditions,
  ): void {
    fn.allow(actions, [`${this.#arn}/${prefix}*`], {
      StringEquals: { 'aws:ResourceAccount': Stack.of(this).account },
      ...conditions,
    });
    Validations.of(fn).acknowledge({
      id: `AwsSolutions-IAM5[Resource::<${this.#logicalId()}.Arn>/${prefix}*]`,
      reason: 'Objects are named by order and digest, which no policy can list; the prefix says what they are.',
    });
  }

  #logicalId(): string {
    const { defaultChild } = this.node.findChild('Bucket').node;
    if (!(defaultChild instanceof CfnBucket)) throw new Error('a bucket has no resource of its own');
    return Stack.of(this).getLogicalId(defaultChild);
  }
}
