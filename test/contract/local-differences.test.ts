import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  BatchGetItemCommand,
  CreateTableCommand,
  DescribeContinuousBackupsCommand,
  DescribeTableCommand,
  DescribeTimeToLiveCommand,
  DynamoDBClient,
  ExecuteStatementCommand,
  PutItemCommand,
  QueryCommand,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import { EncryptCommand, KMSClient } from '@aws-sdk/client-kms';
import {
  CopyObjectCommand,
  CreateBucketCommand,
  CreateMultipartUploadCommand,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { CreateQueueCommand, ReceiveMessageCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it, vi } from 'vitest';
import { openCheckpoints } from '../../infra/local/events/checkpoints.ts';
import { prepareSources } from '../../infra/local/events/sources.ts';
import { ensureTable } from '../../infra/local/host/tables.ts';
import { startDynamoDb } from '../../infra/local/services/dynamodb/dynamodb.ts';
import { startQueues } from '../../infra/local/services/queues.ts';
import { type DeclaredMapping, declareNothing, type Site, type TableShape } from '../../infra/local/template/site.ts';
import type { Functions } from '../../infra/local/workers/functions.ts';

const silent = (): void => undefined;
const services = inject('services');
const { region } = services;
const account = '123456789012';
/** No service here looks at the secret. */
const credentials = { accessKeyId: 'anyone', secretAccessKey: 'made up' };
const dynamodb = new DynamoDBClient({ endpoint: services.dynamodb, region, credentials, maxAttempts: 1 });
const streams = new DynamoDBStreamsClient({ endpoint: services.dynamodb, region, credentials });
const kms = new KMSClient({ endpoint: services.kms, region, credentials });
const sqs = new SQSClient({ endpoint: services.sqs, region, credentials });
const s3 = new S3Client({ endpoint: services.s3, region, credentials, forcePathStyle: true, maxAttempts: 1 });

const Bucket = `differences-${randomUUID()}`;
let folder: string;
beforeAll(() => s3.send(new CreateBucketCommand({ Bucket })));
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'differences-'));
});
afterEach(() => rm(folder, { recursive: true }));
afterAll(() => {
  for (const client of [dynamodb, streams, kms, sqs, s3]) client.destroy();
});

const shapeOf = (type: 'S' | 'N', more: Partial<TableShape> = {}): TableShape => ({
  name: `differences-${randomUUID()}`,
  attributes: [{ AttributeName: 'pk', AttributeType: type }],
  keySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
  indexes: [],
  streamView: undefined,
  ...more,
});

/** A table as the host makes it. @returns its name. */
async function tableOf(type: 'S' | 'N', more: Partial<TableShape> = {}): Promise<string> {
  const shape = shapeOf(type, more);
  await ensureTable(dynamodb, shape, folder);
  return shape.name;
}

const INDEX = {
  IndexName: 'by-kind',
  KeySchema: [{ AttributeName: 'kind', KeyType: 'HASH' }],
  Projection: { ProjectionType: 'ALL' },
} as const;
const INDEXED = {
  attributes: [
    { AttributeName: 'pk', AttributeType: 'S' },
    { AttributeName: 'kind', AttributeType: 'S' },
  ],
  indexes: [INDEX],
} as const;

/** A queue that no other test uses, for files run side by side on the same services. @returns its address. */
async function aQueue(QueueName: string): Promise<string> {
  const { QueueUrl = '' } = await sqs.send(new CreateQueueCommand({ QueueName }));
  return QueueUrl;
}

/** An operation of KMS, without a signature. */
const askKms = (operation: string, body: object) =>
  fetch(services.kms, {
    method: 'POST',
    headers: { 'content-type': 'application/x-amz-json-1.1', 'x-amz-target': `TrentService.${operation}` },
    body: JSON.stringify(body),
  });

