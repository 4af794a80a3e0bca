import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as z from 'zod';
import { findTable } from '../../infra/local/host/site.ts';
import { DynamoDirectoryRegister } from '../../shared/adapters/dynamo/directory-register.ts';
import { systemClock } from '../../shared/adapters/system.ts';
import { CallList } from '../../shared/contracts/api/authorities/calls.ts';
import { AttemptList } from '../../shared/contracts/api/common/attempts.ts';
import { DirectoryEntry } from '../../shared/contracts/items/directory.ts';
import { ESCALATION } from '../../shared/domain/delivery/escalation.ts';
import { WEEKDAYS } from '../../shared/domain/directory/reach.ts';
import { MINUTE_MS } from '../../shared/domain/instant.ts';
import { directoryEntry } from '../support/builders.ts';
import { eventually, expected, type HostClient } from '../support/hosted/client.ts';
import { type Endpoint, isSigned, startEndpoint } from '../support/hosted/endpoint.ts';
import { emergency } from '../support/hosted/filings.ts';
import { POLICE } from '../support/hosted/holding.ts';
import { type SharedStack, shareStack } from '../support/hosted/shared.ts';

const ADDRESS = 'duty@silent.example';
const TELEPHONE = { countryCode: '+353', areaCode: '1', number: '5550100' };
/** A day of the week, half a week from now. */
const findAnotherDay = (): unknown[] => [WEEKDAYS[(new Date(client.now()).getUTCDay() + 3) % WEEKDAYS.length]];

const Mails = z.array(
  z.object({
    to: z.array(z.string()),
    headers: z.record(z.string(), z.string()),
    attachments: z.array(z.object({ content: z.string() })),
  }),
);
const Alerts = z.array(z.object({ key: z.string(), severity: z.string(), arrivals: z.number() }));

let stack: SharedStack;
let client: HostClient;
let second: Endpoint;
let before: readonly DirectoryEntry[];

async function put(...entries: readonly DirectoryEntry[]): Promise<void> {
  for (const entry of entries) await register().put(entry, 'test');
  await client.moveClock({ advance: 'PT2M' }); // what was known of the register is forgotten by then
}

function register(): DynamoDirectoryRegister {
  const { services, site } = stack.host.parts;
  const dynamo = DynamoDBDocumentClient.from(services.dynamo);
  return new DynamoDirectoryRegister(dynamo, findTable('DIRECTORY_TABLE', site), systemClock);
}

/** As other stories of this stack know it. */
async function readEntry(kind: 'authority' | 'provider', id: string): Promise<DirectoryEntry> {
  return z.parse(DirectoryEntry, (await register().newest({ kind, id }))?.state.entry);
}

beforeAll(async () => {
  [stack, second] = await Promise.all([shareStack(), startEndpoint('prv-demo')]);
  client = stack.client;
  const { inboxUrl, publicKeyBase64, onCall } = stack.host.provider;
  const keys = [{ id: 'local', publicKey: publicKeyBase64, notBefore: '2026-01-01T00:00:00Z' }];
  const tools = [{ id: 'desk', tool: 'pagerduty', url: onCall.url, parameter: 'on-call/prv-demo' }];
  const inbox = { id: 'inbox', url: inboxUrl };
  before = [await readEntry('provider', 'prv-demo'), await readEntry('authority', 'aut-police')];
  const people = [
    { id: 'away', name: 'Who is away', telephone: TELEPHONE, languages: ['en'], hours: [hoursOn(findAnotherDay())] },
    { id: 'here', name: 'Night desk', telephone: TELEPHONE, languages: ['en'], hours: [hoursOn(WEEKDAYS)] },
  ];
  await put(
    directoryEntry('prv-demo', {
      endpoints: [inbox, { id: 'second', url: second.inboxUrl, priority: 2 }],
      keys,
      reach: { mail: [{ id: 'duty', address: ADDRESS, language: 'en' }], onCall: tools, people },
    }),
    directoryEntry('aut-police', { reach: { onCall: tools } }),
  );
  await client.setProvider('down');
});
afterAll(async () => {
  await client.setProvider('auto');
  await put(...before);
  await second.stop();
});

const hoursOn = (days: readonly unknown[]) => ({ days, from: '00:00', to: '24:00' });

const toldSecond = (order: string) => second.attempts.filter(({ orderId }) => orderId === order);
/** Messages of the order; that its endpoint fails is news, and no step. */
const mailsAbout = async (order: string) =>
  Mails.parse(await client.control('GET', '/mail')).filter(
    ({ to, attachments }) =>
      to.includes(ADDRESS) &&
      attachments.some(({ content }) => content.includes(order) && !content.includes('"type":"news"')),
  );
