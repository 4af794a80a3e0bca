import { readKeyId } from '../services/kms/sealing.ts';
import { resolveFunctionArn } from '../services/lambda/requests.ts';
import { type Members, objectOf, textOf } from './expressions.ts';
import type { Access } from './policy.ts';

/** Operations authorized under another name. */
const SQS_ACTIONS: Readonly<Record<string, string>> = {
  ChangeMessageVisibilityBatch: 'ChangeMessageVisibility',
  DeleteMessageBatch: 'DeleteMessage',
  SendMessageBatch: 'SendMessage',
};
const S3_ACTIONS: Readonly<Record<string, string>> = { ListObjectsV2: 's3:ListBucket', PostObject: 's3:PutObject' };
const SEALING = new Set(['Decrypt', 'Encrypt', 'GenerateDataKey']);
const SIGNING = new Set(['Sign', 'Verify']);

/** @param arnPrefix `arn:aws:sqs:eu-central-1:123456789012` */
export function describeSqsAccess(operation: string, request: Members, arnPrefix: string): Access {
  const name = textOf(request['QueueName']) ?? textOf(request['QueueUrl'])?.split('/').at(-1);
  return {
    action: `sqs:${SQS_ACTIONS[operation] ?? operation}`,
    resource: name ? `${arnPrefix}:${name}` : '*',
    context: {},
  };
}

/** @param arnPrefix `arn:aws:lambda:eu-central-1:123456789012` */
export function describeLambdaAccess(operation: string, request: Members, arnPrefix: string): Access {
  return {
    action: `lambda:${operation}Function`,
    resource: resolveFunctionArn(textOf(request['FunctionName']) ?? '', arnPrefix) ?? '*',
    context: {},
  };
}

/** @param arnPrefix `arn:aws:ssm:eu-central-1:123456789012` */
export function describeSsmAccess(operation: string, request: Members, arnPrefix: string): Access {
  const name = textOf(request['Name']) ?? '';
  return { action: `ssm:${operation}`, resource: `${arnPrefix}:parameter/${name.replace(/^\//, '')}`, context: {} };
}

/** What may be listed is said by prefix; all else by the object's name. */
export function describeS3Access(operation: string, request: Members, account: string): Access {
  const [bucket, key, prefix] = ['bucket', 'key', 'prefix'].map((name) => textOf(request[name]));
  const ifNoneMatch = textOf(request['ifNoneMatch']);
  const isListing = operation === 'ListObjectsV2';
  return {
    action: S3_ACTIONS[operation] ?? `s3:${operation}`,
    resource: `arn:aws:s3:::${bucket}${isListing ? '' : `/${key}`}`,
    context: {
      'aws:ResourceAccount': [account],
      ...(prefix !== undefined && { 's3:prefix': [prefix] }),
      ...(ifNoneMatch !== undefined && { 's3:if-none-match': [ifNoneMatch] }),
    },
  };
}

/** What S3 would ask the bucket's key for on behalf of whoever puts or gets an object; nothing for the rest. */
export function describeBucketKeyAccess(operation: string, request: Members, keyArn: string, region: string): Access[] {
  const action = { PutObject: 'kms:GenerateDataKey', PostObject: 'kms:GenerateDataKey', GetObject: 'kms:Decrypt' }[
    operation
  ];
  if (action === undefined) return [];
  const context = {
    'kms:ViaService': [`s3.${region}.amazonaws.com`],
    'kms:EncryptionContext:aws:s3:arn': [`arn:aws:s3:::${textOf(request['bucket'])}`],
  };
  return [{ action, resource: keyArn, context }];
}

/**
 * @param keyArn the ARN of the key the request works with: an alias is resolved by the caller.
 */
export function describeKmsAccess(operation: string, request: Members, keyArn: string): Access {
  const pairs = Object.entries(objectOf(request['EncryptionContext']));
  const alias = textOf(request['KeyId'])?.match(/alias\/.*/)?.[0];
  return {
    action: `kms:${operation}`,
    resource: keyArn,
    context: {
      ...Object.fromEntries(pairs.map(([key, value]) => [`kms:EncryptionContext:${key}`, [String(value)]])),
      ...(pairs.length > 0 && { 'kms:EncryptionContextKeys': pairs.map(([key]) => key) }),
      ...(SEALING.has(operation) && { 'kms:EncryptionAlgorithm': ['SYMMETRIC_DEFAULT'] }),
      ...(operation === 'GenerateMac' && { 'kms:MacAlgorithm': [textOf(request['MacAlgorithm']) ?? ''] }),
      ...(SIGNING.has(operation) && {
        'kms:SigningAlgorithm': [textOf(request['SigningAlgorithm']) ?? ''],
        'kms:MessageType': [textOf(request['MessageType']) ?? 'RAW'],
      }),
      ...(alias !== undefined && { 'kms:RequestAlias': [alias] }),
    },
  };
}

/** The key a KMS request names, or the one that sealed the blob it brings. */
export function readKeyReference(request: Members): string {
  return textOf(request['KeyId']) ?? readKeyId(Buffer.from(textOf(request['CiphertextBlob']) ?? '', 'base64'));
}