/** Reads a source with a mapping of the template, whose role may do anything. @returns the events its function got. */
async function readBy(mapping: Partial<DeclaredMapping>, queue?: { name: string; url: string; arn: string }) {
  const declared = declareNothing();
  const events: { Records: unknown[] }[] = [];
  const [name, roleArn] = ['reader', `arn:aws:iam::${account}:role/reader`];
  const spec = { name, arn: `arn:aws:lambda:${region}:${account}:function:${name}`, limit: 1, roleArn };
  declared.functions.set(name, {
    ...spec,
    id: 'Reader',
    bundle: '',
    handler: '',
    environment: {},
    timeoutMs: 1,
    memoryMb: 1,
  });
  declared.statements.set(name, [{ Effect: 'Allow', Action: ['dynamodb:*', 'sqs:*'], Resource: '*' }]);
  if (queue) declared.queues.set(queue.arn, { ...queue, functionUrl: queue.url });
  declared.mappings.push({
    id: 'Mapping',
    functionRef: name,
    sourceArn: queue?.arn ?? '',
    batchSize: 10,
    patterns: [],
    partialFailures: false,
    bisect: false,
    maxRetries: 0,
    maxAgeMs: Number.POSITIVE_INFINITY,
    onFailure: undefined,
    concurrency: undefined,
    ...mapping,
  });
  const invoke = async (_pool: unknown, event: unknown) => void events.push(event as { Records: unknown[] });
  const functions = { find: () => ({ spec }), invoke } as unknown as Functions;
  const checkpoints = await openCheckpoints(undefined);
  const site = { region, account, declared } as unknown as Site;
  const park = async () => undefined;
  const sources = prepareSources({ site, functions, park, sqs, streams, checkpoints, log: silent })();
  const stop = async () => {
    await Promise.all(sources.map((source) => source.stop()));
    await checkpoints.stop();
  };
  return { events, stop };
}

