import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findTable } from '../../infra/local/host/site.ts';
import { DynamoDeliveryStore } from '../../shared/adapters/dynamo/delivery-store.ts';
import { DynamoDirectoryRegister } from '../../shared/adapters/dynamo/directory-register.ts';
import { SqsDeliveryQueue } from '../../shared/adapters/sqs/queues.ts';
import { systemClock } from '../../shared/adapters/system.ts';
import type { OrderId } from '../../shared/domain/ids.ts';
import { directoryEntry } from '../support/builders.ts';
import { eventually } from '../support/hosted/client.ts';
import { type Endpoint, startEndpoint } from '../support/hosted/endpoint.ts';
import { epocPrToLantern } from '../support/hosted/filings.ts';
import { type HostedStack, hostStack } from '../support/hosted/host.ts';
import { logsOf } from '../support/hosted/logs.ts';

const POLICE = 'duty-officer';

interface Alert {
  readonly key: string;
  readonly title: string;
  readonly text: string;
  readonly severity: string;
  readonly arrivals: number;
}

interface HandedOver {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

let stack: HostedStack;
let endpoint: Endpoint;
let deliveries: DynamoDeliveryStore;
let order: string;
beforeAll(async () => {
  stack = await hostStack();
  endpoint = await startEndpoint('prv-lantern');
  const { site, services } = stack.host.parts;
  const dynamo = DynamoDBDocumentClient.from(services.dynamo, { marshallOptions: { removeUndefinedValues: true } });
  deliveries = new DynamoDeliveryStore(dynamo, findTable('RECORDS_TABLE', site), 2);
  const { provider } = (await stack.client.control('GET', '/')) as { provider: { queueUrl: string } };
  const entry = directoryEntry('prv-lantern', {
    endpoints: [
      { id: 'inbox', url: endpoint.inboxUrl },
      { id: 'queue', url: provider.queueUrl, way: 'handover' },
      { id: 'another', url: provider.queueUrl.replace(/[^/]+$/, 'another'), way: 'handover' },
    ],
    keys: [{ id: 'played', publicKey: endpoint.publicKey, notBefore: '2026-01-01T00:00:00Z' }],
    reach: {
      onCall: [{ id: 'desk', tool: 'pagerduty', url: stack.host.provider.onCall.url, parameter: 'on-call/prv-demo' }],
    },
  });
  await new DynamoDirectoryRegister(dynamo, findTable('DIRECTORY_TABLE', site), systemClock).put(entry, 'test');
  order = await stack.client.fileOne(POLICE, epocPrToLantern(stack.client.now()));
});
afterAll(async () => {
  await stack?.stop();
  await endpoint?.stop();
});

const listAlerts = async (): Promise<readonly Alert[]> =>
  (await stack.client.control('GET', '/alerts')) as readonly Alert[];
const readWebhook = () =>
  eventually(() => {
    const [first] = endpoint.attempts.filter(({ orderId }) => orderId === order);
    if (!first) throw new Error('nothing has arrived');
    return first;
  });

it('a provider’s own queue gets the message of the webhook: the same id, the same bytes, signed', async () => {
  const webhook = await readWebhook();
  const handed = await eventually(async () => {
    const found = (await stack.client.control('GET', '/provider/queue')) as readonly HandedOver[];
    const [one] = found.filter(({ headers }) => headers['webhook-id'] === webhook.id);
    if (!one) throw new Error('nothing has arrived');
    return one;
  });
  expect(handed.body).toBe(webhook.body);
  expect(handed.headers).toEqual({
    'content-type': 'application/json',
    'webhook-id': webhook.id,
    'webhook-timestamp': expect.stringMatching(/^\d{10}$/),
    'webhook-signature': expect.stringMatching(/^v1a,/),
  });
});

it('a queue that the stage does not name gets nothing', async () => {
  await eventually(async () => {
    const { deliveries: shown } = await stack.client.order(POLICE, order);
    expect(shown.find((one) => one.endpoint === 'another')).toMatchObject({ lastOutcome: 'queue-not-allowed' });
  });
});

it('an alert rings the tool of its provider once, and its secret stands nowhere', async () => {
  const webhook = await readWebhook();
  const alert = { orderId: order as OrderId, message: 1, endpoint: 'on-call:desk', way: 'alert' } as const;
  await stack.client.moveClock({ advance: 'PT46M' }); // of silence
  const { site, services } = stack.host.parts;
  const lane = [...site.declared.queues.values()].find(({ name }) => /Alerts(?!Parked).*Queue/.test(name))?.url ?? '';
  const queue = new SqsDeliveryQueue(services.sqs, { alert: { ordinary: lane, urgent: lane } });
  const { reference } = (JSON.parse(webhook.body) as { data: { reference: string } }).data;
  const rung = await eventually(async () => {
    const [one] = (await listAlerts()).filter(({ key }) => key === `holdfast-${webhook.id}-on-call-desk`);
    if (!one) throw new Error('nothing has rung');
    return one;
  });
  expect(rung).toMatchObject({ severity: 'error', arrivals: 1, title: expect.stringContaining(reference) });
  expect(rung.text).toContain('Call: ');
  const shown = await eventually(async () => {
    const stored = await deliveries.read(alert);
    expect(stored?.status).toBe('delivered');
    return stored;
  });
  expect(shown).toMatchObject({ way: 'alert', attempts: 1, lastOutcome: '202' });
  await queue.send(alert, 0); // once more, as a queue may
  await stack.client.moveClock({ advance: 'PT1M' });
  expect((await listAlerts()).find(({ key }) => key === rung.key)).toMatchObject({ arrivals: 1 });
  const { body: attempts } = await stack.client.ask(POLICE, 'GET', `/v1/orders/${order}/attempts`);
  const { secret } = stack.host.provider.onCall;
  const lines = (await logsOf(stack)).join('\n');
  expect(lines).toContain('"service":"alert-on-call"');
  for (const text of [JSON.stringify(shown), JSON.stringify(attempts), lines]) expect(text).not.toContain(secret);
});

it('each week every tool is rung with a test that says so, once', async () => {
  const testsOf = async () => (await listAlerts()).filter(({ key }) => key.startsWith('holdfast-test-'));
  await eventually(async () => {
    expect((await testsOf()).map(({ key }) => key)).toContainEqual(expect.stringMatching(/-provider-prv-demo-desk$/));
  });
  await stack.client.moveClock({ advance: 'P7D' });
  await stack.client.moveClock({ advance: 'PT1H' });
  const tests = await testsOf();
  const ofDemo = tests.filter(({ key }) => key.endsWith('-provider-prv-demo-desk'));
  expect(ofDemo.length).toBeGreaterThanOrEqual(2); // a key a week: eight days meet two or three
  expect(ofDemo.length).toBeLessThanOrEqual(3);
  expect(tests.filter(({ key }) => key.endsWith('-provider-prv-lantern-desk'))).not.toHaveLength(0);
  for (const { title, severity, arrivals } of tests) {
    expect({ title, severity, arrivals }).toEqual({
      title: expect.stringContaining('TEST'),
      severity: 'info',
      arrivals: 1,
    });
  }
});
