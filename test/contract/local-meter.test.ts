import {
  BatchGetItemCommand,
  BatchWriteItemCommand,
  ConditionalCheckFailedException,
  CreateTableCommand,
  DynamoDBClient,
  ExecuteStatementCommand,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  ResourceNotFoundException,
} from '@aws-sdk/client-dynamodb';
import { DecryptCommand, GenerateDataKeyCommand, KMSClient } from '@aws-sdk/client-kms';
import { SendMessageBatchCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { GetParameterCommand, SSMClient } from '@aws-sdk/client-ssm';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Meter, startMeter } from '../../infra/local/meter/meter.ts';
import { type DynamoDb, startDynamoDb } from '../../infra/local/services/dynamodb/dynamodb.ts';
import { type Kms, startKms } from '../../infra/local/services/kms/kms.ts';
import { type Queue, type Queues, startQueues } from '../../infra/local/services/queues.ts';
import { type Ssm, startSsm } from '../../infra/local/services/ssm/ssm.ts';

const region = 'eu-central-1';
const account = '123456789012';
const TABLE = `arn:aws:dynamodb:${region}:${account}:table/Records`;
const credentials = { accessKeyId: 'worker1', secretAccessKey: 'unused' };
const order = (id: string) => ({ pk: { S: `order#${id}` }, sk: { S: '1' } });

let database: DynamoDb;
let kms: Kms;
let queues: Queues;
let ssm: Ssm;
let queue: Queue;
let meter: Meter;
let dynamodb: DynamoDBClient;
let log: string[];

beforeAll(async () => {
  database = await startDynamoDb({ port: 0, dataDir: undefined, apart: true, log: () => {} });
  kms = await startKms({
    port: 0,
    stateFile: undefined,
    keys: { seal: { spec: 'SYMMETRIC_DEFAULT', usage: 'ENCRYPT_DECRYPT', aliases: ['alias/seal'] } },
    region,
    account,
  });
  queues = await startQueues({ port: 0, region, account });
  ssm = await startSsm({ port: 0, file: undefined, region, account });
  queue = await queues.createQueue('due', {});
  const direct = askAs('host');
  await direct.send(
    new CreateTableCommand({
      TableName: 'Records',
      BillingMode: 'PAY_PER_REQUEST',
      KeySchema: [
        { AttributeName: 'pk', KeyType: 'HASH' },
        { AttributeName: 'sk', KeyType: 'RANGE' },
      ],
      AttributeDefinitions: [
        { AttributeName: 'pk', AttributeType: 'S' },
        { AttributeName: 'sk', AttributeType: 'S' },
      ],
    }),
  );
  direct.destroy();
});
afterAll(async () => {
  await Promise.all([database.stop(), kms.stop(), queues.stop(), ssm.stop()]);
});
beforeEach(async () => {
  log = [];
  const upstreams = {
    dynamodb: database.endpoint,
    sqs: queues.endpoint,
    kms: kms.endpoint,
    lambda: 'http://127.0.0.1:1', // nothing here calls a function
    s3: 'http://127.0.0.1:1', // nor asks for a file
    ssm: ssm.endpoint,
  };
  meter = await startMeter({ upstreams, dynamoAccessKeyId: 'host', region, account, log: (line) => log.push(line) });
  meter.bind('worker1', { functionName: 'fire-due', requestId: 'request-1' });
  dynamodb = new DynamoDBClient({ endpoint: meter.endpoints.dynamodb, region, credentials, maxAttempts: 1 });
});
afterEach(async () => {
  dynamodb.destroy();
  await meter.stop();
});

/** The database itself, as whoever has this access key. */
const askAs = (accessKeyId: string) =>
  new DynamoDBClient({ endpoint: database.endpoint, region, credentials: { ...credentials, accessKeyId } });

const allowOrders = () =>
  meter.allow('fire-due', [
    {
      Effect: 'Allow',
      Action: ['dynamodb:PutItem', 'dynamodb:GetItem', 'dynamodb:Query'],
      Resource: TABLE,
      Condition: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['order#*'] } },
    },
  ]);
const put = (id: string) =>
  dynamodb.send(
    new PutItemCommand({ TableName: 'Records', Item: order(id), ConditionExpression: 'attribute_not_exists(pk)' }),
  );
