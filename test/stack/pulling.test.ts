import { beforeAll, expect, it } from 'vitest';
import { eventually, type HostClient, replyTo } from '../support/hosted/client.ts';
import { about, epocPr } from '../support/hosted/filings.ts';
import { POLICE } from '../support/hosted/holding.ts';
import { type SharedStack, shareStack } from '../support/hosted/shared.ts';

let stack: SharedStack;
let client: HostClient;
beforeAll(async () => {
  stack = await shareStack();
  client = stack.client;
});

interface News {
  readonly messages: readonly { readonly id: string; readonly body: string }[];
  readonly events: readonly { readonly id: string; readonly order: string; readonly types: readonly string[] }[];
  readonly next: string | null;
  readonly waitSeconds: number;
}

const addressOf = (path: string, after: string | null): string =>
  `${path}?limit=100${after === null ? '' : `&after=${after}`}`;

type Ask = (after: string | null) => Promise<{ readonly news: News; readonly requestId: string }>;

const pull: Ask = async (after) => {
  const path = addressOf('/v1/provider/messages', after);
  const { status, body, requestId } = await replyTo(await stack.host.provider.signedFetch('GET', path));
  expect(status).toBe(200);
  return { news: body as News, requestId };
};

const follow: Ask = async (after) => {
  const { status, body, requestId } = await client.ask(POLICE, 'GET', addressOf('/v1/events', after));
  expect(status).toBe(200);
  return { news: body as News, requestId };
};

/** All from a cursor on, up to what is there now. */
async function catchUp(ask: Ask, after: string | null): Promise<News> {
  const { news } = await ask(after);
  if (news.waitSeconds > 0) return news;
  const rest = await catchUp(ask, news.next);
  return {
    ...rest,
    messages: [...(news.messages ?? []), ...(rest.messages ?? [])],
    events: [...(news.events ?? []), ...(rest.events ?? [])],
  };
}

/** What a service was called for, to answer a request. */
async function callsOf(requestId: string) {
  const { byRequest } = await client.calls();
  return byRequest.find((request) => request.requestId === requestId)?.calls;
}

it('a provider and an authority follow what happens without webhooks, and nothing new costs one call', async () => {
  const [told, happened] = [await catchUp(pull, null), await catchUp(follow, null)];
  const order = await client.fileOne(POLICE, about(epocPr(client.now()), 'pulled@skylark.example'));
  const webhook = await eventually(async () => {
    const [first] = await client.inbox(order);
    if (!first) throw new Error('nothing has arrived');
    return first;
  });
  await client.moveClock({ advance: 'PT15S' });
  const news = await eventually(async () => {
    const found = await catchUp(pull, told.next);
    expect(found.messages.map(({ id }) => id)).toContain(webhook.id);
    return found;
  });
  expect(news.messages.find(({ id }) => id === webhook.id)).toEqual({ id: webhook.id, body: webhook.body });
  const events = await eventually(async () => {
    const found = await catchUp(follow, happened.next);
    const issued = expect.objectContaining({ order, types: ['order.issued'], version: 1 });
    expect(found.events).toContainEqual(issued); // first, or behind what followed it where it came late
    return found;
  });

  await client.moveClock({ advance: 'PT1M' }); // what the provider does by itself is told as well
  for (const [ask, from] of [
    [pull, news.next],
    [follow, events.next],
  ] as const) {
    const { next } = await catchUp(ask, from);
    const { requestId, news: nothing } = await ask(next);
    expect([...(nothing.messages ?? []), ...(nothing.events ?? [])]).toEqual([]);
    expect(nothing).toMatchObject({ next, waitSeconds: 15 });
    expect(await callsOf(requestId)).toEqual({ 'dynamodb:Query': 1 });
  }
});

it('a batch goes through the gateway as it is, twice, and each row is filed once', async () => {
  const form = about(epocPr(client.now()), 'left.out@skylark.example');
  const { certificate } = form;
  const { C, ...rest } = certificate;
  expect(C).toBeDefined();
  const rows = [
    { row: 'a', filing: about(epocPr(client.now()), 'batch@skylark.example') },
    {
      row: 'b',
      filing: { ...form, certificate: { ...rest, C: {} } },
      identifiersCsv: 'type;value\nemail;csv@skylark.example\n',
    },
    { row: 'c', filing: {} },
  ];
  const body = rows.map((row) => JSON.stringify(row)).join('\n');
  const { tokens } = await client.local();
  const send = async () => {
    const answer = await client.request('POST', '/v1/filings', {
      headers: {
        authorization: `Bearer ${tokens[POLICE]}`,
        'content-type': 'application/jsonl',
        'idempotency-key': 'a-batch-through-the-gateway',
      },
      body,
    });
    expect(answer.status).toBe(207);
    return answer.body as { readonly rows: readonly { readonly status: number }[] };
  };
  const first = await send();
  expect(first.rows.map(({ status }) => status)).toEqual([201, 201, 422]);
  expect(await send()).toEqual(first);
});
