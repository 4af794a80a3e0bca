import { SendMessageCommand } from '@aws-sdk/client-sqs';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as z from 'zod';
import { findTable } from '../../infra/local/host/site.ts';
import { STAGES } from '../../infra/stages.ts';
import { DynamoAttemptLog } from '../../shared/adapters/dynamo/attempt-log.ts';
import { DynamoDeliveryStore } from '../../shared/adapters/dynamo/delivery-store.ts';
import { DynamoDirectoryRegister } from '../../shared/adapters/dynamo/directory-register.ts';
import { DynamoIncidents } from '../../shared/adapters/dynamo/incidents.ts';
import { systemClock } from '../../shared/adapters/system.ts';
import type { Delivery } from '../../shared/domain/delivery/delivery.ts';
import type { OrderId } from '../../shared/domain/ids.ts';
import { instant } from '../../shared/domain/instant.ts';
import { directoryEntry } from '../support/builders.ts';
import { eventually, type HostClient } from '../support/hosted/client.ts';
import { epocPr } from '../support/hosted/filings.ts';
import { POLICE } from '../support/hosted/holding.ts';
import { type HostedStack, hostStack } from '../support/hosted/host.ts';
import { logsOf } from '../support/hosted/logs.ts';

const PROVIDER = 'prv-lantern';
const MAILBOXES = [
  { id: 'duty', address: 'duty@lantern.example', language: 'de' },
  { id: 'gone', address: 'bounce@lantern.example', language: 'en' },
];
const Mails = z.array(
  z.object({
    from: z.string(),
    to: z.array(z.string()),
    subject: z.string(),
    text: z.string(),
    headers: z.record(z.string(), z.string()),
    attachments: z.array(z.object({ name: z.string(), type: z.string(), content: z.string() })),
  }),
);

let stack: HostedStack;
let client: HostClient;
let dynamodb: DynamoDBDocumentClient;
let records: string;
beforeAll(async () => {
  stack = await hostStack();
  client = stack.client;
  const { site, services } = stack.host.parts;
  dynamodb = DynamoDBDocumentClient.from(services.dynamo);
  records = findTable('RECORDS_TABLE', site);
  const register = new DynamoDirectoryRegister(dynamodb, findTable('DIRECTORY_TABLE', site), systemClock);
  await register.put(directoryEntry(PROVIDER, { reach: { mail: MAILBOXES } }), 'test');
  await client.setProvider('manual');
});
afterAll(async () => stack?.stop());

const store = () => new DynamoDeliveryStore(dynamodb, records, STAGES.dev.dueShards);

/** Has a message of an order that nobody has answered told by mail, by the urgent lane. @returns the delivery as it was put. */
async function tellByMail(mailbox: string): Promise<Delivery> {
  const orderId = (await client.fileOne(POLICE, epocPr(client.now()))) as OrderId;
  const ref = { orderId, message: 1 };
  let body = '';
  await eventually(async () => {
    const told = await store().read({ ...ref, endpoint: 'inbox' });
    expect(told?.status).toBe('delivered');
    body = told?.body ?? '';
  });
  const now = instant(client.now());
  const delivery: Delivery = {
    ...ref,
    endpoint: `mail:${mailbox}`,
    url: `mailbox:${mailbox}`,
    way: 'mail',
    type: 'order.issued',
    body,
    createdAt: now,
    order: { provider: PROVIDER, authority: 'aut-police', issuedAt: now },
    urgent: true,
    urgency: 'urgent',
    status: 'pending',
    attempts: 0,
    nextAttemptAt: now,
    deliveredAt: null,
    lastOutcome: null,
  };
  await store().addIfAbsent(delivery);
  const { site, services } = stack.host.parts;
  const variables = [...site.declared.functions.values()].map(({ environment }) => environment);
  const asked = variables.find(({ MAIL_RELAY_PARAMETER }) => MAIL_RELAY_PARAMETER)?.['URGENT_MAIL_QUEUE_URL'];
  const queue = [...site.declared.queues.values()].find(({ functionUrl }) => functionUrl === asked);
  const MessageBody = JSON.stringify({ ...ref, endpoint: delivery.endpoint });
  await services.sqs.send(new SendMessageCommand({ QueueUrl: queue?.url, MessageBody }));
  return delivery;
}

const mailsTo = async (address: string) =>
  Mails.parse(await client.control('GET', '/mail')).filter(({ to }) => to.includes(address));

it('a message goes to a mailbox of its provider, over TLS, with its very bytes and its signature', async () => {
  const delivery = await tellByMail('duty');
  await eventually(async () =>
    expect(await store().read(delivery)).toMatchObject({ status: 'delivered', lastOutcome: '250' }),
  );
  const [mail, ...more] = await mailsTo('duty@lantern.example');
  expect(more).toEqual([]);
  const { reference } = JSON.parse(delivery.body).data;
  expect(mail).toMatchObject({
    to: ['duty@lantern.example'],
    subject: `Dringend: Eine Nachricht zur Anordnung ${reference} wartet`,
    attachments: [{ name: 'message.json', type: 'application/json', content: delivery.body }],
    headers: { 'auto-submitted': 'auto-generated', 'x-webhook-signature': expect.stringMatching(/^v1a,/) },
  });
  const { attempts } = await new DynamoAttemptLog(dynamodb, records).of(delivery.orderId, 10);
  expect(attempts.find(({ way }) => way === 'mail')).toMatchObject({ outcome: '250', address: '127.0.0.1' });
});

it('a mail that comes back makes its delivery fail after all, and no address is in any log', async () => {
  const delivery = await tellByMail('gone');
  await eventually(async () => {
    const { attempts } = await new DynamoAttemptLog(dynamodb, records).of(delivery.orderId, 50);
    const byMail = attempts.filter(({ way }) => way === 'mail').map(({ number, outcome }) => [number, outcome]);
    expect(byMail).toEqual(
      expect.arrayContaining([
        [1, '250'],
        [1, 'bounced'],
        [2, '250'],
      ]),
    );
    expect(byMail.filter(([number, outcome]) => number === 1 && outcome === 'bounced')).toHaveLength(1);
  });
  expect(await new DynamoIncidents(dynamodb, records).of(PROVIDER)).toMatchObject([{ endpoint: 'mail:gone' }]);
  const mails = await mailsTo('bounce@lantern.example');
  expect(mails.length).toBeGreaterThan(1);
  expect(new Set(mails.map(({ headers }) => headers['message-id'])).size).toBe(1);
  const logs = (await logsOf(stack)).join();
  expect(logs).toContain('mail came back');
  expect(logs).not.toContain('lantern.example');
});
