import { beforeEach, expect, it } from 'vitest';
import { findMailbox } from '../../../shared/app/delivery/find-mailbox.ts';
import type { DirectoryEntry } from '../../../shared/contracts/items/directory.ts';
import type { Delivery } from '../../../shared/domain/delivery/delivery.ts';
import type { OrderId } from '../../../shared/domain/ids.ts';
import { HOUR_MS, MINUTE_MS, plus } from '../../../shared/domain/instant.ts';
import { type NewsEndpoint, readNewsEndpoint } from '../../../shared/domain/news/endpoint.ts';
import { filed } from '../../support/requests.ts';
import { registerOf, Stack } from '../../support/stack.ts';
import { incidentRecord } from '../../support/stream-events.ts';
import { Workers } from '../../support/workers.ts';

const DESK = 'https://desk.example/news';
const FAILING = 'endpoint-failing';
const WELL = 'endpoint-well';

let stack: Stack;
let workers: Workers;
let inbox: string;
beforeEach(async () => {
  stack = new Stack();
  workers = new Workers(stack);
  const [endpoint] = (await stack.directory.provider('prv-demo')).endpoints;
  inbox = endpoint?.url ?? '';
  await reach('aut-police', {
    webhooks: [{ id: 'desk', url: DESK }],
    mail: [{ id: 'one', address: 'one@police.example', language: 'de' }],
  });
  await reach('prv-demo', { mail: [{ id: 'duty', address: 'duty@skylark.example', language: 'fr' }] });
});

async function reach(id: string, how: unknown): Promise<void> {
  const entry = registerOf().find((one) => one.id === id);
  if (!entry) throw new Error(`nobody is called ${id}`);
  await stack.directory.put({ ...entry, reach: how } as DirectoryEntry, 'test');
}

const later = (ms: number): Promise<void> => workers.runUntil(plus(stack.clock.now(), ms));

/** What there is to tell of incidents of the provider's webhook. */
const newsOf = (kind: string): readonly Delivery[] =>
  stack.deliveries.all().filter(({ endpoint }) => {
    const news = readNewsEndpoint(endpoint);
    return news?.kind === kind && news.instance.endsWith('.inbox');
  });

const readerOf = ({ endpoint }: Delivery): NewsEndpoint['reader']['kind'] | undefined =>
  readNewsEndpoint(endpoint)?.reader.kind;

const statusesOf = (kind: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    newsOf(kind).map((delivery) => [`${readerOf(delivery)} ${delivery.way ?? 'webhook'}`, delivery.status]),
  );

const EACH_ONCE = { 'authority webhook': 'delivered', 'authority mail': 'delivered', 'provider mail': 'delivered' };
const EACH_HANDLED = { 'authority webhook': 'overtaken', 'authority mail': 'overtaken', 'provider mail': 'overtaken' };

/** Fails the webhook of the provider, and whatever else `isDownAt` says. */
function fail(isDownAt: (url: string) => boolean = (url) => url === inbox): void {
  stack.sender.down = 'ECONNREFUSED';
  stack.sender.isDownAt = isDownAt;
}

const bringBack = (): void => {
  stack.sender.down = undefined;
};

const bodyOf = (delivery: Delivery | undefined) => JSON.parse(delivery?.body ?? '{}');

it('an endpoint that fails is told to both desks once, however many messages fail there', async () => {
  fail();
  const orders = [await filed(stack), await filed(stack, 'epoc-pr', {}, 'another')];
  await later(30 * MINUTE_MS);
  expect(newsOf(FAILING)).toHaveLength(3);
  expect(statusesOf(FAILING)).toEqual(EACH_ONCE);
  expect(newsOf(WELL)).toEqual([]);
  const [incident] = await stack.incidents.of('prv-demo');
  const orderId = incident?.orderId;
  expect(orders).toContain(orderId);
  const readAt = (reader: string) => bodyOf(newsOf(FAILING).find((one) => readerOf(one) === reader)).data.readAt;
  expect(readAt('authority')).toBe(`${stack.apiUrl}/v1/orders/${orderId}/attempts`);
  expect(readAt('provider')).toBe(`${stack.apiUrl}/v1/provider/orders/${orderId}/attempts`);
  expect(Object.keys(bodyOf(newsOf(FAILING)[0]).data).toSorted()).toEqual(['news', 'orderId', 'readAt', 'reference']);
});

