import { randomUUID } from 'node:crypto';
import { text } from 'node:stream/consumers';
import { CreateQueueCommand, ReceiveMessageCommand } from '@aws-sdk/client-sqs';
import { describe, expect, it } from 'vitest';
import { findFreePort } from '../../../../infra/local/base/ports.ts';
import { createForeignSqsClient } from '../../../../shared/adapters/clients.ts';
import { QueueSender } from '../../../../shared/adapters/endpoints/handover/queue-sender.ts';
import { HttpsWebhookSender } from '../../../../shared/adapters/endpoints/https/webhook-sender.ts';
import { OnCallSender } from '../../../../shared/adapters/endpoints/on-call/on-call-sender.ts';
import { ToolRinger } from '../../../../shared/adapters/endpoints/on-call/tool-ringer.ts';
import type { OnCallToolName } from '../../../../shared/domain/directory/reach.ts';
import type { MessageSender, SendOutcome } from '../../../../shared/ports/delivery/message-sender.ts';
import { connect } from '../../../support/aws.ts';
import { aDelivery, directoryEntries, ISSUED_AT } from '../../../support/builders.ts';
import { FakeTool, TOOL_SECRETS } from '../../../support/fakes/fake-tool.ts';
import { FakeWebhookSender, type Post } from '../../../support/fakes/fake-webhook-sender.ts';
import { MemoryDirectory } from '../../../support/fakes/memory-directory.ts';
import { MemoryParameters } from '../../../support/fakes/memory-parameters.ts';
import { startReceiver } from '../../../support/receivers.ts';

/** A sender of any kind, and a receiver of its kind on this machine. */
interface Harness {
  /** Where the receiver is. */
  readonly url: string;
  /** Makes an attempt at a delivery to an address. */
  send(url: string, headers: Readonly<Record<string, string>>, body: string): Promise<SendOutcome>;
  /** The ids of the messages that the receiver has. */
  ids(): Promise<readonly (string | undefined)[]>;
  /** Sees to it that the next message finds nobody. @returns the address to send it to. */
  leaveNobody(): Promise<string>;
}

/** A sender that carries the bytes of a message, and its headers. */
interface CarryingHarness extends Harness {
  /** What the receiver found, each with the address it came to. */
  posts(): Promise<readonly Post[]>;
}

/** A sender whose receivers answer with a status. */
interface AnsweringHarness extends CarryingHarness {
  /** What the receiver answers next, in order; then 200. */
  answer(...statuses: readonly number[]): void;
}

const carrying = (sender: MessageSender, url: string, posts: CarryingHarness['posts']) => ({
  url,
  posts,
  send: (to: string, headers: Readonly<Record<string, string>>, body: string) =>
    sender.send(aDelivery({ url: to, body }), headers, 'full'),
  ids: async () => (await posts()).map(({ headers }) => headers['webhook-id']),
});

async function makeScripted(): Promise<AnsweringHarness> {
  const sender = new FakeWebhookSender();
  const url = 'https://inbox.example/hook?tenant=1';
  return {
    ...carrying(sender, url, async () => sender.posts),
    answer: (...statuses) => sender.answer(...statuses),
    leaveNobody: async () => {
      sender.answer('ECONNREFUSED');
      return url;
    },
  };
}

async function makeHttps(): Promise<AnsweringHarness> {
  const script: number[] = [];
  const posts: Post[] = [];
  const origin = await startReceiver(async (request, response) => {
    const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, `${value}`]));
    posts.push({ url: `${origin}${request.url}`, headers, body: await text(request) });
    response.writeHead(script.shift() ?? 200).end('some words');
  });
  return {
    ...carrying(new HttpsWebhookSender('loopback'), `${origin}/hook?tenant=1`, async () => posts),
    answer: (...statuses) => script.push(...statuses),
    leaveNobody: async () => `http://127.0.0.1:${await findFreePort()}/`,
  };
}

