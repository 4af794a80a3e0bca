import { DescribeStreamCommand, ListStreamsCommand } from '@aws-sdk/client-dynamodb-streams';
import { GetQueueAttributesCommand, ListQueuesCommand, SendMessageCommand } from '@aws-sdk/client-sqs';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { eventually, type HostClient } from '../support/hosted/client.ts';
import { redrive } from '../support/hosted/command.ts';
import type { Endpoint } from '../support/hosted/endpoint.ts';
import { epocPrToLantern } from '../support/hosted/filings.ts';
import { hostBesideLantern, type LanternStack } from '../support/hosted/lantern.ts';
import { RELEASE } from '../support/requests.ts';

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
  const { Attributes } = await sqs().send(
    new GetQueueAttributesCommand({ QueueUrl, AttributeNames: [...AttributeNames] }),
  );
  return AttributeNames.map((name) => Attributes?.[name]).join('+');
}
const park = async (QueueUrl: string, ...bodies: unknown[]): Promise<void> => {
  for (const body of bodies) await sqs().send(new SendMessageCommand({ QueueUrl, MessageBody: JSON.stringify(body) }));
};
/** The lines about queues in which something was. */
const counted = (out: string): string[] => out.split('\n').filter((line) => /[1-9]\d* (?:back|parked|left)/.test(line));

/** Whatever wakes the sender is lost on its way. */
function loseWakeUps(): void {
  stack.queues.instead = ({ operation, answer }) =>
    operation === 'ReceiveMessage' && answer.includes('endpoint') ? '{}' : undefined;
}
/** Files while nothing is sent, and nothing looks what is due. @returns orders that wait for an attempt. */
async function fileUnsent(count: number): Promise<string[]> {
  await client.control('POST', '/schedule', { enabled: false });
  loseWakeUps();
  const ids: string[] = [];
  for (let filed = 0; filed < count; filed += 1) ids.push(await client.fileOne(POLICE, epocPrToLantern(client.now())));
  for (const id of ids)
    await eventually(async () => expect(await deliveriesOf(id)).toEqual([['order.issued', 'pending']]));
  await eventually(async () => expect(await waitingIn(await queueNamed(/QueuesWebhooksQueue/))).toMatch(/^0\+/));
  stack.queues.instead = undefined;
  await client.moveClock({ advance: 'PT1M' });
  return ids;
}
const deliveriesOf = async (id: string) =>
  (await client.toldAtOnce(POLICE, id)).map(({ type, status }) => [type, status]);
const wakeUpOf = (orderId: string) => ({ orderId, message: 1, endpoint: 'inbox' });
const issuedAt = (id: string) => attemptsAt(id).filter(({ body }) => body.includes('order.issued'));

it('parked wake-ups go back: what is still true is sent once, what was released meanwhile is not', async () => {
  const [kept = '', released = ''] = await fileUnsent(2);
  const parked = await queueNamed(/QueuesWebhooksParked/);
  await client.command(POLICE, released, 'release', RELEASE);
  await park(parked, wakeUpOf(kept), wakeUpOf(kept), wakeUpOf(released), 'no wake-up');

  const dry = await redrive(stack.dataDir, '--dry-run');
  expect(dry).toMatchObject({ code: 0, err: '' });
  expect(counted(dry.out)).toEqual([expect.stringMatching(/WebhooksParked.*: 4 parked$/)]);
  expect(attemptsAt(kept)).toEqual([]);
  const { out } = await redrive(stack.dataDir);
  expect(counted(out)).toEqual([expect.stringMatching(/WebhooksParked.*: 4 back to work, 0 left$/)]);
  expect(await waitingIn(parked)).toBe('0+0');
  await eventually(async () => expect(await deliveriesOf(kept)).toEqual([['order.issued', 'delivered']]));
  await eventually(async () => expect(await deliveriesOf(released)).toContainEqual(['order.issued', 'overtaken']));
  expect([issuedAt(kept).length, issuedAt(released).length]).toEqual([1, 0]);
});

