import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { composeMessages } from '../../../shared/app/delivery/compose-messages.ts';
import { retellMessages } from '../../../shared/app/delivery/retell-messages.ts';
import { addToFeed } from '../../../shared/app/feed/add-to-feed.ts';
import { readFeed } from '../../../shared/app/feed/read-feed.ts';
import type { FeedEntry, FeedOwner } from '../../../shared/domain/delivery/feed.ts';
import { sha256 } from '../../../shared/domain/digest.ts';
import type { OrderId } from '../../../shared/domain/ids.ts';
import { DAY_MS, HOUR_MS, instant, MINUTE_MS, plus, SECOND_MS } from '../../../shared/domain/instant.ts';
import { aDelivery, anOrderId, ISSUED_AT } from '../../support/builders.ts';
import { FixedClock } from '../../support/fakes/fixed-clock.ts';
import { MemoryFeeds } from '../../support/fakes/memory-feeds.ts';
import type { Claims } from '../../support/http-events.ts';
import {
  commandRequest,
  EXTENSION,
  filed,
  POLICE,
  PROSECUTOR,
  RELEASE,
  readCertificate,
  VALIDATOR,
} from '../../support/requests.ts';
import { type ProviderId, Stack } from '../../support/stack.ts';
import { Workers } from '../../support/workers.ts';

let stack: Stack;
let workers: Workers;
beforeEach(() => {
  stack = new Stack();
  workers = new Workers(stack);
});

interface Pulled {
  readonly messages: readonly { readonly id: string; readonly body: string }[];
  readonly next: string | null;
  readonly waitSeconds: number;
}
interface Events {
  readonly events: readonly { readonly id: string; readonly types: readonly string[]; readonly version: number }[];
  readonly next: string | null;
  readonly waitSeconds: number;
}

const afterOf = (after: string | null): Readonly<Record<string, string>> => (after === null ? {} : { after });

async function pull(after: string | null = null, query = {}, provider: ProviderId = 'prv-demo'): Promise<Pulled> {
  const request = { method: 'GET', route: '/v1/provider/messages', query: { ...afterOf(after), ...query } } as const;
  const answer = await stack.provider(request, { provider, id: `pull-${stack.clock.now()}` });
  expect(answer.status).toBe(200);
  return answer.body as Pulled;
}

async function follow(after: string | null = null, claims: Claims = POLICE): Promise<Events> {
  const answer = await stack.officer({ method: 'GET', route: '/v1/events', query: afterOf(after) }, claims);
  expect(answer.status).toBe(200);
  return answer.body as Events;
}

/** Until what is written now is shown. */
const settle = async (): Promise<void> => {
  await workers.settle();
  stack.clock.advance(11 * SECOND_MS);
};

