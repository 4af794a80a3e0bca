import type { Service } from '../base/faults.ts';
import { describeDynamoDbAccesses, type KeySchema, tablesOf } from './dynamodb-access.ts';
import { listOf, type Members, objectOf, textOf } from './expressions.ts';
import type { Access } from './policy.ts';
import {
  describeBucketKeyAccess,
  describeKmsAccess,
  describeLambdaAccess,
  describeS3Access,
  describeSqsAccess,
  describeSsmAccess,
  readKeyReference,
} from './service-access.ts';
import type { Upstream } from './upstream.ts';

export interface Accesses {
  /** @throws UnclearRequest for a request whose permissions cannot be worked out. */
  of(service: Service, operation: string, request: Members): Promise<Access[]>;
}

/** Services whose requests name all that a permission is about. */
const NAMED = { sqs: describeSqsAccess, lambda: describeLambdaAccess, ssm: describeSsmAccess } as const;

/** Works out the permissions of a request, asking the services once for what the request does not say (key schemas, aliases). */
export function createAccesses(
  upstreams: Readonly<Record<Service, Upstream>>,
  region: string,
  account: string,
  bucketKeys: ReadonlyMap<string, string>,
): Accesses {
  const schemas = new Map<string, KeySchema>();
  const aliases = new Map<string, string>();
  const prefix = (service: Service): string => `arn:aws:${service}:${region}:${account}`;

  const learnTable = async (table: string): Promise<void> => {
    if (schemas.has(table)) return;
    const answer = await upstreams.dynamodb.ask('DynamoDB_20120810.DescribeTable', { TableName: table });
    const description = objectOf(objectOf(answer)['Table']);
    const partition = findPartition(description);
    if (partition === undefined) return; // no such table (yet): the service will say so
    const indexes = listOf(description['GlobalSecondaryIndexes']).map(objectOf);
    const named = indexes.map((index) => [textOf(index['IndexName']) ?? '', findPartition(index) ?? '']);
    schemas.set(table, { partition, indexes: Object.fromEntries(named) });
  };

  const keyArn = async (reference: string): Promise<string> => {
    if (!reference.includes('alias/'))
      return reference.startsWith('arn:') ? reference : `${prefix('kms')}:key/${reference}`;
    const answer = aliases.has(reference)
      ? undefined
      : await upstreams.kms.ask('TrentService.DescribeKey', { KeyId: reference });
    const arn = textOf(objectOf(objectOf(answer)['KeyMetadata'])['Arn']);
    if (arn !== undefined) aliases.set(reference, arn);
    return aliases.get(reference) ?? reference;
  };

  return {
    async of(service, operation, request) {
      if (Object.hasOwn(NAMED, service))
        return [NAMED[service as keyof typeof NAMED](operation, request, prefix(service))];
      if (service === 's3') {
        const keyOfBucket = bucketKeys.get(textOf(request['bucket']) ?? '');
        const opening = keyOfBucket ? describeBucketKeyAccess(operation, request, keyOfBucket, region) : [];
        return [describeS3Access(operation, request, account), ...opening];
      }
      if (service === 'kms') return [describeKmsAccess(operation, request, await keyArn(readKeyReference(request)))];
      for (const table of tablesOf(request)) await learnTable(table);
      return describeDynamoDbAccesses(operation, request, {
        arnPrefix: prefix('dynamodb'),
        schemaOf: (table) => schemas.get(table),
      });
    },
  };
}

function findPartition(description: Members): string | undefined {
  const part = listOf(description['KeySchema'])
    .map(objectOf)
    .find((key) => key['KeyType'] === 'HASH');
  return textOf(part?.['AttributeName']);
}
