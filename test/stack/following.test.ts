import { randomUUID } from 'node:crypto';
import { beforeAll, expect, it } from 'vitest';
import { eventually, type HostClient } from '../support/hosted/client.ts';
import { emergency } from '../support/hosted/filings.ts';
import { POLICE } from '../support/hosted/holding.ts';
import { logsOf } from '../support/hosted/logs.ts';
import { type SharedStack, shareStack } from '../support/hosted/shared.ts';

let stack: SharedStack;
let client: HostClient;
beforeAll(async () => {
  stack = await shareStack();
  client = stack.client;
});

interface Line {
  readonly service: string;
  readonly message: string;
  readonly [field: string]: unknown;
}

const readLine = (line: string): Line[] => (line.startsWith('{') ? [JSON.parse(line)] : []);

/** What the functions logged that says so. */
const linesWith = async (word: string): Promise<Line[]> =>
  (await logsOf(stack))
    .flatMap((text) => text.split('\n'))
    .filter((line) => line.includes(word))
    .flatMap(readLine);

/** Every line about an order, by the function and what it did. */
async function follow(orderId: string): Promise<string[]> {
  const lines = await linesWith(orderId);
  return lines.flatMap(({ service, message, correlationId }) =>
    correlationId === orderId ? [`${service}: ${message}`] : [],
  );
}

it('one id leads from the request that filed an order to the answer of its provider', async () => {
  const { status, body, requestId } = await client.ask(POLICE, 'POST', '/v1/filings', emergency(client.now()), {
    'idempotency-key': randomUUID(),
    'x-request-id': 'a-foreign-id',
    traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
  });
  expect(status).toBe(201);
  const { orders } = body as { readonly orders: readonly { readonly id: string }[] };
  const id = orders[0]?.id ?? '';
  await eventually(async () => {
    expect(await follow(id)).toEqual(
      expect.arrayContaining([
        'serve-contact-points: filed',
        'hasten-orders: looked',
        'dispatch-commits: dispatched',
        'deliver-messages: attempted',
        'serve-providers: acknowledged',
        'serve-providers: answered',
      ]),
    );
  });
  expect(await linesWith(requestId)).toContainEqual(
    expect.objectContaining({ message: 'filed', correlationId: id, requestId }),
  );
  expect([...(await linesWith('a-foreign-id')), ...(await linesWith('0af7651916cd43dd8448eb211c80319c'))]).toEqual([]);
});

it('a refusal names in `instance` the request that its line in the log has, with the order', async () => {
  const id = await client.fileOne(POLICE, emergency(client.now()));
  const { status, body, requestId } = await client.ask(POLICE, 'POST', `/v1/orders/${id}/release`, {});
  expect(status).toBe(422);
  expect(body).toMatchObject({ instance: `urn:holdfast:request:${requestId}` });
  await eventually(async () =>
    expect(await linesWith(requestId)).toContainEqual(
      expect.objectContaining({ message: 'refused', correlationId: id, code: 'invalid-request' }),
    ),
  );
});

it('what is counted stands in the same lines', async () => {
  const id = await client.fileOne(POLICE, emergency(client.now()));
  await eventually(async () => {
    const counted = (await linesWith(id)).filter((line) => line['_aws'] !== undefined);
    expect(counted).toContainEqual(
      expect.objectContaining({ message: 'attempted', class: 'emergency', way: 'webhook', attemptsDelivered: 1 }),
    );
    expect(counted).toContainEqual(
      expect.objectContaining({ message: 'acknowledged', class: 'emergency', acknowledgedAfter: expect.any(Number) }),
    );
  });
});