describe('GET /v1/provider/messages', () => {
  it('gives nothing at first, and says how long to wait', async () => {
    expect(await pull()).toEqual({ messages: [], next: null, waitSeconds: 15 });
  });

  it('gives each message once, with the id and the bytes of its webhook', async () => {
    const orderId = await filed(stack);
    await settle();
    const first = await pull();
    await stack.officer(commandRequest(orderId, 'release', RELEASE), POLICE);
    await settle();
    const second = await pull(first.next);
    const pulled = [...first.messages, ...second.messages];
    expect(pulled).toEqual(stack.sender.posts.map(({ headers, body }) => ({ id: headers['webhook-id'], body })));
    expect(pulled.map(({ body }) => JSON.parse(body).type)).toEqual(['order.issued', 'order.released']);
    expect(await pull(second.next)).toEqual({ messages: [], next: second.next, waitSeconds: 15 });
  });

  it('gives a page at a time, and says at once that there is more', async () => {
    for (const key of ['a', 'b', 'c']) await filed(stack, 'epoc-pr', {}, key);
    await settle();
    const first = await pull(null, { limit: '2' });
    expect([first.messages.length, first.waitSeconds]).toEqual([2, 0]);
    const second = await pull(first.next, { limit: '2' });
    expect([second.messages.length, second.waitSeconds]).toEqual([1, 15]);
  });

  it('gives no other provider’s, whoever’s cursor is sent', async () => {
    await filed(stack);
    await settle();
    const { next } = await pull();
    expect((await pull(null, {}, 'prv-lantern')).messages).toEqual([]);
    expect((await pull(next, {}, 'prv-lantern')).messages).toEqual([]);
  });

  it('is no acknowledgement, and changes nothing', async () => {
    const orderId = await filed(stack);
    await settle();
    const before = await stack.snapshot();
    await pull();
    expect(await stack.snapshot()).toEqual(before);
    const { commit } = (await stack.orders.latest(orderId)) ?? {};
    expect(commit?.state.acknowledgement.status).not.toBe('given');
    expect(commit?.version).toBe(1);
  });

  it('is a sign of life where it brings something: what is late by webhook is sent', async () => {
    stack.sender.down = 'ECONNREFUSED';
    await filed(stack);
    await workers.runUntil(plus(stack.clock.now(), 2 * HOUR_MS));
    const late = await stack.undelivered.at('prv-demo', undefined, 10);
    expect(late).not.toEqual([]);
    const waiting = () => stack.deliveryQueue.waiting.filter(({ message }) => message.alive);
    const { next } = await pull();
    expect(waiting()).toHaveLength(late.length);
    await pull(next);
    expect(waiting()).toHaveLength(late.length);
  });

  it('costs one call of a service, whether there is anything or nothing', async () => {
    const { next } = await pull();
    stack.feeds.reads = 0;
    stack.undelivered.outage.begin(); // nothing else is asked
    expect((await pull(next)).messages).toEqual([]);
    expect(stack.feeds.reads).toBe(1);
  });

  it.each([
    ['a cursor no page gave', { after: 'bm8' }],
    ['no page size', { limit: '0' }],
    ['more than a page', { limit: '101' }],
    ['another name', { cursor: 'bm8' }],
  ])('refuses %s', async (_, query) => {
    const before = await stack.snapshot();
    const answer = await stack.provider(
      { method: 'GET', route: '/v1/provider/messages', query },
      { provider: 'prv-demo', id: 'pull' },
    );
    expect(answer).toMatchObject({ status: 422, body: { type: expect.stringContaining('invalid-request') } });
    expect(await stack.snapshot()).toEqual(before);
  });

  it('asks for a signature', async () => {
    expect(await stack.unsigned({ method: 'GET', route: '/v1/provider/messages' })).toMatchObject({ status: 401 });
  });

  it('has the bytes that were first fixed for the end of a hold by every way, whatever others hold by now', async () => {
    const orderId = await filed(stack);
    await workers.settle();
    await stack.officer(commandRequest(orderId, 'release', RELEASE), POLICE);
    const stored = await stack.orders.latest(orderId);
    if (!stored) throw new Error('nothing is on record');
    const [first = ''] = composeMessages(stack.apiUrl, stored, true).map(({ body }) => body);
    expect(first).toContain('"stillHeld":true'); // and by now nobody else holds anything
    expect(await stack.feeds.firstBody(orderId, 2, first)).toBe(first);
    await workers.stream();
    stack.clock.advance(11 * SECOND_MS);
    expect((await pull()).messages.at(-1)?.body).toBe(first);
    expect((await stack.deliveries.of(orderId)).at(-1)?.body).toBe(first);
  });
});