const alertsAbout = async (messageId: string) =>
  Alerts.parse(await client.control('GET', '/alerts')).filter(({ key }) => key.startsWith(`holdfast-${messageId}-`));
const callsAbout = async (order: string) =>
  expected(await client.ask(POLICE, 'GET', '/v1/calls?limit=100'), 200, CallList).calls.filter(
    ({ orderId }) => orderId === order,
  );
const attemptsAt = async (order: string) =>
  expected(await client.ask(POLICE, 'GET', `/v1/orders/${order}/attempts`), 200, AttemptList).attempts;
const statusOf = async (order: string, message = 1) => {
  const { deliveries } = await client.order(POLICE, order);
  return Object.fromEntries(
    deliveries.filter((one) => one.message === message).map((one) => [one.endpoint, one.status]),
  );
};

/** Files an emergency that its provider’s first endpoint does not take. */
async function fileInSilence(): Promise<string> {
  const order = await client.fileOne(POLICE, emergency(client.now()));
  await eventually(async () => expect((await attemptsAt(order)).map(({ outcome }) => outcome)).toContain('503'));
  return order;
}

const acknowledge = async (order: string) => {
  const [told] = toldSecond(order);
  const { digest } = (JSON.parse(told?.body ?? '') as { data: { digest: string } }).data;
  expect(await stack.host.provider.send('order.acknowledged', { orderId: order, digest })).toMatchObject({ ok: true });
};
const passMinutes = (minutes: number) => client.moveClock({ advance: `PT${minutes}M` });

it('an emergency that nobody takes goes from one way to the next, until somebody is called', async () => {
  const order = await fileInSilence();
  await passMinutes(1);
  const [webhook] = await eventually(() => {
    expect(toldSecond(order)).toHaveLength(1);
    return toldSecond(order);
  });
  if (!webhook) throw new Error('nothing has arrived');
  expect(isSigned(webhook, await client.publicKeys())).toBe(true);

  await passMinutes(1);
  const mails = await eventually(async () => {
    const arrived = await mailsAbout(order);
    expect(arrived).not.toEqual([]);
    return arrived;
  });
  expect(mails).toMatchObject([{ headers: { 'x-webhook-id': webhook.id }, attachments: [{ content: webhook.body }] }]);

  await passMinutes(2);
  await eventually(async () => {
    expect((await alertsAbout(webhook.id)).map(({ key }) => key).toSorted()).toEqual([
      `holdfast-${webhook.id}-authority-on-call-desk`,
      `holdfast-${webhook.id}-on-call-desk`,
    ]);
  });
  for (const alert of await alertsAbout(webhook.id)) expect(alert).toMatchObject({ severity: 'critical', arrivals: 1 });

  await passMinutes(1);
  const [call, ...more] = await eventually(async () => {
    const calls = await callsAbout(order);
    expect(calls).not.toEqual([]);
    return calls;
  });
  expect(more).toEqual([]);
  expect(call).toMatchObject({
    message: 1,
    urgency: 'emergency',
    whom: { kind: 'on-duty', people: [{ name: 'Night desk', telephone: TELEPHONE, languages: ['en'] }] },
    words: { language: 'en' },
  });

  const issuedAt = Date.parse((await client.order(POLICE, order)).issuedAt);
  const attempts = await attemptsAt(order);
  const begun = Object.entries({
    second: ESCALATION.emergency['second-endpoint'],
    'mail:duty': ESCALATION.emergency.mail,
    'on-call:desk': ESCALATION.emergency['on-call'],
    'authority-on-call:desk': ESCALATION.emergency['on-call'],
  }).map(
    ([endpoint, { minutes }]) => [endpoint, attempts.find((one) => one.endpoint === endpoint)?.at, minutes] as const,
  );
  for (const [endpoint, at = '', minutes] of begun) {
    expect(Date.parse(at) - issuedAt, endpoint).toBeGreaterThanOrEqual(minutes * MINUTE_MS - 1_000);
  }
  expect(Date.parse(call?.since ?? '') - issuedAt).toBe(ESCALATION.emergency.call.minutes * MINUTE_MS);
  expect(attempts.filter(({ endpoint }) => endpoint === 'inbox').length).toBeGreaterThan(3);

  await acknowledge(order);
  expect(await callsAbout(order)).toEqual([]);
  await passMinutes(6);
  await eventually(async () =>
    expect(await statusOf(order)).toEqual({
      inbox: 'overtaken',
      second: 'delivered',
      'mail:duty': 'delivered',
      'on-call:desk': 'delivered',
      'authority-on-call:desk': 'delivered',
      call: 'delivered',
    }),
  );
  expect([toldSecond(order).length, (await mailsAbout(order)).length]).toEqual([1, 1]);
});
