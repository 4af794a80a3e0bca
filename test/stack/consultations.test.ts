import { beforeAll, expect, it } from 'vitest';
import { ConsultationList } from '../../shared/contracts/api/oversight/consultations.ts';
import { eventually, expected, type HostClient } from '../support/hosted/client.ts';
import { hold, POLICE } from '../support/hosted/holding.ts';
import { Person } from '../support/hosted/person.ts';
import { readNotice } from '../support/hosted/relaying.ts';
import { type SharedStack, shareStack } from '../support/hosted/shared.ts';

const BROWSER = 'duty-officer-2';
const AUDITOR = 'auditor';

let stack: SharedStack;
let client: HostClient;
let order = '';
beforeAll(async () => {
  stack = await shareStack();
  client = stack.client;
  order = await hold(client, 'neighbour@skylark.example');
  await client.moveClock({ advance: 'P14DT1M' });
});

const consultations = async (path: string) =>
  expected(await client.ask(AUDITOR, 'GET', path), 200, ConsultationList).consultations;
const ofOrder = (limit = 100) => consultations(`/v1/oversight/orders/${order}/consultations?limit=${limit}`);

it('an insider browses; oversight sees who, when and what, by order and by month, and the person how often', async () => {
  const person = await Person.with(client, (await readNotice(stack.host.provider, order)).caseCode);
  const before = (await person.case()).consultations.byRole;
  const started = client.now();
  for (let times = 1; times <= 3; times += 1) await client.order(BROWSER, order);
  await client.list(BROWSER);
  const seen = (await ofOrder()).filter(({ by }) => by.person === BROWSER);
  expect(seen).toHaveLength(3);
  for (const { at, ...rest } of seen) {
    expect(rest).toEqual({
      by: { role: 'contact-point', authority: 'aut-police', person: BROWSER },
      route: 'GET /v1/orders/{orderId}',
      orderId: order,
    });
    expect(Date.parse(at)).toBeGreaterThanOrEqual(started - 1_000);
  }
  const month = new Date(client.now()).toISOString().slice(0, 7);
  const ofMonth = await consultations(`/v1/oversight/consultations?month=${month}&limit=100`);
  expect(ofMonth).toContainEqual(
    expect.objectContaining({ route: 'GET /v1/orders', listed: expect.arrayContaining([order]) }),
  );
  expect(ofMonth.filter(({ by, orderId }) => by.person === BROWSER && orderId === order)).toHaveLength(3);
  const after = (await person.case()).consultations.byRole;
  expect(after['contact-point'] - before['contact-point']).toBe(3);
  expect(after.oversight - before.oversight).toBe(1);
});

it('a look at an order is one write, and none of it can be read where it is written', async () => {
  await client.order(BROWSER, order); // an instance that has the key of the month
  await client.control('DELETE', '/calls');
  await client.order(BROWSER, order);
  const { byFunction } = await client.calls();
  expect(byFunction['show-orders']).toMatchObject({ calls: { 'dynamodb:ExecuteStatement': 1 }, denied: 0 });
});

it('when it cannot be put on record, nothing is shown', async () => {
  const before = (await ofOrder()).length;
  await client.control('POST', '/faults', [
    { service: 'dynamodb', operation: 'ExecuteStatement', kind: 'throttle', rate: 1 },
  ]);
  const refused = [
    await client.ask(BROWSER, 'GET', `/v1/orders/${order}`),
    await client.ask(AUDITOR, 'GET', `/v1/oversight/orders/${order}/history`),
  ];
  await client.control('DELETE', '/faults');
  for (const reply of refused) {
    expect(reply).toMatchObject({ status: 503, body: { type: 'urn:holdfast:problem:service-unavailable' } });
    expect(JSON.stringify(reply.body)).not.toContain(order);
  }
  await eventually(async () => expect((await client.ask(POLICE, 'GET', `/v1/orders/${order}`)).status).toBe(200));
  const now = await ofOrder();
  expect(now.filter(({ by }) => by.person === BROWSER)).toHaveLength(5);
  expect(now.length - before).toBe(2); // the reading before, and what was shown once it could be put on record
});
