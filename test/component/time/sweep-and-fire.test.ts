import { beforeEach, describe, expect, it } from 'vitest';
import type { OrderId } from '../../../shared/domain/ids.ts';
import { HOUR_MS, plus, SECOND_MS } from '../../../shared/domain/instant.ts';
import { aCommitRow, at } from '../../support/builders.ts';
import { commandRequest, EXTENSION, filed, POLICE, RELEASE, say } from '../../support/requests.ts';
import { latestOf } from '../../support/reviews.ts';
import { Stack } from '../../support/stack.ts';
import { Workers } from '../../support/workers.ts';

const END = at('2027-01-20T00:00:00Z');

const DECLINED = { targets: [{ id: 't1', reasons: ['data-not-stored-at-receipt'] }] };

let stack: Stack;
let workers: Workers;
let orderId: OrderId;
beforeEach(async () => {
  stack = new Stack();
  workers = new Workers(stack);
  orderId = await filed(stack);
});

const latest = () => latestOf(stack, orderId);

/** Received, its notice given, and no question about it left open: it waits for nothing but its end, and no older row is left. */
async function running(): Promise<void> {
  await say(stack, orderId, 'order.acknowledged');
  await workers.runUntil(at('2027-01-17T00:00:00Z'));
}

describe('the tick', () => {
  it.each`
    ahead      | delay
    ${-60_000} | ${0}
    ${0}       | ${0}
    ${1}       | ${1}
    ${1_000}   | ${1}
    ${1_001}   | ${2}
    ${59_999}  | ${60}
    ${70_000}  | ${70}
  `('$ahead ms ahead of its instant a row waits $delay s', async ({ ahead, delay }) => {
    await running();
    stack.clock.set(plus(END, -ahead));
    await workers.sweep();
    const waiting = stack.dueQueue.waiting.map(({ message, arrivesAt }) => [message, arrivesAt - stack.clock.now()]);
    expect(waiting).toEqual([[aCommitRow(orderId, 8, END), delay * SECOND_MS]]);
  });

  it('sees 70 s ahead and not a millisecond more', async () => {
    await running();
    stack.clock.set(plus(END, -70_001));
    await workers.sweep();
    expect(stack.dueQueue.waiting).toEqual([]);
  });

  it('nothing arrives before its instant, and all within a second of it', async () => {
    const ids = await Promise.all(
      Array.from({ length: 250 }, async (_, number) => {
        stack.clock.advance(37);
        return await filed(stack, 'us-2703f', {}, `order-${number}`);
      }),
    );
    const dues = stack.orders.stored.dueRows();
    expect(dues).toHaveLength(ids.length + 1);
    await workers.sweep();
    const counts = stack.dueQueue.waiting.map(({ message }) =>
      message.kind === 'commits' ? message.commits.length : 1,
    );
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(dues.length);
    for (const { message, arrivesAt } of stack.dueQueue.waiting) {
      expect(arrivesAt - message.dueAt).toBeGreaterThanOrEqual(0);
      expect(arrivesAt - message.dueAt).toBeLessThan(SECOND_MS);
    }
  });
});

