import { GetQueueAttributesCommand, ListQueuesCommand, SendMessageCommand } from '@aws-sdk/client-sqs';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { eventually, type HostClient } from '../support/hosted/client.ts';
import { redrive } from '../support/hosted/command.ts';
import { type Endpoint, startEndpoint } from '../support/hosted/endpoint.ts';
import { epocPrToLantern } from '../support/hosted/filings.ts';
import { hostOverheardStack, type OverheardStack } from '../support/hosted/services.ts';
import { RELEASE } from '../support/requests.ts';

const POLICE = 'duty-officer';

let stack: OverheardStack;
let client: HostClient;
let endpoint: Endpoint;
beforeAll(async () => {
  stack = await hostOverheardStack({ change: (assembly) => assembly.replaceAll('"MaximumRetryAttempts":5', '"MaximumRetryAttempts":1') });
  client = stack.client;
  endpoint = await startEndpoint('prv-lantern');
  await stack.register(endpoint);
});
afterEach(async () => {
  stack.dynamodb.instead = undefined;
  stack.queues.instead = undefined;
  await client.control('DELETE', '/faults');
});
afterAll(async () => {
  await stack?.stop();
  await endpoint?.stop();
});

const sqs = () => stack.host.parts.services.sqs;
const attemptsAt = (id: string) => endpoint.attempts.filter(({ orderId }) => orderId === id);

async function queueNamed(name: RegExp): Promise<string> {
  const { QueueUrls = [] } = await sqs().send(new ListQueuesCommand({}));
  const url = QueueUrls.find((candidate) => name.test(candidate));
  if (url === undefined) throw new Error(`no queue ${name}`);
  return url;
}
async function waitingIn(QueueUrl: string): Promise<string | undefined> {
  const AttributeNames = ['ApproximateNumberOfMessages', 'ApproximateNumberOfMessagesNotVisible'] as const;
  const { Attributes } = await sqs().send(new GetQueueAttributesCommand({ QueueUrl, AttributeNames: [...AttributeNames] }));
  return AttributeNames.map((name) => Attributes?.[name]).join('+');
}
const park = async (QueueUrl: string, ...bodies: unknown[]): Promise<void> => {
  for (const body of bodies) await sqs().send(new SendMessageCommand({ QueueUrl, MessageBody: JSON.stringify(body) }));
};
/** The lines about queues in which something was. */
const counted = (out: string): string[] => out.split('\n').filter((line) => /[1-9]\d* (?:back|parked|left)/.test(line));

/** Files while nothing is sent. @returns orders that wait for an attempt. */
async function fileUnsent(count: number): Promise<string[]> {
  endpoint.status = 503;
  const ids: string[] = [];
  for (let filed = 0; filed < count; filed += 1) ids.push(await client.fileOne(POLICE, epocPrToLantern(client.now())));
  for (const id of ids) await eventually(() => expect(attemptsAt(id).length).toBeGreaterThan(0));
  return ids;
}

it('parked deliveries are woken: what is still true is sent once, what was released meanwhile is not', async () => {
  const [kept = '', released = ''] = await fileUnsent(2);
  const parked = await queueNamed(/DeliveryQueuesWebhooksParked/);
  const wakeUpOf = (orderId: string) => ({ orderId, message: 1, endpoint: 'inbox' });
  await park(parked, wakeUpOf(kept), wakeUpOf(kept), wakeUpOf(released), 'no wake-up');
  await client.command(POLICE, released, 'release', RELEASE);
  endpoint.status = 200;
  const before = attemptsAt(released).filter(({ body }) => body.includes('order.issued')).length;
  await client.moveClock({ advance: 'PT20M' }); // whatever is due is due now

  const dry = await redrive(stack.dataDir, '--dry-run');
  expect(counted(dry.out)).toEqual([expect.stringMatching(/WebhooksParked.*: 4 parked$/)]);
  const first = await redrive(stack.dataDir);
  expect([first.code, counted(first.out)]).toEqual([0, [expect.stringMatching(/: 4 back to work, 0 left$/)]]);
  expect(await waitingIn(parked)).toBe('0+0');
  await eventually(async () =>
    expect((await client.order(POLICE, kept)).deliveries).toMatchObject([{ type: 'order.issued', status: 'delivered' }]),
  );
  await eventually(async () =>
    expect((await client.order(POLICE, released)).deliveries).toMatchObject([
      { type: 'order.issued', status: 'overtaken' },
      { type: 'order.released' },
    ]),
  );
  const again = await redrive(stack.dataDir);
  expect([again.code, counted(again.out)]).toEqual([0, []]);
  expect(attemptsAt(released).filter(({ body }) => body.includes('order.issued'))).toHaveLength(before);
  const delivered = attemptsAt(kept).length;
  await client.moveClock({ advance: 'PT20M' });
  expect(attemptsAt(kept)).toHaveLength(delivered);
});

it('a run that dies between sending back and taking out wakes twice, and nothing is sent twice', async () => {
  const [id = ''] = await fileUnsent(1);
  const parked = await queueNamed(/DeliveryQueuesWebhooksParked/);
  await park(parked, { orderId: id, message: 1, endpoint: 'inbox' });
  stack.queues.instead = ({ operation, request }) =>
    operation === 'DeleteMessage' && request.includes('Parked') ? JSON.stringify({ __type: 'com.amazonaws.sqs#AccessDenied' }) : undefined;
  endpoint.status = 200;
  await redrive(stack.dataDir);
  stack.queues.instead = undefined;
  await client.moveClock({ advance: 'PT20M' });
  await eventually(async () =>
    expect((await client.order(POLICE, id)).deliveries).toMatchObject([{ status: 'delivered' }]),
  );
  const delivered = attemptsAt(id).length;
  await redrive(stack.dataDir);
  await client.moveClock({ advance: 'PT1H' });
  expect(attemptsAt(id)).toHaveLength(delivered);
});

it('the place of a commit in the stream is read anew, and its order told of', async () => {
  endpoint.status = 200;
  const parked = await queueNamed(/DispatchParked|ParkedDispatch|DispatchCommits.*Parked/i);
  await client.control('POST', '/faults', [{ service: 'sqs', operation: 'SendMessage', kind: 'error', rate: 1 }]);
  const id = await client.fileOne(POLICE, epocPrToLantern(client.now()));
  await eventually(async () => expect(await waitingIn(parked)).not.toBe('0+0')).catch(() => undefined);
  await client.control('DELETE', '/faults');
  expect(attemptsAt(id)).toEqual([]);
  const { code, out } = await redrive(stack.dataDir);
  expect([code, counted(out)]).toEqual([0, [expect.stringMatching(/ 1 back to work, 0 left$/)]]);
  await eventually(() => expect(attemptsAt(id)).toHaveLength(1));
});

it.each([
  [['--stack', 'holdfast-nowhere'], 'no stack "holdfast-nowhere" has queues here: name it as it was deployed'],
  [[], 'usage: npm run redrive -- --stack <name>'],
  [['--local', '--stack', 'holdfast-dev'], 'usage: npm run redrive'],
])('%j is refused with what to type', async (args, said) => {
  const { code, err } = await redrive(stack.dataDir, ...args, ...(args.length === 0 ? ['--nothing'] : []));
  expect(code).toBe(1);
  expect(err).toContain(said);
}, 60_000);
