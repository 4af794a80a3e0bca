import { createPublicKey } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { Worker } from 'node:worker_threads';
import { DescribeTableCommand } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb';
import { closeServer, LOOPBACK, listen } from '../../infra/local/base/ports.ts';
import type { Host } from '../../infra/local/host/host.ts';
import { REGION } from '../../infra/local/host/services.ts';
import { type Client, createClient } from '../../infra/local/provider/client.ts';
import { FLOOR_ID_HEADER, type FloorData, type FloorPath, type Item } from './floor-protocol.ts';
import { BENCH_KEY, environmentOf, type ProviderSigner } from './stack.ts';

/** So far ahead that no tick ever finds it. */
const NEVER_DUE = 9_000_000_000_000;

export interface Floor {
  /** What filing is made of; ms. */
  file(id: string, body: string): Promise<number>;
  /** From a commit that is answered to the webhook at its receiver; ms. */
  wire(id: string): Promise<number>;
  /** What an acknowledgement is made of, signed by the provider; ms. `file` must have run for the id. */
  acknowledge(id: string, digest: string): Promise<number>;
  stop(): Promise<void>;
}

/** What a filed and acknowledged order left behind: the floor writes items of the same kind and size. */
async function itemsOf(host: Host, orderId: string): Promise<FloorData['items']> {
  const { RECORDS_TABLE, KEYS_TABLE } = environmentOf(host, 'serve-contact-points');
  const client = DynamoDBDocumentClient.from(host.parts.services.dynamo);
  const read = async (TableName: string, Key: Item): Promise<Item> => {
    const { Item } = await client.send(new GetCommand({ TableName, Key, ConsistentRead: true }));
    if (!Item) throw new Error(`there is no ${JSON.stringify(Key)}`);
    return 'dueAt' in Item ? { ...Item, dueAt: NEVER_DUE } : Item;
  };
  const pk = `order#${orderId}`;
  return {
    key: await read(KEYS_TABLE, { pk: `key#${orderId}` }),
    officials: await read(KEYS_TABLE, { pk: `officials#${orderId}` }),
    filed: await read(RECORDS_TABLE, { pk, sk: '000000000001' }),
    acknowledged: await read(RECORDS_TABLE, { pk, sk: '000000000002' }),
    delivery: {
      ...(await read(RECORDS_TABLE, { pk: `delivery#${orderId}`, sk: '000001#inbox' })),
      dueShard: 'due#00',
      dueAt: NEVER_DUE,
    },
  };
}

async function dataOf(host: Host, orderId: string, receiverUrl: string): Promise<FloorData> {
  const { services, site } = host.parts;
  const { RECORDS_TABLE, KEYS_TABLE, WAITING_TABLE, SEALING_KEY_ARN } = environmentOf(host, 'serve-contact-points');
  const { Table } = await services.dynamo.send(new DescribeTableCommand({ TableName: RECORDS_TABLE }));
  const queue = await site.createQueue('bench-floor', {});
  return {
    region: REGION,
    accessKeyId: BENCH_KEY,
    endpoints: services.meter.endpoints,
    sources: { dynamodb: services.dynamoEndpoint, queueUrl: queue.url, streamArn: Table?.LatestStreamArn ?? '' },
    recordsTable: RECORDS_TABLE,
    keysTable: KEYS_TABLE,
    waitingTable: WAITING_TABLE,
    queueUrl: queue.functionUrl,
    sealingKey: SEALING_KEY_ARN,
    webhookKey: environmentOf(host, 'deliver-messages').WEBHOOK_KEY_ARNS,
    providerKey: createPublicKey({ key: host.provider.publicJwk, format: 'jwk' }).export({
      format: 'der',
      type: 'spki',
    }),
    receiverUrl,
    items: await itemsOf(host, orderId),
  };
}

/** Starts the floor beside a host. `orderId` names an order that is filed, delivered and acknowledged. */
export async function startFloor(host: Host, signer: ProviderSigner, orderId: string): Promise<Floor> {
  const arrivals = new Map<string, number>();
  const receiver = createServer((request, response) => {
    arrivals.set(String(request.headers[FLOOR_ID_HEADER]), Date.now());
    request.resume();
    response.writeHead(200).end();
  });
  const receiverUrl = `http://${LOOPBACK}:${await listen(receiver, 0, 'the receiver')}/inbox`;
  const workerData = await dataOf(host, orderId, receiverUrl);
  const worker = new Worker(new URL('./floor-server.ts', import.meta.url), { workerData });
  const [port] = await once(worker, 'message');
  const address = `http://${LOOPBACK}:${port}`;
  const provider: Client = createClient({ ...signer, apiUrl: address });

  const post = async (path: FloorPath, id: string, body: string): Promise<unknown> => {
    const headers = { 'content-type': 'application/json', [FLOOR_ID_HEADER]: id };
    return answerOf(await fetch(address + path, { method: 'POST', headers, body }));
  };
  return {
    async file(id, body) {
      const began = performance.now();
      await post('/filing', id, body);
      return performance.now() - began;
    },
    async wire(id) {
      const answer = Object(await post('/wire', id, ''));
      return (arrivals.get(id) ?? Number.NaN) - Number(answer['committedAt']);
    },
    async acknowledge(id, digest) {
      const timestamp = new Date().toISOString();
      const body = JSON.stringify({ type: 'order.acknowledged', timestamp, data: { orderId: id, digest } });
      const began = performance.now();
      await answerOf(
        await provider.signedFetch('POST', '/acknowledgement', body, { headers: { [FLOOR_ID_HEADER]: id } }),
      );
      return performance.now() - began;
    },
    async stop() {
      await worker.terminate();
      await closeServer(receiver);
    },
  };
}

async function answerOf(response: Response): Promise<unknown> {
  const text = await response.text();
  if (!response.ok) throw new Error(`the floor answered ${response.status}: ${text}`);
  return JSON.parse(text);
}
