import {
  CreateAliasCommand,
  CreateKeyCommand,
  DescribeKeyCommand,
  KMSClient,
  NotFoundException,
} from '@aws-sdk/client-kms';
import { BucketAlreadyOwnedByYou, CreateBucketCommand, type S3Client } from '@aws-sdk/client-s3';
import {
  CreateQueueCommand,
  GetQueueAttributesCommand,
  type QueueAttributeName,
  type SQSClient,
} from '@aws-sdk/client-sqs';
import { HostError } from '../base/errors.ts';
import type { KeyShape } from '../template/resources/keys.ts';

/** Properties of a queue that are attributes of the service under the same name. */
const QUEUE_ATTRIBUTES: ReadonlySet<string> = new Set([
  'DelaySeconds',
  'MaximumMessageSize',
  'MessageRetentionPeriod',
  'ReceiveMessageWaitTimeSeconds',
  'RedriveAllowPolicy',
  'RedrivePolicy',
  'VisibilityTimeout',
]);

function toAttributes(properties: Readonly<Record<string, unknown>>): Partial<Record<QueueAttributeName, string>> {
  const entries = Object.entries(properties)
    .filter(([name]) => QUEUE_ATTRIBUTES.has(name))
    .map(([name, value]) => [name, typeof value === 'object' ? JSON.stringify(value) : String(value)]);
  return Object.fromEntries(entries);
}

/** Makes a bucket; one of that name that is ours is taken as it is. */
export async function ensureBucket(client: S3Client, name: string): Promise<void> {
  try {
    await client.send(new CreateBucketCommand({ Bucket: name }));
  } catch (error) {
    if (!(error instanceof BucketAlreadyOwnedByYou)) throw error;
  }
}

/** Makes a queue at a service the environment names; one of that name with the same attributes is taken as it is. */
export async function ensureExternalQueue(
  client: SQSClient,
  name: string,
  properties: Readonly<Record<string, unknown>>,
): Promise<{ name: string; url: string; arn: string }> {
  const { QueueUrl } = await client.send(
    new CreateQueueCommand({ QueueName: name, Attributes: toAttributes(properties) }),
  );
  const { Attributes } = await client.send(new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['QueueArn'] }));
  const arn = Attributes?.QueueArn;
  if (QueueUrl === undefined || arn === undefined) throw new HostError(`queue ${name} was made but has no address`);
  return { name, url: QueueUrl, arn };
}

async function ensureKey(client: KMSClient, id: string, shape: KeyShape): Promise<string> {
  const AliasName = `alias/holdfast-local-${id}`;
  try {
    const { KeyMetadata } = await client.send(new DescribeKeyCommand({ KeyId: AliasName }));
    if (KeyMetadata?.Arn !== undefined) return KeyMetadata.Arn;
  } catch (error) {
    if (!(error instanceof NotFoundException)) throw error;
  }
  const { KeyMetadata } = await client.send(new CreateKeyCommand({ KeySpec: shape.spec, KeyUsage: shape.usage }));
  if (KeyMetadata?.Arn === undefined) throw new HostError(`key ${id} was made but has no ARN`);
  const TargetKeyId = KeyMetadata.KeyId;
  for (const alias of [AliasName, ...shape.aliases]) {
    await client.send(new CreateAliasCommand({ AliasName: alias, TargetKeyId }));
  }
  return KeyMetadata.Arn;
}

/** Finds or makes the keys of a template at a service the environment names. */
export async function ensureExternalKeys(
  endpoint: string,
  configure: (endpoint: string) => ConstructorParameters<typeof KMSClient>[0],
  keys: Readonly<Record<string, KeyShape>>,
): Promise<(id: string) => string> {
  const client = new KMSClient(configure(endpoint) ?? {});
  const arns = new Map<string, string>();
  for (const [id, shape] of Object.entries(keys)) arns.set(id, await ensureKey(client, id, shape));
  client.destroy();
  return (id) => {
    const arn = arns.get(id);
    if (arn === undefined) throw new HostError(`key ${id} is not one of the template`);
    return arn;
  };
}
