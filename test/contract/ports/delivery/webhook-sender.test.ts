import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { findFreePort } from '../../../../infra/local/base/ports.ts';
import { HttpsWebhookSender } from '../../../../shared/adapters/endpoints/https/webhook-sender.ts';
import type { WebhookSender } from '../../../../shared/ports/delivery/message-sender.ts';
import { FakeWebhookSender, type Post } from '../../../support/fakes/fake-webhook-sender.ts';
import { startReceiver } from '../../../support/receivers.ts';

/** A sender of any kind, and a receiver of its kind on this machine. */
interface Harness {
  readonly sender: WebhookSender;
  /** Where the receiver is. */
  readonly url: string;
  /** What the receiver found, each with the address it came to. */
  posts(): Promise<readonly Post[]>;
  /** Sees to it that the next message finds nobody. @returns the address to send it to. */
  leaveNobody(): Promise<string>;
}

/** A sender whose receivers answer with a status. */
interface AnsweringHarness extends Harness {
  /** What the receiver answers next, in order; then 200. */
  answer(...statuses: readonly number[]): void;
}

async function makeScripted(): Promise<AnsweringHarness> {
  const sender = new FakeWebhookSender();
  const url = 'https://inbox.example/hook?tenant=1';
  return {
    sender,
    url,
    answer: (...statuses) => sender.answer(...statuses),
    posts: async () => sender.posts,
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
    sender: new HttpsWebhookSender('loopback'),
    url: `${origin}/hook?tenant=1`,
    answer: (...statuses) => script.push(...statuses),
    posts: async () => posts,
    leaveNobody: async () => `http://127.0.0.1:${await findFreePort()}/`,
  };
}

interface Kind<H extends Harness> {
  readonly name: string;
  readonly make: () => Promise<H>;
}

/** Kinds whose receivers answer with a status. */
const ANSWERING: readonly Kind<AnsweringHarness>[] = [
  { name: 'scripted', make: makeScripted },
  { name: 'over HTTP', make: makeHttps },
];

/** Every kind, those whose receivers answer nothing as well. */
const KINDS: readonly Kind<Harness>[] = [...ANSWERING];

const HEADERS = { 'content-type': 'application/json', 'webhook-id': 'msg_1', 'webhook-signature': 'v1a,AAAA' };

describe.each(KINDS)('WebhookSender $name', ({ make }) => {
  it('posts the very headers and bytes to the very address', async () => {
    const { sender, url, posts } = await make();
    const body = '{"name":"Zoë – Ελλάδα"}';
    expect(await sender.post(url, HEADERS, body)).toMatchObject({ kind: 'answered', status: 200 });
    expect(await posts()).toEqual([{ url, headers: expect.objectContaining(HEADERS), body }]);
  });

  it('keeps messages apart', async () => {
    const { sender, url, posts } = await make();
    await sender.post(url, HEADERS, '1');
    await sender.post(url, { ...HEADERS, 'webhook-id': 'msg_2' }, '2');
    const found = (await posts()).map(({ headers, body }) => `${headers['webhook-id']} ${body}`);
    expect(found.sort()).toEqual(['msg_1 1', 'msg_2 2']);
  });

  it('says in a word that nobody received, and throws nothing', async () => {
    const { sender, leaveNobody } = await make();
    expect(await sender.post(await leaveNobody(), HEADERS, '{}')).toMatchObject({
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
  `('refuses to post to $why', async ({ address }) => {
    const { sender, posts } = await make();
    expect(await sender.post(address, HEADERS, '{}')).toEqual({ kind: 'failed', code: 'address-not-allowed' });
    expect(await posts()).toEqual([]);
  });
});

describe.each(ANSWERING)('WebhookSender $name, whose receivers answer', ({ make }) => {
  it('says what was answered, whatever it was, and does not follow it anywhere', async () => {
    const { sender, url, answer, posts } = await make();
    answer(204, 301, 404, 410, 500, 503);
    const statuses = [];
    for (let attempt = 0; attempt < 7; attempt += 1) statuses.push(await sender.post(url, HEADERS, '{}'));
    expect(statuses).toMatchObject([204, 301, 404, 410, 500, 503, 200].map((status) => ({ kind: 'answered', status })));
    expect(await posts()).toHaveLength(7);
  });
});
