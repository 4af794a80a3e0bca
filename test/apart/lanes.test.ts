import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { eventually, type HostClient } from '../support/hosted/client.ts';
import type { Endpoint } from '../support/hosted/endpoint.ts';
import { emergencyToLantern, epocPrToLantern } from '../support/hosted/filings.ts';
import { hostBesideLantern, type LanternStack } from '../support/hosted/lantern.ts';
import { logsOf } from '../support/hosted/logs.ts';

const POLICE = 'duty-officer';

let stack: LanternStack;
let client: HostClient;
let endpoint: Endpoint;
beforeAll(async () => {
  stack = await hostBesideLantern();
  ({ client, endpoint } = stack);
});
afterEach(() => stack.heal());
afterAll(() => stack?.stop());

const attemptsAt = (id: string) => endpoint.attempts.filter(({ orderId }) => orderId === id);
/** The stream hands nobody anything. */
function stopStream(): void {
  stack.dynamodb.instead = ({ operation, answer }) =>
    operation === 'GetRecords' ? JSON.stringify({ ...JSON.parse(answer), Records: [] }) : undefined;
}
/** Bodies of what was sent about an order, by the queue it was sent to. */
const sentAbout = (id: string) =>
  stack.queues.exchanges.flatMap(({ operation, request }) => {
    if (operation !== 'SendMessage' || !request.includes(id)) return [];
    const { QueueUrl, MessageBody } = JSON.parse(request);
    return [{ queue: String(QueueUrl).split('/').at(-1), body: JSON.parse(MessageBody) }];
  });
/** What a function logged about an order. */
const linesOf = async (name: string, id: string): Promise<readonly string[]> =>
  (await logsOf(stack))
    .flatMap((text) => text.split('\n'))
    .filter((line) => line.includes(`"service":"${name}"`) && line.includes(id));
const fileEmergency = () => client.fileOne(POLICE, emergencyToLantern(client.now()));

it('an emergency reaches its provider though the stream stands still, and what is none waits for it', async () => {
  stopStream();
  const [urgent, other] = [await fileEmergency(), await client.fileOne(POLICE, epocPrToLantern(client.now()))];
  await eventually(() => expect(attemptsAt(urgent)).toHaveLength(1));
  expect(await client.toldAtOnce(POLICE, urgent)).toMatchObject([{ type: 'order.issued', attempts: 1 }]);
  expect(attemptsAt(other)).toEqual([]);
  expect(await client.toldAtOnce(POLICE, other)).toEqual([]);
});

it('with the stream beside it, it reaches its provider once, and its hint carries its id alone', async () => {
  const id = await fileEmergency();
  await eventually(async () => expect(await linesOf('hasten-orders', id)).toHaveLength(1));
  await eventually(() => expect(attemptsAt(id)).toHaveLength(1));
  await client.moveClock({ advance: 'PT5M' });
  expect(attemptsAt(id)).toHaveLength(1);
  const sent = sentAbout(id);
  expect(sent).toEqual(
    expect.arrayContaining([
      { queue: expect.stringContaining('Hints'), body: { orderId: id } },
      { queue: expect.stringContaining('UrgentWebhooks'), body: { orderId: id, message: 1, endpoint: 'inbox' } },
    ]),
  );
  // a client that repeats what it sent is overheard twice; whoever hands on, it goes into the urgent lane alone
  expect(new Set(sent.flatMap(({ queue, body }) => (body.message === 1 ? [queue] : []))).size).toBe(1);
});

it('a hint that is lost costs nothing but time', async () => {
  stack.queues.instead = ({ operation, answer }) =>
    operation === 'ReceiveMessage' && answer.includes('"{\\"orderId\\":') && !answer.includes('endpoint')
      ? '{}'
      : undefined;
  const id = await fileEmergency();
  await eventually(() => expect(attemptsAt(id)).toHaveLength(1));
  expect(await linesOf('hasten-orders', id)).toEqual([]);
});

it('is filed while no queue takes anything, which is said, and is told of once they do', async () => {
  await client.control('POST', '/faults', [{ service: 'sqs', operation: 'SendMessage', kind: 'error', rate: 1 }]);
  const id = await fileEmergency();
  await eventually(async () =>
    expect(await linesOf('serve-contact-points', id)).toContainEqual(expect.stringContaining('order not hastened')),
  );
  expect(attemptsAt(id)).toEqual([]);
  await client.control('DELETE', '/faults');
  await client.moveClock({ advance: 'PT2M' });
  await eventually(() => expect(attemptsAt(id)).toHaveLength(1));
});