async function makeHandover(): Promise<CarryingHarness> {
  const { sqs, services } = connect();
  const name = `of-a-provider-${randomUUID()}`;
  const { QueueUrl = '' } = await sqs.send(new CreateQueueCommand({ QueueName: name }));
  const url = services.sqs + new URL(QueueUrl).pathname; // its own name for its host is none
  const allowed = new Set([`arn:aws:sqs:eu-central-1:${new URL(url).pathname.split('/')[1]}:${name}`]);
  const sender = new QueueSender({ allowed, isLocal: true, clientOf: createForeignSqsClient });
  const posts: Post[] = [];
  return {
    ...carrying(sender, url, async () => {
      const asked = { QueueUrl: url, MaxNumberOfMessages: 10, MessageAttributeNames: ['All'] };
      const { Messages = [] } = await sqs.send(new ReceiveMessageCommand(asked));
      for (const { Body: body = '', MessageAttributes = {} } of Messages) {
        const named = Object.entries(MessageAttributes);
        posts.push({
          url,
          body,
          headers: Object.fromEntries(named.map(([key, { StringValue = '' }]) => [key, StringValue])),
        });
      }
      return posts;
    }),
    leaveNobody: async () => url.replace(/:\d+\//, `:${await findFreePort()}/`),
  };
}

const makeTool = (tool: OnCallToolName) => async (): Promise<Harness> => {
  const fake = new FakeTool(tool);
  const url = await startReceiver(fake.handle);
  const parameters = new MemoryParameters({ '/holdfast/test/on-call/duty': TOOL_SECRETS[tool] });
  const ringer = new ToolRinger(new HttpsWebhookSender('loopback'), parameters, '/holdfast/test/');
  const known = new MemoryDirectory(directoryEntries());
  const send: Harness['send'] = (to, headers, body) => {
    const reach = { onCall: [{ id: 'duty', tool, url: to, parameter: 'on-call/duty', project: 'DUTY' }] };
    const directory = {
      authority: (id: string) => known.authority(id),
      provider: async (id: string) => ({ ...(await known.provider(id)), reach }),
    };
    const order = { provider: 'prv-demo', authority: 'aut-police', issuedAt: ISSUED_AT };
    const delivery = aDelivery({ url: to, body, order, endpoint: 'on-call:duty', way: 'alert' });
    return new OnCallSender(directory, ringer, 'https://api.example', 'https://desks.example').send(delivery, headers);
  };
  return {
    url,
    send,
    ids: async () => fake.rung.map(({ key }) => /^holdfast-(.+)-on-call-duty$/.exec(key)?.[1]),
    leaveNobody: async () => `http://127.0.0.1:${await findFreePort()}`,
  };
};

interface Kind<H extends Harness> {
  readonly name: string;
  readonly make: () => Promise<H>;
}

/** Kinds whose receivers answer with a status. */
const ANSWERING: readonly Kind<AnsweringHarness>[] = [
  { name: 'scripted', make: makeScripted },
  { name: 'over HTTP', make: makeHttps },
];

/** Kinds that carry a message as it is, those whose receivers answer nothing as well. */
const CARRYING: readonly Kind<CarryingHarness>[] = [...ANSWERING, { name: 'into a queue', make: makeHandover }];

/** Every kind, those as well that only say that there is a message. */
const KINDS: readonly Kind<Harness>[] = [
  ...CARRYING,
  { name: 'to PagerDuty', make: makeTool('pagerduty') },
  { name: 'to Jira', make: makeTool('jira') },
  { name: 'to ServiceNow', make: makeTool('servicenow') },
];

const HEADERS = { 'content-type': 'application/json', 'webhook-id': 'msg_1', 'webhook-signature': 'v1a,AAAA' };

describe.each(KINDS)('MessageSender $name', ({ make }) => {
  it('keeps messages apart', async () => {
    const { send, url, ids } = await make();
    expect(await send(url, HEADERS, '1')).toMatchObject({ kind: 'answered', status: expect.toSatisfy(isSuccess) });
    await send(url, { ...HEADERS, 'webhook-id': 'msg_2' }, '2');
    expect([...(await ids())].sort()).toEqual(['msg_1', 'msg_2']);
  });

  it('says in a word that nobody received, and throws nothing', async () => {
    const { send, leaveNobody } = await make();
    expect(await send(await leaveNobody(), HEADERS, '{}')).toMatchObject({
      kind: 'failed',
      code: expect.stringMatching(/^[\w-]{1,40}$/),
    });
  });

  it.each`
    address                                 | why
    ${'no address'}                         | ${'no address'}
    ${'ftp://inbox.example/'}               | ${'another protocol'}
    ${'file:///etc/passwd'}                 | ${'a file'}
    ${'https://user:secret@inbox.example/'} | ${'an address with credentials'}
    ${'https://user@inbox.example/'}        | ${'an address with a name in it'}
  `('refuses to send to $why', async ({ address }) => {
    const { send, ids } = await make();
    expect(await send(address, HEADERS, '{}')).toEqual({ kind: 'failed', code: 'address-not-allowed' });
    expect(await ids()).toEqual([]);
  });
});

const isSuccess = (status: number): boolean => status >= 200 && status < 300;

describe.each(CARRYING)('MessageSender $name, which carries what it tells', ({ make }) => {
  it('sends the very headers and bytes to the very address', async () => {
    const { send, url, posts } = await make();
    const body = '{"name":"Zoë – Ελλάδα"}';
    expect(await send(url, HEADERS, body)).toMatchObject({ kind: 'answered', status: 200 });
    expect(await posts()).toEqual([{ url, headers: expect.objectContaining(HEADERS), body }]);
  });

  it('keeps the bytes of messages apart', async () => {
    const { send, url, posts } = await make();
    await send(url, HEADERS, '1');
    await send(url, { ...HEADERS, 'webhook-id': 'msg_2' }, '2');
    const found = (await posts()).map(({ headers, body }) => `${headers['webhook-id']} ${body}`);
    expect(found.sort()).toEqual(['msg_1 1', 'msg_2 2']);
  });
});

describe.each(ANSWERING)('MessageSender $name, whose receivers answer', ({ make }) => {
  it('says what was answered, whatever it was, and does not follow it anywhere', async () => {
    const { send, url, answer, posts } = await make();
    answer(204, 301, 404, 410, 500, 503);
    const statuses = [];
    for (let attempt = 0; attempt < 7; attempt += 1) statuses.push(await send(url, HEADERS, '{}'));
    expect(statuses).toMatchObject([204, 301, 404, 410, 500, 503, 200].map((status) => ({ kind: 'answered', status })));
    expect(await posts()).toHaveLength(7);
  });
});