describe('what was told before ids named what is told', () => {
  /** As an earlier version stored it. */
  async function handedOnBefore(): Promise<{ readonly orderId: OrderId; readonly body: string }> {
    const orderId = await filed(stack);
    const stored = await stack.orders.latest(orderId);
    if (!stored) throw new Error('nothing is on record');
    const [{ body = '' } = {}] = composeMessages(stack.apiUrl, stored, false);
    await stack.deliveries.addIfAbsent(
      aDelivery({ orderId, body, createdAt: stored.commit.at, nextAttemptAt: stored.commit.at }),
    );
    return { orderId, body };
  }

  it('goes on under the id it had, by webhook and by pull, however often its commit is handed on', async () => {
    const { orderId, body } = await handedOnBefore();
    await workers.runUntil(plus(stack.clock.now(), 15 * MINUTE_MS)); // and by what follows silence
    const id = `msg_${orderId.slice(4)}_1`;
    expect(new Set(stack.sender.posts.map(({ headers }) => headers['webhook-id']))).toEqual(new Set([id]));
    expect((await pull()).messages).toEqual([{ id, body }]);
    const [stored] = stack.orders.stored.commits();
    if (stored) await retellMessages(stack, stored.commit);
    expect((await pull()).messages.map((one) => one.id)).toEqual(expect.arrayContaining([id]));
    expect(new Set((await pull()).messages.map((one) => one.id)).size).toBe(1);
  });

  it('and what the same order tells then has an id that names it', async () => {
    const { orderId } = await handedOnBefore();
    await settle();
    await stack.officer(commandRequest(orderId, 'release', RELEASE), POLICE);
    await settle();
    const [first, second] = (await pull()).messages;
    expect(first?.id).toBe(`msg_${orderId.slice(4)}_1`);
    expect(second?.id).toBe(`msg_${orderId.slice(4)}_2_${sha256(second?.body ?? '').slice(0, 32)}`);
    expect(stack.sender.posts.at(-1)?.headers['webhook-id']).toBe(second?.id);
  });
});

describe('GET /v1/events', () => {
  it('tells of each commit of the orders in the caller’s list, by name', async () => {
    const orderId = await filed(stack);
    await readCertificate(stack, orderId);
    await settle();
    const { commit } = (await stack.orders.latest(orderId)) ?? {};
    const reference = commit?.state.reference;
    const shared = { order: orderId, reference, read: `/v1/orders/${orderId}` };
    expect(await follow()).toEqual({
      events: [
        {
          ...shared,
          id: expect.stringMatching(`^evt_${orderId.slice(4)}_1_[0-9a-f]{32}$`),
          types: ['order.issued'],
          version: 1,
          at: '2026-11-20T16:10:00.000Z',
        },
        {
          ...shared,
          id: expect.stringMatching(`^evt_${orderId.slice(4)}_2_[0-9a-f]{32}$`),
          types: ['order.received', 'certificate.read'],
          version: 2,
          at: '2026-11-20T16:10:00.000Z',
        },
      ],
      next: expect.any(String),
      waitSeconds: 15,
    });
  });

  it('goes on where it ended', async () => {
    const orderId = await filed(stack);
    await settle();
    const { next } = await follow();
    await stack.officer(commandRequest(orderId, 'release', RELEASE), POLICE);
    await settle();
    expect((await follow(next)).events.map(({ types }) => types)).toEqual([['order.released', 'notice.waived']]);
  });

  it('tells a validator of what was put to its authority, and no other authority anything', async () => {
    await filed(stack);
    await settle();
    const ofValidator = await follow(null, VALIDATOR);
    const mine = (await stack.officer({ method: 'GET', route: '/v1/orders' }, VALIDATOR)).body as { orders: unknown[] };
    expect(ofValidator.events).toHaveLength(mine.orders.length);
    expect((await follow(null, PROSECUTOR)).events).toEqual([]);
  });

  it('forgets an order that is erased', async () => {
    const orderId = await filed(stack);
    await readCertificate(stack, orderId);
    await stack.officer(commandRequest(orderId, 'release', RELEASE), POLICE);
    await settle();
    expect((await follow()).events).not.toEqual([]);
    await workers.runUntil(plus(stack.clock.now(), 900 * DAY_MS));
    expect((await stack.orders.latest(orderId))?.commit.state.phase.kind).toBe('erased');
    stack.clock.advance(MINUTE_MS);
    expect((await follow()).events).toEqual([]);
    expect((await pull()).messages).toEqual([]);
    expect(stack.feeds.all()).toEqual([]);
  });

  it('puts on record who was shown what, and nothing where nothing was', async () => {
    const orderId = await filed(stack);
    await settle();
    const { next } = await follow();
    const entries = () => stack.consultations.all().length;
    const before = entries();
    expect(before).toBeGreaterThan(0);
    expect(JSON.stringify(stack.consultations.all())).toContain(orderId);
    stack.feeds.reads = 0;
    stack.consultations.outage.begin(); // one call, and no other
    expect((await follow(next)).events).toEqual([]);
    expect([entries(), stack.feeds.reads]).toEqual([before, 1]);
  });

  it('shows nothing that cannot be put on record', async () => {
    await filed(stack);
    await settle();
    stack.consultations.outage.begin();
    const answer = await stack.officer({ method: 'GET', route: '/v1/events' }, POLICE);
    expect(answer).toMatchObject({ status: 503 });
  });
});