it('a run that died before it took a message out wakes twice, and nothing is sent twice', async () => {
  const [id = ''] = await fileUnsent(1);
  const parked = await queueNamed(/QueuesWebhooksParked/);
  await park(parked, wakeUpOf(id));
  stack.queues.instead = ({ operation, request }) =>
    operation === 'DeleteMessage' && request.includes('Parked') ? '{}' : undefined;
  await redrive(stack.dataDir);
  stack.queues.instead = undefined;
  await park(parked, wakeUpOf(id)); // as it comes back when nobody took it out
  await redrive(stack.dataDir);
  await eventually(async () => expect(await deliveriesOf(id)).toEqual([['order.issued', 'delivered']]));
  expect(issuedAt(id)).toHaveLength(1);
});

/** The stream hands nobody anything. @returns where in it a commit of the order stands, once it does. */
function stopStream(): (id: string) => string {
  const seen = new Map<string, string>();
  stack.dynamodb.instead = ({ operation, answer }) => {
    if (operation !== 'GetRecords') return undefined;
    const page: { Records?: readonly { dynamodb: { SequenceNumber: string; Keys: { pk: { S: string } } } }[] } =
      JSON.parse(answer);
    for (const { dynamodb } of page.Records ?? []) {
      const partition = dynamodb.Keys.pk.S;
      if (!seen.has(partition)) seen.set(partition, dynamodb.SequenceNumber);
    }
    return JSON.stringify({ ...page, Records: [] });
  };
  return (id) => {
    const sequence = seen.get(`order#${id}`);
    if (sequence === undefined) throw new Error('the stream has not come to it');
    return sequence;
  };
}

it('the place of a commit in the stream is read anew, and its order told of once', async () => {
  await client.control('POST', '/schedule', { enabled: false });
  const find = stopStream();
  const id = await client.fileOne(POLICE, epocPrToLantern(client.now()));
  const sequence = await eventually(() => find(id));
  stack.dynamodb.instead = undefined;
  const { services, site } = stack.host.parts;
  const { Streams = [] } = await services.streams.send(
    new ListStreamsCommand({ TableName: stack.host.outputs['RecordsTable'] }),
  );
  const StreamArn = Streams[0]?.StreamArn ?? '';
  const { StreamDescription } = await services.streams.send(new DescribeStreamCommand({ StreamArn }));
  const place = {
    shardId: StreamDescription?.Shards?.at(-1)?.ShardId,
    startSequenceNumber: sequence,
    endSequenceNumber: sequence,
    streamArn: StreamArn,
  };
  const functionArn = site.declared.functions.get('dispatch-commits')?.arn;
  await park(await queueNamed(/DispatchCommitsParked/), { requestContext: { functionArn }, DDBStreamBatchInfo: place });
  expect(attemptsAt(id)).toEqual([]);
  const { code, err, out } = await redrive(stack.dataDir);
  expect([code, err, counted(out)]).toEqual([
    0,
    '',
    [expect.stringMatching(/DispatchCommits.* 1 back to work, 0 left$/)],
  ]);
  await eventually(() => expect(attemptsAt(id)).toHaveLength(1));
  const gone = {
    ...place,
    startSequenceNumber: '1',
    endSequenceNumber: '2',
    shardId: 'shardId-00000000000000000000-00000000',
  };
  await park(await queueNamed(/DispatchCommitsParked/), { requestContext: { functionArn }, DDBStreamBatchInfo: gone });
  const again = await redrive(stack.dataDir);
  expect([again.code, counted(again.out)]).toEqual([
    1,
    [expect.stringMatching(/DispatchCommits.* 0 back to work, 1 left$/)],
  ]);
  expect(attemptsAt(id)).toHaveLength(1);
});

it('a stack that is not there is refused with what to type', async () => {
  const { code, err } = await redrive(stack.dataDir, '--stack', 'holdfast-nowhere');
  expect([code, err]).toEqual([
    1,
    expect.stringContaining('name it as it was deployed, such as --stack holdfast-prod'),
  ]);
});
