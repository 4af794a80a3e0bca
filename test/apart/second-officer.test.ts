import { DynamoDBDocumentClient, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findTable } from '../../infra/local/host/site.ts';
import { DynamoDirectoryRegister } from '../../shared/adapters/dynamo/directory-register.ts';
import { systemClock } from '../../shared/adapters/system.ts';
import { directoryEntry } from '../support/builders.ts';
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

describe('an authority whose entry asks for a second officer', () => {
  it('has each filing wait for a day, tells nobody, and issues it on the second word', async () => {
    const { services, site } = stack.host.parts;
    const dynamo = DynamoDBDocumentClient.from(services.dynamo);
    const register = new DynamoDirectoryRegister(dynamo, findTable('DIRECTORY_TABLE', site), systemClock);
    await register.put(directoryEntry('aut-police', { secondOfficer: ['urgent'] }), 'test');
    await client.moveClock({ advance: 'PT20M' }); // what was known of the register is forgotten by then, and the burst is over
    const before = { webhooks: webhooks(), orders: (await client.list(FILER)).length };
    const filing = about(epocPr(client.now()), `proposed.${MAILBOX}`);
    const checked = await client.ask(FILER, 'POST', '/v1/filing-checks', filing);
    expect(checked).toMatchObject({ status: 200, body: { wouldWaitBecause: ['authority-asks'] } });
    const answer = await client.ask(FILER, 'POST', '/v1/filings', filing);
    expect(answer).toMatchObject({ status: 202, body: { because: ['authority-asks'] } });
    const { id } = Object(answer.body);
    await client.moveClock({ advance: 'PT23H' });
    expect(await waiting()).toMatchObject([{ id, because: ['authority-asks'] }]);
    expect({ webhooks: webhooks(), orders: (await client.list(FILER)).length }).toEqual(before);
    expect(await say(id, 'given', FILER)).toMatchObject({ status: 403 });
    const given = await say(id, 'given');
    expect(given).toMatchObject({ status: 200, body: { state: 'given' } });
    const [order] = Object(given.body).orders;
    await eventually(async () => {
      expect(await client.order(FILER, order)).toMatchObject({ status: 'running', secondedBy: { person: SECOND } });
    });
    await register.put(directoryEntry('aut-police'), 'test');
    await client.moveClock({ advance: 'PT2M' });
  });
});

describe('a draft', () => {
  const begun = { instrument: 'EU-EPOC-PR', note: MAILBOX };

  it('is for the authority’s officers alone, changed by one at a time, and sealed where it stands', async () => {
    const made = await client.ask(FILER, 'POST', '/v1/drafts', begun);
    expect(made).toMatchObject({ status: 201, body: { version: 1, madeBy: FILER } });
    const { id } = Object(made.body);
    const at = `/v1/drafts/${id}`;
    expect(await client.ask(SECOND, 'GET', at)).toMatchObject({ status: 200, body: { form: begun } });
    expect(await client.ask('watch-commander', 'GET', at)).toMatchObject({ status: 404 });
    const put = (by: string, version: string) => client.ask(by, 'PUT', at, { ...begun, by }, { 'if-match': version });
    const both = await Promise.all([put(FILER, '"1"'), put(SECOND, '"1"')]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 412]);
    const dynamo = DynamoDBDocumentClient.from(stack.host.parts.services.dynamo);
    const { Items = [] } = await dynamo.send(
      new ScanCommand({ TableName: findTable('WAITING_TABLE', stack.host.parts.site) }),
    );
    const clear = Items.map((item) =>
      JSON.stringify(item, (_, value) => (value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value)),
    );
    expect(clear.some((item) => item.includes(id))).toBe(true);
    expect(clear.filter((item) => item.includes(MAILBOX))).toEqual([]);
    const other = await client.ask(FILER, 'POST', '/v1/drafts', {});
    const otherId = Object(other.body).id;
    expect(await client.ask(SECOND, 'DELETE', `/v1/drafts/${otherId}`, undefined, { 'if-match': '"1"' })).toMatchObject(
      { status: 200, body: { id: otherId } },
    );
    const listed = await client.ask(FILER, 'GET', '/v1/drafts');
    expect(Object(listed.body).drafts).toMatchObject([{ id, version: 2 }]);
  });
});

it('no function was denied anything', () => {
  expect(stack.said.filter((line) => line.startsWith('denied'))).toEqual([]);
});