it('goes to a mailbox of the provider that the directory alone knows', async () => {
  fail();
  await filed(stack);
  await later(10 * MINUTE_MS);
  const mail = newsOf(FAILING).find((one) => readerOf(one) === 'provider');
  if (!mail) throw new Error('it is told');
  const { directory, newsAddresses, answers: addresses, clock } = stack;
  const find = () => findMailbox({ directory, newsAddresses, addresses, clock }, mail);
  expect(await find()).toEqual({ address: 'duty@skylark.example', language: 'fr', reader: 'provider' });
  expect(JSON.stringify(mail)).not.toContain('@');
  await reach('prv-demo', {});
  expect(await find()).toBeUndefined();
});

it('an endpoint that is well again is told to both, and what is late follows', async () => {
  fail();
  const orderId = await filed(stack);
  await later(10 * MINUTE_MS);
  bringBack();
  await later(2 * HOUR_MS);
  expect(statusesOf(WELL)).toEqual(EACH_ONCE);
  expect((await stack.deliveries.read({ orderId, message: 1, endpoint: 'inbox' }))?.status).toBe('delivered');
});

it('nothing is told of one that is well before anybody could be told', async () => {
  fail();
  await filed(stack);
  await workers.settle();
  while ((await stack.incidents.find('prv-demo', 'inbox')) === undefined) {
    stack.clock.advance(MINUTE_MS);
    await workers.stream();
    await workers.deliver(stack.deliveryQueue.receive());
  }
  const [opened] = await stack.incidents.of('prv-demo');
  await stack.incidents.close('prv-demo', 'inbox', stack.clock.now());
  bringBack();
  await later(2 * HOUR_MS);
  expect(opened?.closedAt).toBeUndefined();
  expect(statusesOf(FAILING)).toEqual(EACH_HANDLED);
  expect(statusesOf(WELL)).toEqual(EACH_HANDLED);
});

it('whoever could not be told that it fails is told that it is well where an attempt may have arrived', async () => {
  fail((url) => url === inbox || url === DESK);
  await filed(stack);
  await later(10 * MINUTE_MS);
  expect(statusesOf(FAILING)).toEqual({ ...EACH_ONCE, 'authority webhook': 'pending' });
  fail((url) => url === DESK);
  await later(2 * HOUR_MS);
  bringBack();
  await later(3 * HOUR_MS);
  expect(statusesOf(FAILING)).toEqual({ ...EACH_ONCE, 'authority webhook': 'overtaken' });
  expect(statusesOf(WELL)).toEqual(EACH_ONCE);
});

it('each incident is told for itself', async () => {
  for (const time of ['first', 'second']) {
    fail();
    await filed(stack, 'epoc-pr', {}, time);
    await later(10 * MINUTE_MS);
    bringBack();
    await later(2 * HOUR_MS);
  }
  for (const kind of [FAILING, WELL]) {
    expect(newsOf(kind).map(({ status }) => status)).toEqual(Array(6).fill('delivered'));
    const ids = stack.sender.posts
      .filter(({ url, body }) => url === DESK && bodyOf({ body } as Delivery).data.news === kind)
      .map(({ headers }) => headers['webhook-id']);
    expect(new Set(ids).size).toBe(2);
    expect(ids).toHaveLength(2);
  }
});

it('one of an earlier version, which names no order, is told to nobody', async () => {
  const opened = { owner: 'prv-demo', endpoint: 'inbox', openedAt: stack.clock.now(), outcome: '503' };
  await stack.incidents.open(opened);
  await stack.incidents.open({ ...opened, endpoint: 'archive', orderId: 'ord_00000000000000000000000000' as OrderId });
  expect(await workers.noteIncidents()).toEqual([]);
  expect(stack.deliveries.all()).toEqual([]);
});

it('one that could not be told comes again, and whoever else follows the stream passes it over', async () => {
  fail();
  await filed(stack);
  await workers.stream();
  const [orderId] = stack.deliveries.all().map((delivery) => delivery.orderId);
  const opened = { owner: 'prv-demo', endpoint: 'inbox', openedAt: stack.clock.now(), orderId, outcome: '503' };
  const record = incidentRecord(opened);
  stack.deliveries.outage.begin();
  expect(await workers.noteIncidents([opened])).toEqual([record.dynamodb?.SequenceNumber]);
  stack.deliveries.outage.end();
  expect(newsOf(FAILING)).toEqual([]);
  expect(stack.log.lines.join('\n')).toContain('incident failed');
  expect(await workers.stream([record])).toEqual({ dispatch: [], views: [], overlaps: [] });
  expect(newsOf(FAILING)).toHaveLength(3);
  await workers.noteIncidents([opened]);
  expect(newsOf(FAILING)).toHaveLength(3);
});
