import { randomInt } from 'node:crypto';
import { request } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import {
  DescribeStreamCommand,
  type DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
} from '@aws-sdk/client-dynamodb-streams';
import { type KMSClient, SignCommand } from '@aws-sdk/client-kms';
import { DeleteMessageCommand, ReceiveMessageCommand, SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import { type DynamoDBDocumentClient, GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { FLOOR_ID_HEADER, type FloorData } from './floor-protocol.ts';

export interface WireParts {
  readonly data: FloorData;
  readonly documents: DynamoDBDocumentClient;
  readonly kms: KMSClient;
  readonly sqs: SQSClient;
  /** Past the meter, as the event source of a queue reads it. */
  readonly receiver: SQSClient;
  readonly streams: DynamoDBStreamsClient;
}

const POLL_MS = 40; // how often the local host looks at an idle stream
const LONG_POLL_S = 20;

/**
 * From a commit to its webhook with bare calls: Put commit · stream · Put delivery, SendMessage · queue · GetItem, UpdateItem
 * beside Sign, POST. The commit falls anywhere between two looks at the stream, as it does in the stack.
 *
 * @returns a function that does it once for an id, and gives the instant the commit was answered (epoch ms).
 */
export function createWire({
  data,
  documents,
  kms,
  sqs,
  receiver,
  streams,
}: WireParts): (id: string) => Promise<number> {
  const { recordsTable: TableName, items } = data;
  const keyOf = (id: string) => ({ pk: `floor-delivery#${id}`, sk: '000001' });

  /** @returns where the stream ends now. */
  async function streamEnd(): Promise<string | undefined> {
    const { StreamDescription } = await streams.send(new DescribeStreamCommand({ StreamArn: data.sources.streamArn }));
    const ShardId = StreamDescription?.Shards?.at(-1)?.ShardId;
    const place = { StreamArn: data.sources.streamArn, ShardId, ShardIteratorType: 'LATEST' as const };
    return (await streams.send(new GetShardIteratorCommand(place))).ShardIterator;
  }

  async function seenInStream(pk: string, from: string | undefined): Promise<void> {
    for (let iterator = from; iterator !== undefined; ) {
      const page = await streams.send(new GetRecordsCommand({ ShardIterator: iterator, Limit: 1_000 }));
      const records = page.Records ?? [];
      if (records.some(({ dynamodb }) => dynamodb?.Keys?.['pk']?.S === pk)) return;
      if (records.length === 0) await wait(POLL_MS);
      iterator = page.NextShardIterator;
    }
    throw new Error('the stream ended');
  }

  async function dispatch(id: string): Promise<void> {
    const Item = { ...items.delivery, ...keyOf(id) };
    await documents.send(new PutCommand({ TableName, Item, ConditionExpression: 'attribute_not_exists(pk)' }));
    await sqs.send(new SendMessageCommand({ QueueUrl: data.queueUrl, MessageBody: JSON.stringify({ id }) }));
  }

  async function deliver(id: string): Promise<void> {
    const { Item } = await documents.send(new GetCommand({ TableName, Key: keyOf(id), ConsistentRead: true }));
    const body = String(Item?.['body']);
    const claim = new UpdateCommand({
      TableName,
      Key: keyOf(id),
      ConditionExpression: 'createdAt = :was',
      UpdateExpression: 'SET attempts = :attempts',
      ExpressionAttributeValues: { ':was': Item?.['createdAt'], ':attempts': 1 },
    });
    const signing = new SignCommand({
      KeyId: data.webhookKey,
      Message: Buffer.from(body),
      MessageType: 'RAW',
      SigningAlgorithm: 'ED25519_SHA_512',
    });
    const [{ Signature = new Uint8Array() }] = await Promise.all([kms.send(signing), documents.send(claim)]);
    await post(data.receiverUrl, id, `v1a,${Buffer.from(Signature).toString('base64')}`, body);
  }

  async function deliverNext(): Promise<void> {
    const QueueUrl = data.sources.queueUrl;
    const { Messages: [message] = [] } = await receiver.send(
      new ReceiveMessageCommand({ QueueUrl, WaitTimeSeconds: LONG_POLL_S }),
    );
    const { id } = JSON.parse(message?.Body ?? '');
    await deliver(String(id));
    await receiver.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle: message?.ReceiptHandle }));
  }

  return async (id) => {
    const pk = `floor-wire#${id}`;
    const following = seenInStream(pk, await streamEnd()).then(() => dispatch(id));
    const delivering = deliverNext();
    await wait(randomInt(POLL_MS));
    await documents.send(
      new PutCommand({ TableName, Item: { ...items.filed, pk }, ConditionExpression: 'attribute_not_exists(pk)' }),
    );
    const committedAt = Date.now();
    await Promise.all([following, delivering]);
    return committedAt;
  };
}

function post(url: string, id: string, signature: string, body: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const headers = {
      'content-type': 'application/json',
      [FLOOR_ID_HEADER]: id,
      'webhook-signature': signature,
      'content-length': Buffer.byteLength(body),
    };
    const outgoing = request(url, { method: 'POST', headers, agent: false }, (response) => {
      response.resume();
      resolve();
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}