describe('feeds that are made anew', () => {
  it('tell what they told, with the same ids and bytes', async () => {
    const orderId = await filed(stack);
    await stack.officer(commandRequest(orderId, 'extension', EXTENSION), POLICE);
    await stack.officer(commandRequest(orderId, 'release', RELEASE), POLICE);
    await settle();
    const told = (await pull()).messages;
    await stack.feeds.remove(orderId);
    expect((await pull()).messages).toEqual([]);
    stack.clock.advance(DAY_MS);
    for await (const { commit } of stack.orders.history(orderId)) await retellMessages(stack, commit);
    stack.clock.advance(11 * SECOND_MS);
    expect((await pull()).messages).toEqual(told);
  });
});

describe('a reader who goes on from its cursor', () => {
  const OWNER: FeedOwner = { kind: 'messages', of: 'prv-demo' };

  /** What becomes of a commit: when it is committed, how late the stream hands it over, how often, and how long a write takes. */
  const fate = fc.record({
    committed: fc.integer({ min: 0, max: 120 }),
    late: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 20 }), fc.integer({ min: 60, max: 90_000 })),
    again: fc.option(fc.integer({ min: 1, max: 90_000 }), { nil: undefined }),
    slow: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 4 }), fc.integer({ min: 6, max: 9 })),
  });

  it('misses nothing, whatever comes late, out of order, slowly or again, and is told nothing twice but of itself', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fate, { minLength: 1, maxLength: 12 }),
        fc.array(fc.integer({ min: 0, max: 200 }), { maxLength: 20 }),
        fc.integer({ min: 1, max: 3 }),
        async (fates, polls, limit) => {
          const clock = new FixedClock(ISSUED_AT);
          const feeds = new MemoryFeeds();
          const entries = fates.map(
            ({ committed }, number): FeedEntry => ({
              owner: OWNER,
              orderId: anOrderId(number % 4),
              number: number + 1,
              at: plus(ISSUED_AT, committed * SECOND_MS),
              body: `${number}`,
            }),
          );
          const seen: string[] = [];
          let cursor: string | null = null;
          const poll = async (): Promise<void> => {
            for (;;) {
              const page: Awaited<ReturnType<typeof readFeed>> = await readFeed(
                { feed: feeds, clock },
                OWNER,
                cursor ?? undefined,
                limit,
              );
              seen.push(...page.entries.map(({ body }) => body));
              cursor = page.next;
              if (page.waitSeconds > 0) return;
            }
          };
          const steps = [
            ...fates.flatMap(({ committed, late, again, slow }, number) => {
              const entry = entries[number];
              if (!entry) return [];
              const write = async () => {
                const put = feeds.put.bind(feeds);
                feeds.put = async (one, place) => {
                  feeds.put = put;
                  clock.advance(slow * SECOND_MS); // other readers come meanwhile
                  await poll();
                  await put(one, place);
                };
                await addToFeed({ feeds, clock }, entry);
                feeds.put = put;
              };
              const at = committed + late;
              return [{ at, run: write }, ...(again === undefined ? [] : [{ at: at + again, run: write }])];
            }),
            ...polls.map((at) => ({ at, run: poll })),
          ].toSorted((one, other) => one.at - other.at);
          for (const { at, run } of steps) {
            const due = plus(ISSUED_AT, at * SECOND_MS);
            if (clock.now() < due) clock.advance(instant(due - clock.now()));
            await run();
          }
          clock.advance(MINUTE_MS);
          await poll();
          expect(new Set(seen)).toEqual(new Set(entries.map(({ body }) => body)));
          expect(seen.length).toBeLessThanOrEqual(2 * entries.length);
          const onTime = fates.every(({ late, slow, again }) => late === 0 && slow === 0 && again === undefined);
          if (onTime) expect(seen).toHaveLength(entries.length);
        },
      ),
      { numRuns: 300 },
    );
  });
});