const insert = (id: string) =>
  dynamodb.send(
    new ExecuteStatementCommand({
      Statement: `INSERT INTO "Records" VALUE {'pk': ?, 'sk': ?}`,
      Parameters: Object.values(order(id)),
    }),
  );
const allowBatches = () =>
  meter.allow('fire-due', [
    {
      Effect: 'Allow',
      Action: ['dynamodb:BatchWriteItem', 'dynamodb:BatchGetItem'],
      Resource: TABLE,
      Condition: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['order#*', 'note#*'] } },
    },
  ]);
const putAll = (...items: readonly Readonly<Record<string, { readonly S: string }>>[]) =>
  dynamodb.send(
    new BatchWriteItemCommand({ RequestItems: { Records: items.map((Item) => ({ PutRequest: { Item } })) } }),
  );
const readAll = async (...keys: readonly ReturnType<typeof order>[]) => {
  const RequestItems = { Records: { Keys: [...keys], ConsistentRead: true } };
  return (await dynamodb.send(new BatchGetItemCommand({ RequestItems }))).Responses?.['Records'] ?? [];
};
const allowInserts = () =>
  meter.allow('fire-due', [
    {
      Effect: 'Allow',
      Action: 'dynamodb:PartiQLInsert',
      Resource: TABLE,
      Condition: {
        'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['order#*'] },
        Null: { 'dynamodb:LeadingKeys': 'false' },
      },
    },
  ]);
const stored = async (id: string) =>
  (await dynamodb.send(new GetItemCommand({ TableName: 'Records', Key: order(id), ConsistentRead: true }))).Item !==
  undefined;

it('asks the database under one access key, whoever asks, and leaves the tables of other keys alone', async () => {
  allowOrders();
  await put('apart');
  const [own, other] = [askAs('host'), askAs('other')];
  const ask = { TableName: 'Records', Key: order('apart'), ConsistentRead: true };
  expect((await own.send(new GetItemCommand(ask))).Item).toEqual(order('apart'));
  await expect(other.send(new GetItemCommand(ask))).rejects.toThrow(ResourceNotFoundException);
  own.destroy();
  other.destroy();
});

describe('counting', () => {
  it('counts calls and units by function and by request', async () => {
    allowOrders();
    await put('counted');
    meter.bind('worker1', { functionName: 'fire-due', requestId: 'request-2' });
    await stored('counted');
    await dynamodb.send(
      new QueryCommand({
        TableName: 'Records',
        KeyConditionExpression: 'pk = :p',
        ExpressionAttributeValues: { ':p': { S: 'order#counted' } },
      }),
    );
    const { byFunction, byRequest } = meter.calls();
    expect(byFunction['fire-due']).toEqual({
      calls: { 'dynamodb:PutItem': 1, 'dynamodb:GetItem': 1, 'dynamodb:Query': 1 },
      total: 3,
      denied: 0,
      readUnits: 1.5,
      writeUnits: 1,
    });
    expect(
      byRequest.map(({ requestId, total, readUnits, writeUnits }) => [requestId, total, readUnits, writeUnits]),
    ).toEqual([
      ['request-1', 1, 0, 1],
      ['request-2', 2, 1.5, 0],
    ]);
    meter.reset();
    expect(meter.calls()).toEqual({ byFunction: {}, byRequest: [] });
  });

  it('counts a batch as one call, and the units of each item in it', async () => {
    allowBatches();
    await putAll(order('a'), order('b'), { ...order('c'), text: { S: 'x'.repeat(1_100) } });
    expect(await readAll(order('a'), order('c'), order('nowhere'))).toHaveLength(2);
    const DeleteRequest = { Key: order('a') };
    await dynamodb.send(new BatchWriteItemCommand({ RequestItems: { Records: [{ DeleteRequest }] } }));
    expect(meter.calls().byFunction['fire-due']).toEqual({
      calls: { 'dynamodb:BatchWriteItem': 2, 'dynamodb:BatchGetItem': 1 },
      total: 3,
      denied: 0,
      readUnits: 3, // what is not there takes one as well
      writeUnits: 5,
    });
  });
});

