import { AnyPrincipal, Effect, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { BlockPublicAccess, Bucket, BucketEncryption, CfnBucket, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import { Duration, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { FOLDERS } from '../../shared/deployment/folders.ts';
import type { KeyAdministrators } from '../stage.ts';
import { BucketKey } from './bucket-key.ts';
import type { Conditions, Grantee } from './grants.ts';

type Folder = keyof typeof FOLDERS;

/** How old the signature of a posted form may be. */
const FORM_MINUTES = 15;

/**
 * The files of objections, all under the bucket's own key; what is kept was sealed under its order's data key before. Without versions:
 * what is deleted is gone. Nothing takes a kept file away but the erasure of its order, and nothing replaces one.
 */
export class AttachmentBucket extends Construct {
  readonly name: string;
  readonly keyArn: string;
  readonly #arn: string;
  readonly #key: BucketKey;

  constructor(scope: Construct, id: string, administrators: KeyAdministrators) {
    super(scope, id);
    this.#key = new BucketKey(this, 'Key', 'Holdfast: seals files where they lie', administrators);
    this.keyArn = this.#key.key.keyArn;
    const bucket = new Bucket(this, 'Bucket', {
      encryption: BucketEncryption.KMS, // the only lock of what is on its way in, the second of what is kept
      encryptionKey: this.#key.key,
      bucketKeyEnabled: true, // S3 asks KMS now and then, and not for each object
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      versioned: false,
      lifecycleRules: [
        {
          id: 'files-nobody-took-further',
          prefix: FOLDERS.incoming,
          expiration: Duration.days(1),
        },
        { id: 'uploads-nobody-ended', abortIncompleteMultipartUploadAfter: Duration.days(1) },
      ],
      removalPolicy: RemovalPolicy.RETAIN,
    });
    this.name = bucket.bucketName;
    this.#arn = bucket.bucketArn;
    narrowForms(bucket);
    Validations.of(bucket).acknowledge({
      id: 'AwsSolutions-S1',
      reason:
        'Access logs of S3 name the objects of orders and keep them longer than the orders; each read and write is a function’s, and logged by it.',
    });
  }

  /** Single objects in a folder, which whoever reads or writes needs the key for. */
  allow(
    fn: Grantee & Construct,
    folder: Folder,
    ...actions: readonly `s3:${'DeleteObject' | 'GetObject' | 'PutObject'}`[]
  ): void {
    this.#allow(fn, actions, FOLDERS[folder], {});
  }

  /** Which objects there are in a folder. */
  allowListing(fn: Grantee, folder: Folder): void {
    fn.allow(['s3:ListBucket'], [this.#arn], { StringLike: { 's3:prefix': `${FOLDERS[folder]}*` } });
  }

  /** Keeping a file under a name that is not taken, and under no other: kept evidence is not overwritten. */
  allowKeeping(fn: Grantee & Construct): void {
    this.#allow(fn, ['s3:PutObject'], FOLDERS.sealed, { Null: { 's3:if-none-match': 'false' } });
  }

  /** The key of the bucket, by way of S3: to read what lies in it, or to write as well. */
  allowKey(fn: Grantee, to: 'read' | 'write'): void {
    const actions = to === 'read' ? (['kms:Decrypt'] as const) : (['kms:Decrypt', 'kms:GenerateDataKey'] as const);
    this.#key.allow(fn, this.#arn, ...actions);
  }

  /** What the service needs that searches copies for malware. @param probe the object by which it finds out that it may write. */
  allowScanning(role: Grantee & Construct, probe: string): void {
    const ours = { StringEquals: { 'aws:ResourceAccount': Stack.of(this).account } };
    role.allow(['s3:GetBucketNotification', 's3:ListBucket', 's3:PutBucketNotification'], [this.#arn], ours);
    role.allow(['s3:PutObject'], [`${this.#arn}/${probe}`], ours);
    this.#allow(role, ['s3:GetObject', 's3:GetObjectVersion'], FOLDERS.scans, {});
    this.allowKey(role, 'write');
  }

  #allow(
    fn: Grantee & Construct,
    actions: readonly `s3:${'DeleteObject' | 'GetObject' | 'GetObjectVersion' | 'PutObject'}`[],
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

/**
 * Whatever is signed: a form that is posted reaches wholes alone, and no later than the quarter of an hour that each says of itself
 * (`PERSON_POLICY.uploadFormMs`).
 */
function narrowForms(bucket: Bucket): void {
  const posted = { 's3:authType': 'POST' };
  const wholes = bucket.arnForObjects(`${FOLDERS.wholes}*`);
  const denied = { effect: Effect.DENY, principals: [new AnyPrincipal()], actions: ['s3:PutObject'] };
  for (const statement of [
    new PolicyStatement({ ...denied, notResources: [wholes], conditions: { StringEquals: posted } }),
    new PolicyStatement({
      ...denied,
      resources: [wholes],
      conditions: { StringEquals: posted, NumericGreaterThan: { 's3:signatureAge': FORM_MINUTES * 60_000 } },
    }),
  ]) {
    bucket.addToResourcePolicy(statement);
  }
}
