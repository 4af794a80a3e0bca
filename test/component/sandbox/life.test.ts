import { beforeEach, describe, expect, it } from 'vitest';
import { composePrint } from '../../../shared/documents/print.ts';
import { readPrintable } from '../../../shared/documents/printable.ts';
import type { OrderId } from '../../../shared/domain/ids.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS, plus, toRfc3339 } from '../../../shared/domain/instant.ts';
import { NOTICE_LANGUAGES } from '../../../shared/domain/order/readings/notice-document.ts';
import { SANDBOX } from '../../../shared/domain/sandbox.ts';
import { toldDigest } from '../../support/requests.ts';
import { Newcomer, orderOf } from '../../support/sandbox.ts';
import { Stack } from '../../support/stack.ts';
import { Workers } from '../../support/workers.ts';

let stack: Stack;
let workers: Workers;
let newcomer: Newcomer;
beforeEach(() => {
  stack = new Stack();
  workers = new Workers(stack);
  newcomer = new Newcomer(stack);
});

const begin = async (): Promise<OrderId> => {
  const orderId = orderOf(await newcomer.register()) as OrderId;
  await workers.settle();
  return orderId;
};

const posts = () => stack.sender.posts.filter(({ url }) => url === newcomer.endpoint);
const typesTold = () => posts().map(({ body }) => JSON.parse(body).type);

const say = async (orderId: OrderId, type: string, data: object = {}) =>
  await newcomer.ask({
    route: '/v1/provider/messages',
    body: {
      type,
      timestamp: toRfc3339(stack.clock.now()),
      data: { orderId, digest: await toldDigest(stack, orderId), ...data },
    },
  });

const ask = (orderId: OrderId, what: string, headers = {}) =>
  newcomer.ask({ route: `/v1/provider/orders/{orderId}/${what}`, orderId, headers, ...{ method: 'GET' } });

const stateOf = async (orderId: OrderId) => (await stack.orders.latest(orderId))?.commit.state;

describe('a life in the sandbox', () => {
  it('is played whole: delivered, read, preserved, extended, asked for, released, its notice relayed', async () => {
    const orderId = await begin();
    expect(JSON.parse(posts()[0]?.body ?? '{}')).toMatchObject({ type: 'order.issued', data: { orderId, test: true } });
    expect(await newcomer.ask({ route: '/v1/provider/orders', ...{ method: 'GET' } })).toMatchObject({
      status: 200,
      body: { orders: [{ id: orderId }] },
    });
    const certificate = await ask(orderId, 'certificate');
    expect(certificate).toMatchObject({ status: 200, body: { order: { test: true, authority: SANDBOX.authority } } });
    expect(await say(orderId, 'order.acknowledged')).toMatchObject({ status: 200 });
    expect(await say(orderId, 'order.preserved', { targets: [{ id: 't1' }, { id: 't2' }] })).toMatchObject({
      status: 200,
    });
    expect(await newcomer.play(orderId, 'extension', { id: 'extend' })).toMatchObject({ status: 200 });
    const extended = (await stack.orders.latest(orderId))?.commit.version;
    expect(await newcomer.play(orderId, 'extension', { id: 'extend' })).toMatchObject({ body: { version: extended } });
    await workers.settle();
    expect(await newcomer.play(orderId, 'production-request')).toMatchObject({ status: 200 });
    await workers.settle();
    expect(await newcomer.play(orderId, 'release')).toMatchObject({ status: 200 });
    await workers.settle();
    stack.clock.advance(MINUTE_MS);
    await workers.settle();
    expect(typesTold()).toEqual(
      expect.arrayContaining([
        'order.issued',
        'order.extended',
        'order.continued',
        'order.released',
        'notice.relay-requested',
      ]),
    );
    expect(posts().every(({ body }) => JSON.parse(body).data.test === true)).toBe(true);
    expect(await ask(orderId, 'certificate')).toMatchObject({
      body: { order: { afterEnd: { release: ['t1', 't2'], keep: [] }, otherHoldsLookedAt: 'all' } },
    });
    const notice = await ask(orderId, 'notice');
    expect(notice).toMatchObject({ status: 200, body: { notice: { test: true } } });
    const { texts } = notice.body as { readonly texts: readonly { readonly title: string; readonly text: string }[] };
    expect(texts).toHaveLength(NOTICE_LANGUAGES.length);
    for (const { title, text } of texts)
      expect([title, text]).toEqual([expect.stringMatching(/^TEST\b/), expect.stringMatching(/^TEST\b/)]);
    expect(
      await say(orderId, 'notice.relayed', { relayedAt: toRfc3339(stack.clock.now()), channel: 'email' }),
    ).toMatchObject({ status: 200 });
    expect(await say(orderId, 'order.released')).toMatchObject({ status: 200 });
    expect(await newcomer.play(orderId, 'extension')).toMatchObject({ status: 409 });
  });

  it('says on paper and where it is checked that it is a test', async () => {
    const orderId = await begin();
    expect(await ask(orderId, 'certificate', { accept: 'application/pdf' })).toMatchObject({ status: 200 });
    const print = composePrint(readPrintable({ document: stack.printer.printed[0] }), stack.apiUrl);
    const [sheet = []] = print.parts;
    expect(sheet[0]).toEqual({ kind: 'title', text: 'TEST: no authority ordered this', depth: 0 });
    expect([print.title, print.footer]).toEqual([expect.stringMatching(/^TEST, /), expect.stringMatching(/^TEST, /)]);
    const digest = await toldDigest(stack, orderId);
    const at = { method: 'GET', route: '/v1/verifications/{orderId}', orderId, query: { digest } } as const;
    expect(await stack.anyone(at)).toMatchObject({ status: 200, body: { genuine: true, test: true } });
    const page = await stack.anyone({ ...at, headers: { accept: 'text/html' } });
    expect(page.text).toContain('<h1 class="hf-heading-l">TEST: no authority ordered this</h1>');
    expect(page.text).not.toContain('Genuine');
  });

  it('ends by time as any', async () => {
    const orderId = await begin();
    await ask(orderId, 'certificate');
    await workers.runUntil(plus(stack.clock.now(), 90 * DAY_MS));
    expect((await stateOf(orderId))?.phase).toMatchObject({ kind: 'ended', ending: 'lapsed' });
    await workers.runUntil(plus(stack.clock.now(), 800 * DAY_MS));
    expect((await stateOf(orderId))?.phase.kind).toBe('erased');
  });
});