describe('an order whose end has come', () => {
  beforeEach(running);

  it('lapses at the very instant, by time alone, and the provider is told', async () => {
    await workers.runUntil(plus(END, -1));
    expect(await latest()).toMatchObject({ version: 8 });
    await workers.runUntil(END);
    expect(await latest()).toMatchObject({
      version: 9,
      at: END,
      by: { kind: 'time' },
      events: [
        { type: 'order.lapsed', at: END, reason: 'period-ended', confirmationDueAt: at('2027-01-27T00:00:00Z') },
      ],
    });
    expect(stack.sender.posts.map(({ body }) => JSON.parse(body).type)).toEqual([
      'order.issued',
      'notice.relay-requested',
      'order.reminder',
      'order.lapsed',
    ]);
  });

  it('twice, and five times at once: once', async () => {
    stack.clock.set(END);
    const due = aCommitRow(orderId, 8, END);
    await Promise.all(Array.from({ length: 5 }, () => workers.fire([due])));
    expect(await workers.fire([due, due])).toEqual([]);
    expect((await latest()).version).toBe(9);
    expect(stack.index.rows().map(({ dueAt }) => dueAt)).toEqual([plus(END, 20 * SECOND_MS)]);
  });

  it('late: it lapsed at its instant all the same, and everything later is written with it', async () => {
    stack.clock.set('2027-02-01T09:30:00Z');
    await workers.fire([aCommitRow(orderId, 8, END)]);
    expect((await latest()).events).toMatchObject([
      { type: 'order.lapsed', at: END },
      { type: 'release.overdue', at: at('2027-01-27T00:00:00Z') },
    ]);
  });

  it('a little early on a slow clock: it is waited for', async () => {
    stack.clock.set(plus(END, -2 * SECOND_MS));
    const waited = stack.clock.waits.length;
    await workers.fire([aCommitRow(orderId, 8, END)]);
    expect(stack.clock.waits.slice(waited)).toEqual([END]);
    expect((await latest()).events).toMatchObject([{ type: 'order.lapsed', at: END }]);
  });

  it('much too early: nothing happens, and the row stays', async () => {
    stack.clock.set(plus(END, -2 * SECOND_MS - 1));
    const before = await stack.snapshot();
    const waited = stack.clock.waits.length;
    await workers.fire([aCommitRow(orderId, 8, END)]);
    expect(await stack.snapshot()).toEqual(before);
    expect(stack.clock.waits.slice(waited)).toEqual([]);
  });

  it('extended meanwhile it does not lapse, and the old row leaves the index', async () => {
    stack.clock.set('2027-01-17T09:00:00Z');
    await stack.officer(commandRequest(orderId, 'extension', EXTENSION), POLICE);
    await workers.settle();
    const look = at('2027-01-31T09:00:00Z'); // the extension's own review, a fortnight on
    const commits = stack.index.rows().filter(({ kind }) => kind === 'commit');
    expect(commits.map(({ dueAt }) => dueAt)).toEqual([END, at('2027-01-17T09:00:00Z')]); // it lacks its reviewer
    await workers.runUntil(END);
    expect((await latest()).version).toBe(11);
    expect(stack.index.rows().map(({ dueAt }) => dueAt)).toEqual([look]);
    await workers.runUntil(at('2027-02-19T00:00:00Z'));
    expect((await latest()).state.phase).toMatchObject({ kind: 'ended', ending: 'lapsed' });
  });

  it('released in the same moment: one of the two is on record, never both', async () => {
    stack.clock.set(plus(END, -1));
    const [answer] = await Promise.all([
      stack.officer(commandRequest(orderId, 'release', RELEASE), POLICE),
      workers.fire([aCommitRow(orderId, 8, END)]),
    ]);
    const types = stack.orders.stored.commits().flatMap(({ commit }) => commit.events.map(({ type }) => type));
    const endings = types.filter((type) => type === 'order.released' || type === 'order.lapsed');
    expect(endings).toEqual([answer.status === 200 ? 'order.released' : 'order.lapsed']);
    await workers.runUntil(plus(END, HOUR_MS));
    expect(stack.index.rows()).toHaveLength(1);
  });

  it('overtaken by somebody who was quicker, it leaves what they did, and the next tick goes on from there', async () => {
    stack.clock.set(END);
    stack.orders.beforeAppend = async () => {
      stack.orders.beforeAppend = () => undefined;
      stack.clock.set(plus(END, -1));
      await say(stack, orderId, 'order.not-executed', DECLINED);
      stack.clock.set(END);
    };
    expect(await workers.fire([aCommitRow(orderId, 8, END)])).toEqual([]);
    expect(await latest()).toMatchObject({ version: 9, events: [{ type: 'targets.not-executed' }] });
    await workers.sweep();
    await workers.settle();
    expect(await latest()).toMatchObject({ version: 10, events: [{ type: 'order.lapsed', at: END }] });
  });

  it('rows of orders and deliveries that are not there do no harm', async () => {
    const before = await stack.snapshot();
    const nowhere = { kind: 'commit', orderId: `ord_${'0'.repeat(26)}`, version: 1, dueAt: stack.clock.now() };
    expect(await workers.fire([nowhere, aCommitRow(orderId, 99, stack.clock.now())])).toEqual([]);
    expect(await stack.snapshot()).toEqual(before);
  });

  it('rubbish fails alone and unquoted', async () => {
    stack.clock.set(END);
    const bodies = [
      'CANARY',
      { ...aCommitRow(orderId, 8, END), CANARY: 1 },
      aCommitRow(orderId, 8, END),
      { kind: 'CANARY' },
      { ...aCommitRow(orderId, 8, END), dueAt: -1 },
    ];
    expect(await workers.fire(bodies)).toEqual(['0', '1', '3', '4']);
    expect((await latest()).version).toBe(9);
    expect(stack.log.lines.join('\n')).not.toContain('CANARY');
  });

  it('while the record does not answer the message comes back, and is right then', async () => {
    stack.clock.set(END);
    stack.orders.stored.outage.begin();
    expect(await workers.fire([aCommitRow(orderId, 8, END)])).toEqual(['0']);
    stack.orders.stored.outage.end();
    expect(await workers.fire([aCommitRow(orderId, 8, END)])).toEqual([]);
    expect((await latest()).version).toBe(9);
  });
});