describe('permissions', () => {
  it('who may put may not insert, and who may insert may not put: nothing is stored', async () => {
    allowOrders();
    await expect(insert('inserted-by-a-putter')).rejects.toMatchObject({ name: 'AccessDeniedException' });
    expect(log[0]).toMatch(/not authorized to perform: dynamodb:PartiQLInsert on resource: .*table\/Records/);
    expect(await stored('inserted-by-a-putter')).toBe(false);
  });

  it('who may insert can replace nothing, and insert nothing elsewhere', async () => {
    allowInserts();
    await insert('once');
    await expect(insert('once')).rejects.toMatchObject({ name: 'DuplicateItem' });
    await expect(put('once')).rejects.toMatchObject({ name: 'AccessDeniedException' });
    const elsewhere = new ExecuteStatementCommand({
      Statement: `INSERT INTO "Records" VALUE {'pk': ?, 'sk': ?}`,
      Parameters: [{ S: 'delivery#1' }, { S: '1' }],
    });
    await expect(dynamodb.send(elsewhere)).rejects.toMatchObject({ name: 'AccessDeniedException' });
    expect(meter.calls().byFunction['fire-due']).toMatchObject({
      calls: { 'dynamodb:ExecuteStatement': 3 }, // the one that was denied too
      denied: 2,
      writeUnits: 1,
    });
  });

  it('who may put by itself may not put many at once', async () => {
    allowOrders();
    await expect(putAll(order('many'))).rejects.toMatchObject({ name: 'AccessDeniedException' });
    expect(await stored('many')).toBe(false);
  });

  it('a batch is refused whole for one key outside: nothing of it is stored', async () => {
    allowBatches();
    const outside = { pk: { S: 'delivery#1' }, sk: { S: '1' } };
    await expect(putAll(order('beside'), outside)).rejects.toMatchObject({ name: 'AccessDeniedException' });
    await expect(readAll(order('beside'), outside)).rejects.toMatchObject({ name: 'AccessDeniedException' });
    expect(await readAll(order('beside'))).toEqual([]);
    expect(meter.calls().byFunction['fire-due']).toMatchObject({ denied: 2, writeUnits: 0 });
  });

  it('a statement it cannot read is refused, whatever the role may do', async () => {
    meter.allow('fire-due', [{ Effect: 'Allow', Action: 'dynamodb:*', Resource: '*' }]);
    const select = new ExecuteStatementCommand({ Statement: `SELECT * FROM "Records"` });
    await expect(dynamodb.send(select)).rejects.toMatchObject({ name: 'ValidationException' });
  });

  it('refuses a caller it does not know', async () => {
    meter.unbind('worker1');
    await expect(put('unknown')).rejects.toMatchObject({ name: 'UnrecognizedClientException' });
  });

  it('refuses what no statement allows, and nothing is stored', async () => {
    await expect(put('refused')).rejects.toMatchObject({ name: 'AccessDeniedException' });
    expect(log[0]).toMatch(
      /^denied: fire-due is not authorized to perform: dynamodb:PutItem on resource: .*table\/Records/,
    );
    expect(meter.calls().byFunction['fire-due']).toMatchObject({ denied: 1, writeUnits: 0 });
    allowOrders();
    expect(await stored('refused')).toBe(false);
    const Item = { pk: { S: 'delivery#1' }, sk: { S: '1' } };
    await expect(dynamodb.send(new PutItemCommand({ TableName: 'Records', Item }))).rejects.toMatchObject({
      name: 'AccessDeniedException',
    });
  });

  it('knows queues by their URL and batches by what they do', async () => {
    const sqs = new SQSClient({ endpoint: meter.endpoints.sqs, region, credentials, maxAttempts: 1 });
    const QueueUrl = meter.queueUrl(queue.url);
    const send = () => sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: 'x' }));
    await expect(send()).rejects.toMatchObject({ name: 'AccessDeniedException' });
    meter.allow('fire-due', [{ Effect: 'Allow', Action: 'sqs:SendMessage', Resource: queue.arn }]);
    await send();
    await sqs.send(new SendMessageBatchCommand({ QueueUrl, Entries: [{ Id: 'a', MessageBody: 'y' }] }));
    expect(meter.calls().byFunction['fire-due']?.calls).toEqual({ 'sqs:SendMessage': 2, 'sqs:SendMessageBatch': 1 });
    sqs.destroy();
  });

  it('knows parameters by their path', async () => {
    const client = new SSMClient({ endpoint: meter.endpoints.ssm, region, credentials, maxAttempts: 1 });
    ssm.put('/holdfast/dev/tool', 'the secret');
    ssm.put('/holdfast/prod/tool', 'another');
    const Resource = `arn:aws:ssm:${region}:${account}:parameter/holdfast/dev/tool`;
    meter.allow('fire-due', [{ Effect: 'Allow', Action: 'ssm:GetParameter', Resource }]);
    const read = (Name: string) => client.send(new GetParameterCommand({ Name, WithDecryption: true }));
    expect((await read('/holdfast/dev/tool')).Parameter?.Value).toBe('the secret');
    await expect(read('/holdfast/prod/tool')).rejects.toMatchObject({ name: 'AccessDeniedException' });
    expect(meter.calls().byFunction['fire-due']?.denied).toBe(1);
    client.destroy();
  });

  it('knows keys by ARN, by alias and by what they sealed', async () => {
    const client = new KMSClient({ endpoint: meter.endpoints.kms, region, credentials, maxAttempts: 1 });
    meter.allow('fire-due', [
      {
        Effect: 'Allow',
        Action: ['kms:GenerateDataKey', 'kms:Decrypt'],
        Resource: kms.arn('seal'),
        Condition: { StringLike: { 'kms:EncryptionContext:orderId': 'ord_*' } },
      },
    ]);
    const EncryptionContext = { orderId: 'ord_1' };
    const { CiphertextBlob } = await client.send(
      new GenerateDataKeyCommand({ KeyId: 'alias/seal', KeySpec: 'AES_256', EncryptionContext }),
    );
    await client.send(new DecryptCommand({ CiphertextBlob, EncryptionContext }));
    await expect(client.send(new DecryptCommand({ CiphertextBlob }))).rejects.toMatchObject({
      name: 'AccessDeniedException',
    });
    client.destroy();
  });
});