describe('nobody is woken by the sandbox', () => {
  it('an endpoint that does not answer is tried for an hour, and nobody hears of it', async () => {
    stack.sender.down = 'connection-refused';
    const orderId = await begin();
    await workers.runUntil(plus(stack.clock.now(), 3 * DAY_MS));
    const tried = stack.attempts.all().filter((attempt) => attempt.orderId === orderId);
    const issued = tried.filter(({ message }) => message === 1);
    expect(issued.length).toBeGreaterThan(5);
    const first = Math.min(...issued.map(({ at }) => at));
    expect(Math.max(...issued.map(({ at }) => at)) - first).toBeLessThanOrEqual(HOUR_MS);
    expect(tried.length).toBeLessThan(40);
    expect(stack.undelivered.all()).toEqual([]);
    expect(stack.calls.all()).toEqual([]);
    expect(new Set(stack.deliveries.all().map(({ endpoint }) => endpoint))).toEqual(new Set(['sandbox']));
    const warned = stack.log.lines.filter((line) => line.includes('"level":"WARN"') && !line.includes('call failed'));
    expect(warned).toEqual([]);
  });

  it('no reviewer is drawn, and no list, figure or feed of authorities has it', async () => {
    const before = Object(await stack.snapshot());
    const orderId = await begin();
    await ask(orderId, 'certificate');
    await newcomer.play(orderId, 'extension');
    await workers.settle();
    expect((await stateOf(orderId))?.rights.reviews).toMatchObject([{ kind: 'sunset', status: 'unassigned' }]);
    await workers.runUntil(plus(stack.clock.now(), 120 * DAY_MS));
    const { reviews = [] } = (await stateOf(orderId))?.rights ?? {};
    expect(reviews.flatMap(({ seats }) => seats.map(({ reviewer }) => reviewer)).filter((one) => one !== null)).toEqual(
      [],
    );
    const after = Object(await stack.snapshot());
    const changed = Object.keys(before).filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));
    expect(changed.sort()).toEqual(
      [
        'attempts',
        'commits',
        'deliveries',
        'directory',
        'due',
        'feeds',
        'keys',
        'notes',
        'officials',
        'posts',
        'providerList',
        'providerReferences',
      ].sort(),
    );
    expect(JSON.stringify(stack.feeds.all())).not.toContain(SANDBOX.authority);
    expect(stack.log.lines.filter((line) => line.includes('"_aws"'))).toEqual([]);
    expect(stack.log.lines.filter((line) => line.includes('"level":"WARN"'))).toEqual([]);
  });
});