describe('where the local host differs from AWS', () => {
  it('services: no signature is checked', async () => {
    expect((await askKms('DescribeKey', { KeyId: services.sealingKey })).status).toBe(200);
    expect((await fetch(`${services.s3}/${Bucket}/unsigned`, { method: 'PUT', body: 'x' })).status).toBe(200);
    await sqs.send(new SendMessageCommand({ QueueUrl: await aQueue('unsigned'), MessageBody: '{}' }));
    await dynamodb.send(new DescribeTableCommand({ TableName: await tableOf('S') }));
  });

  it('objects: no more than eleven megabytes are taken at once', async () => {
    const Body = Buffer.alloc(11 * 1_048_576 + 1);
    const put = s3.send(new PutObjectCommand({ Bucket, Key: 'large', Body }));
    await expect(put).rejects.toMatchObject({ $metadata: { httpStatusCode: 413 } });
  });

  it('objects: nobody checks who deletes, reads or writes by a signature of a header', async () => {
    const answer = await fetch(`${services.s3}/${Bucket}/unsigned`, { method: 'PUT', body: 'x' });
    expect(answer.status).toBe(200);
  });

  it('objects: parts, copies and presigned addresses are refused', async () => {
    const refused = { name: 'NotImplemented', $metadata: { httpStatusCode: 501 } };
    const [Key, CopySource] = ['other', `${Bucket}/taken`];
    await expect(s3.send(new CreateMultipartUploadCommand({ Bucket, Key }))).rejects.toMatchObject(refused);
    await expect(s3.send(new CopyObjectCommand({ Bucket, Key, CopySource }))).rejects.toMatchObject(refused);
    expect((await fetch(`${services.s3}/${Bucket}/other?X-Amz-Signature=0`)).status).toBe(501);
  });

  it('objects: the mark of an object is the digest of its bytes', async () => {
    const put = await s3.send(new PutObjectCommand({ Bucket, Key: 'marked', Body: 'x' }));
    expect(put.ETag).toBe('"9dd4e461268c8034f5c8564e155c67a6"'); // MD5 of x
  });

  it('objects: no answer speaks of encryption', async () => {
    const put = await s3.send(new PutObjectCommand({ Bucket, Key: 'plain', Body: 'x' }));
    expect(put.ServerSideEncryption).toBeUndefined();
  });

  const outside = Object.values(networkInterfaces())
    .flat()
    .find((address) => address?.family === 'IPv4' && !address.internal)?.address;
  it.runIf(outside !== undefined)('tables: the database listens on every address of the machine', async () => {
    const response = await fetch(`http://${outside}:${new URL(services.dynamodb).port}/`);
    expect(response.status).toBe(400); // it speaks: what is missing is a signature's form
    await response.body?.cancel();
  });

  it('tables: time to live is never switched on', async () => {
    const answer = await dynamodb.send(new DescribeTimeToLiveCommand({ TableName: await tableOf('S') }));
    expect(answer.TimeToLiveDescription?.TimeToLiveStatus).toBe('DISABLED');
  });

  it('tables: there are no backups and no recovery to a point in time', async () => {
    const TableName = await tableOf('S');
    await expect(dynamodb.send(new DescribeContinuousBackupsCommand({ TableName }))).rejects.toMatchObject({
      name: 'UnknownOperationException',
    });
  });

  it('tables: rows lie in a file as they are', async () => {
    const database = await startDynamoDb({ port: 0, dataDir: folder, log: silent });
    const client = new DynamoDBClient({ endpoint: database.endpoint, region, credentials });
    const pk = { S: `plain-${randomUUID()}` };
    await client.send(
      new CreateTableCommand({
        TableName: 'Plain',
        BillingMode: 'PAY_PER_REQUEST',
        KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
        AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
      }),
    );
    await client.send(new PutItemCommand({ TableName: 'Plain', Item: { pk } }));
    client.destroy();
    await database.stop();
    expect((await readFile(join(folder, 'shared-local-instance.db'))).includes(pk.S)).toBe(true);
  });

  it('tables: an index shows a write at once', async () => {
    const TableName = await tableOf('S', INDEXED);
    for (let i = 1; i <= 20; i += 1) {
      await dynamodb.send(new PutItemCommand({ TableName, Item: { pk: { S: String(i) }, kind: { S: 'k' } } }));
      const { Count } = await dynamodb.send(
        new QueryCommand({
          TableName,
          IndexName: INDEX.IndexName,
          KeyConditionExpression: 'kind = :k',
          ExpressionAttributeValues: { ':k': { S: 'k' } },
        }),
      );
      expect(Count).toBe(i);
    }
  });

  it('tables: one kept in another shape is refused, not changed', async () => {
    const shape = shapeOf('S');
    await ensureTable(dynamodb, shape, folder);
    await expect(ensureTable(dynamodb, { ...shape, ...INDEXED }, folder)).rejects.toThrow('is kept in another shape');
  });

  it('tables: PartiQL calls a taken key DuplicateItem', async () => {
    const TableName = await tableOf('S');
    const Statement = `INSERT INTO "${TableName}" VALUE {'pk': 'a'}`;
    await dynamodb.send(new ExecuteStatementCommand({ Statement }));
    await expect(dynamodb.send(new ExecuteStatementCommand({ Statement }))).rejects.toMatchObject({
      name: 'DuplicateItem', // the service: DuplicateItemException
    });
  });

  it('tables: no capacity is reported of an insert', async () => {
    const Statement = `INSERT INTO "${await tableOf('S')}" VALUE {'pk': 'a'}`;
    const answer = await dynamodb.send(new ExecuteStatementCommand({ Statement, ReturnConsumedCapacity: 'INDEXES' }));
    expect(answer.ConsumedCapacity).toBeUndefined();
  });

  it('tables: PartiQL takes more than fifty keys in IN', async () => {
    const keys = Array.from({ length: 51 }, (_, i) => `'${i}'`).join(', ');
    const Statement = `SELECT pk FROM "${await tableOf('S')}" WHERE pk IN [${keys}]`;
    expect((await dynamodb.send(new ExecuteStatementCommand({ Statement }))).Items).toEqual([]);
  });

  it('tables: keys given as 1 and 1.0 pass for two', async () => {
    const TableName = await tableOf('N');
    const keys = ['1', '1.0'].map((N) => ({ pk: { N } }));
    const TransactItems = keys.map((Key) => ({
      Update: {
        TableName,
        Key,
        UpdateExpression: 'SET a = :a',
        ExpressionAttributeValues: { ':a': { S: 'x' } },
      },
    }));
    await dynamodb.send(new TransactWriteItemsCommand({ TransactItems })); // the service: ValidationException, here and below
    const { Responses } = await dynamodb.send(
      new BatchGetItemCommand({ RequestItems: { [TableName]: { Keys: keys } } }),
    );
    const item = { pk: { N: '1' }, a: { S: 'x' } };
    expect(Responses?.[TableName]).toEqual([item, item]);
  });

  it('streams: a mapping that starts at LATEST reads from the oldest record', async () => {
    const shape = shapeOf('S', { streamView: 'NEW_IMAGE' });
    const { streamArn = '' } = await ensureTable(dynamodb, shape, folder);
    await dynamodb.send(new PutItemCommand({ TableName: shape.name, Item: { pk: { S: 'before' } } }));
    const { events, stop } = await readBy({ sourceArn: streamArn });
    await vi.waitFor(() => expect(events.flatMap(({ Records }) => Records)).toHaveLength(1), 20_000);
    await stop();
  });

  it('queues: the filter of a mapping is not applied', async () => {
    const QueueUrl = await aQueue('unfiltered');
    const arn = `arn:aws:sqs:${region}:${account}:unfiltered`;
    await sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: '{"kind":"unwanted"}' }));
    const patterns = ['{"body":{"kind":["wanted"]}}'];
    const { events, stop } = await readBy({ patterns }, { name: 'unfiltered', url: QueueUrl, arn });
    await vi.waitFor(() => expect(JSON.stringify(events)).toContain('unwanted'), 20_000);
    await stop();
  });

  it('queues: messages come once and in their order', async () => {
    const queues = await startQueues({ port: 0, region, account });
    const client = new SQSClient({ endpoint: queues.endpoint, region, credentials });
    const { url: QueueUrl } = await queues.createQueue('ordered', {});
    const sent = Array.from({ length: 30 }, (_, i) => String(i));
    for (const MessageBody of sent) await client.send(new SendMessageCommand({ QueueUrl, MessageBody }));
    const got: (string | undefined)[] = [];
    for (let i = 0; i < 3; i += 1) {
      const { Messages = [] } = await client.send(new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10 }));
      got.push(...Messages.map(({ Body }) => Body));
    }
    expect(got).toEqual(sent);
    client.destroy();
    await queues.stop();
  });

  it('queues: nothing is left of them after a restart', async () => {
    const first = await startQueues({ port: 0, region, account });
    const client = new SQSClient({ endpoint: first.endpoint, region, credentials });
    const { url: QueueUrl } = await first.createQueue('kept', {});
    await client.send(new SendMessageCommand({ QueueUrl, MessageBody: 'x' }));
    await first.stop();
    const second = await startQueues({ port: first.port, region, account });
    await second.createQueue('kept', {});
    expect((await client.send(new ReceiveMessageCommand({ QueueUrl }))).Messages ?? []).toEqual([]);
    client.destroy();
    await second.stop();
  });

  it('keys: none is rotated, disabled or deleted', async () => {
    for (const operation of ['EnableKeyRotation', 'DisableKey', 'ScheduleKeyDeletion']) {
      const response = await askKms(operation, { KeyId: services.sealingKey });
      expect(await response.json()).toMatchObject({ __type: 'UnknownOperationException' });
    }
  });

  it('keys: a ciphertext shows which key sealed it', async () => {
    const { CiphertextBlob = new Uint8Array() } = await kms.send(
      new EncryptCommand({ KeyId: services.sealingKey, Plaintext: Buffer.from('x') }),
    );
    expect(Buffer.from(CiphertextBlob).toString('latin1')).toContain(services.sealingKey.split('/').at(-1));
  });
});
