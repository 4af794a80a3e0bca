import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fileAbove, useUpFigure } from '../support/hosted/bursts.ts';
import { eventually, type HostClient } from '../support/hosted/client.ts';
import { about, emergency, epocPr } from '../support/hosted/filings.ts';
import { type HostedStack, hostStack } from '../support/hosted/host.ts';

const FILER = 'duty-officer';
const SECOND = 'duty-officer-2';
const MAILBOX = 'canary.second.4711@skylark.example';

let stack: HostedStack;
let client: HostClient;
beforeAll(async () => {
  stack = await hostStack();
  client = stack.client;
  await useUpFigure(stack, 'aut-police', FILER);
});
afterAll(() => stack?.stop());

const webhooks = () => stack.host.provider.inbox().length;
const waiting = async () => Object((await client.ask(SECOND, 'GET', '/v1/filings/waiting')).body).filings;
const say = (id: string, word: string, by = SECOND) =>
  client.ask(by, 'POST', `/v1/filings/waiting/${id}/word`, { word });

describe('a filing above the figure', () => {
  const KEY = { 'idempotency-key': 'above-the-figure' };
  let id: string;

  it('waits for a second officer, and nobody else is told', async () => {
    id = await fileAbove(client, FILER, about(epocPr(client.now()), MAILBOX), KEY);
    expect(await waiting()).toMatchObject([{ id, state: 'awaiting-second-word', filedBy: FILER, targets: 1 }]);
    const opened = await client.ask(SECOND, 'GET', `/v1/filings/waiting/${id}`);
    expect(JSON.stringify(opened.body)).toContain(MAILBOX);
    expect(await client.list(FILER)).toEqual([]);
    expect(webhooks()).toBe(0);
    expect(await say(id, 'given', FILER)).toMatchObject({ status: 403 });
    expect(await client.ask('watch-commander', 'GET', `/v1/filings/waiting/${id}`)).toMatchObject({ status: 404 });
  });

  it('is issued once on the word of several at once, and its provider told once', async () => {
    const answers = await Promise.all([say(id, 'given'), say(id, 'given'), say(id, 'given')]);
    for (const answer of answers) expect(answer).toMatchObject({ status: 200, body: { id, state: 'given' } });
    const [order] = Object(answers[0]?.body).orders;
    await eventually(async () => {
      expect(await client.order(FILER, order)).toMatchObject({ status: 'running', secondedBy: { person: SECOND } });
    });
    expect(stack.host.provider.inbox().filter((entry) => entry.orderId === order)).toHaveLength(1);
    const again = await client.ask(FILER, 'POST', '/v1/filings', about(epocPr(client.now()), MAILBOX), KEY);
    expect(again).toMatchObject({ status: 201, body: { filing: id, orders: [{ id: order }] } });
    expect(await waiting()).toEqual([]);
    expect(await client.verdictOn(FILER, order)).toMatchObject({ genuine: true });
  });
});

describe('an emergency above the figure', () => {
  it('goes out at once; an hour later people hear that nobody saw it, until a second officer has', async () => {
    const order = await client.fileOne(FILER, emergency(client.now()));
    const [{ id }] = await waiting();
    expect(await client.order(FILER, order)).toMatchObject({ sight: { status: 'awaited' } });
    await client.moveClock({ advance: 'PT61M' });
    await eventually(async () => {
      const listed = (await client.list(FILER)).find((one) => one.id === order);
      expect(listed?.attention).toContain('emergency-unseen');
    });
    expect(await say(id, 'seen')).toMatchObject({ status: 200, body: { state: 'seen', orders: [order] } });
    expect(await client.order(FILER, order)).toMatchObject({ sight: { status: 'seen', person: SECOND } });
  });
});

describe('a filing nobody vouched for', () => {
  it('is over by the clock alone', async () => {
    await useUpFigure(stack, 'aut-police', FILER);
    const id = await fileAbove(client, FILER, about(epocPr(client.now()), `over.${MAILBOX}`));
    const before = webhooks();
    await client.moveClock({ advance: 'PT15M' });
    expect(await say(id, 'given')).toMatchObject({
      status: 409,
      body: { type: 'urn:holdfast:problem:filing-expired' },
    });
    expect(await waiting()).toEqual([]);
    expect(webhooks()).toBe(before);
  });
});

it('no function was denied anything', () => {
  expect(stack.said.filter((line) => line.startsWith('denied'))).toEqual([]);
});