describe('faults', () => {
  beforeEach(allowOrders);

  it.each`
    kind           | when        | name                                    | isStored | why
    ${'drop'}      | ${'before'} | ${'TimeoutError'}                       | ${false} | ${'the connection ends, nothing is done'}
    ${'drop'}      | ${'after'}  | ${'TimeoutError'}                       | ${true}  | ${'the work is done, the answer lost'}
    ${'throttle'}  | ${'before'} | ${'ThrottlingException'}                | ${false} | ${'the service is busy'}
    ${'error'}     | ${'before'} | ${'InternalServerError'}                | ${false} | ${'the service is broken'}
    ${'duplicate'} | ${'before'} | ${ConditionalCheckFailedException.name} | ${true}  | ${'the second one meets the first'}
  `('$kind $when: $why', async ({ kind, when, name, isStored }) => {
    meter.setFaults([{ service: 'dynamodb', operation: 'PutItem', kind, when, rate: 1, count: 1 }]);
    const id = `${kind}-${when}`;
    await expect(put(id)).rejects.toMatchObject({ name });
    expect(await stored(id)).toBe(isStored);
  });

  it('the SDK’s own retry gets over a dropped connection', async () => {
    meter.setFaults([{ service: 'dynamodb', kind: 'drop', rate: 1, count: 1 }]);
    const patient = new DynamoDBClient({ endpoint: meter.endpoints.dynamodb, region, credentials });
    await patient.send(new PutItemCommand({ TableName: 'Records', Item: order('retried') }));
    expect(await stored('retried')).toBe(true);
    patient.destroy();
  });

  it('delays as long as asked', async () => {
    meter.setFaults([{ service: 'dynamodb', kind: 'delay', rate: 1, count: 1, ms: 200 }]);
    const begun = performance.now();
    await stored('delayed');
    expect(performance.now() - begun).toBeGreaterThanOrEqual(199);
  });
});

it('says no date, for the clock of a caller may be far ahead of its own: a refusal is a refusal, and not tried again', async () => {
  allowOrders();
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 11 * 60_000 });
  const patient = new DynamoDBClient({ endpoint: meter.endpoints.dynamodb, region, credentials, maxAttempts: 3 });
  const put = () =>
    patient.send(
      new PutItemCommand({
        TableName: 'Records',
        Item: order('late'),
        ConditionExpression: 'attribute_not_exists(pk)',
      }),
    );
  try {
    await put();
    vi.setSystemTime(Date.now() + 5);
    await expect(put()).rejects.toThrow(ConditionalCheckFailedException);
  } finally {
    vi.useRealTimers();
    patient.destroy();
  }
  expect(meter.calls().byFunction['fire-due']?.calls).toEqual({ 'dynamodb:PutItem': 2 });
});
