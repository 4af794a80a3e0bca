/** The floor: a bare HTTP server on a thread of its own that makes the calls an operation makes, and nothing else. */
import { createPublicKey, verify } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { parentPort, workerData } from 'node:worker_threads';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import { GenerateDataKeyCommand, KMSClient } from '@aws-sdk/client-kms';
import { SQSClient } from '@aws-sdk/client-sqs';
import {
  BatchExecuteStatementCommand,
  BatchGetCommand,
  DynamoDBDocumentClient,
  ExecuteStatementCommand,
  QueryCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import { listen } from '../../infra/local/base/ports.ts';
import { FLOOR_ID_HEADER, type FloorData, type Item } from './floor-protocol.ts';
import { createWire } from './floor-wire.ts';

const data: FloorData = workerData;
const client = (endpoint: string) => ({
  endpoint,
  region: data.region,
  credentials: { accessKeyId: data.accessKeyId, secretAccessKey: 'bench' },
});
const documents = DynamoDBDocumentClient.from(new DynamoDBClient(client(data.endpoints.dynamodb)));
const kms = new KMSClient(client(data.endpoints.kms));
const providerKey = createPublicKey({ key: Buffer.from(data.providerKey), format: 'der', type: 'spki' });
const partition = (id: string): string => `floor#${id}`;

const composeInsert = (table: string, item: Item) => ({
  Statement: `INSERT INTO "${table}" VALUE {${Object.keys(item)
    .map((name) => `'${name}': ?`)
    .join(', ')}}`,
  Parameters: Object.values(item),
});

const insert = (table: string, item: Item) => documents.send(new ExecuteStatementCommand(composeInsert(table, item)));

/** Whether it is on record, under either id, or waits. */
const look = (id: string) =>
  documents.send(
    new BatchGetCommand({
      RequestItems: {
        [data.recordsTable]: {
          Keys: [id, `earlier-${id}`].map((one) => ({ pk: partition(one), sk: data.items.filed['sk'] })),
          ProjectionExpression: 'pk',
          ConsistentRead: true,
        },
        [data.waitingTable]: { Keys: [{ pk: partition(id), sk: 'filing' }], ConsistentRead: true },
      },
    }),
  );

/** A place in a window of ten minutes. */
const takePlace = (id: string) =>
  documents.send(
    new UpdateCommand({
      TableName: data.waitingTable,
      Key: { pk: partition('burst'), sk: `${Math.floor(Date.now() / 600_000)}` },
      ConditionExpression:
        'contains(#own, :holder) OR ((attribute_not_exists(#own) OR size(#own) < :most) AND (attribute_not_exists(#all) OR size(#all) < :most))',
      UpdateExpression: 'ADD #own :one, #all :one SET forgetAt = :forgetAt',
      ExpressionAttributeNames: { '#own': 'by#somebody', '#all': 'all' },
      ExpressionAttributeValues: {
        ':holder': id.slice(0, 12),
        ':one': new Set([id.slice(0, 12)]),
        ':most': 10_000,
        ':forgetAt': Math.floor(Date.now() / 1_000) + 600,
      },
    }),
  );

const keepKeys = (id: string) =>
  documents.send(
    new BatchExecuteStatementCommand({
      Statements: [
        composeInsert(data.keysTable, { ...data.items.key, pk: partition(id) }),
        composeInsert(data.keysTable, { ...data.items.officials, pk: partition(`officials-${id}`) }),
      ],
    }),
  );

const makeKey = () =>
  kms.send(
    new GenerateDataKeyCommand({ KeyId: data.sealingKey, KeySpec: 'AES_256', EncryptionContext: { orderId: 'spare' } }),
  );

const MADE_AT_ONCE = 3;
let sinceKeys = MADE_AT_ONCE;

/** As often as keys are made ahead. */
async function makeKeysNowAndThen(): Promise<void> {
  sinceKeys += 1;
  if (sinceKeys < MADE_AT_ONCE) return;
  sinceKeys = 0;
  await Promise.all(Array.from({ length: MADE_AT_ONCE }, makeKey));
}

/** What is asked and kept before the commit, at once; then the commit, now and then with keys for others beside it. */
async function file(id: string): Promise<void> {
  await Promise.all([look(id), takePlace(id), keepKeys(id)]);
  await Promise.all([insert(data.recordsTable, { ...data.items.filed, pk: partition(id) }), makeKeysNowAndThen()]);
}

/** The signature, then the newest commit, then the next. */
async function acknowledge(id: string, body: Buffer, headers: IncomingMessage['headers']): Promise<void> {
  const signed = Buffer.concat([Buffer.from(`${headers['webhook-id']}.${headers['webhook-timestamp']}.`), body]);
  const signature = Buffer.from(String(headers['webhook-signature']).slice('v1a,'.length), 'base64');
  if (!verify(null, signed, providerKey, signature)) throw new Error('the message is not signed by the provider');
  const { Items = [] } = await documents.send(
    new QueryCommand({
      TableName: data.recordsTable,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': partition(id) },
      ScanIndexForward: false,
      Limit: 1,
      ConsistentRead: true,
    }),
  );
  if (Items.length !== 1) throw new Error('the floor was asked to acknowledge what it did not file');
  await insert(data.recordsTable, { ...data.items.acknowledged, pk: partition(id) });
}

const wire = createWire({
  data,
  documents,
  kms,
  sqs: new SQSClient(client(data.endpoints.sqs)),
  receiver: new SQSClient(client(new URL(data.sources.queueUrl).origin)),
  streams: new DynamoDBStreamsClient(client(data.sources.dynamodb)),
});

async function answer(request: IncomingMessage): Promise<unknown> {
  const id = String(request.headers[FLOOR_ID_HEADER]);
  const body = await buffer(request);
  switch (request.url) {
    case '/filing':
      return await file(id);
    case '/acknowledgement':
      return await acknowledge(id, body, request.headers);
    case '/wire':
      return { committedAt: await wire(id) };
    default:
      throw new Error(`the floor has no ${request.url}`);
  }
}

const server = createServer({ keepAliveTimeout: 65_000 }, (request, response) => {
  answer(request).then(
    (result) => response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(result ?? null)),
    (error: unknown) => response.writeHead(500).end(String(error)),
  );
});
parentPort?.postMessage(await listen(server, 0, 'the floor'));
