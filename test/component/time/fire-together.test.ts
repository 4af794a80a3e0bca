import { beforeEach, describe, expect, it } from 'vitest';
import type { OrderId } from '../../../shared/domain/ids.ts';
import { type Instant, plus, SECOND_MS } from '../../../shared/domain/instant.ts';
import { aCommitRow, at } from '../../support/builders.ts';
import { commandRequest, EXTENSION, filed, POLICE, RELEASE, say } from '../../support/requests.ts';
import { Stack } from '../../support/stack.ts';
import { Workers } from '../../support/workers.ts';

const END = at('2027-01-20T00:00:00Z');
const QUIET = at('2027-01-17T00:00:00Z');

let stack: Stack;
let workers: Workers;
let ids: OrderId[];
/** Four that wait for nothing but one end. */
beforeEach(async () => {
  stack = new Stack();
  workers = new Workers(stack);
  ids = [];
  for (const name of ['one', 'two', 'three', 'four']) {
    const orderId = await filed(stack, 'epoc-pr', {}, name);
    await say(stack, orderId, 'order.acknowledged');
    ids.push(orderId);
  }
  await workers.runUntil(QUIET);
});

const latestOf = async (orderId: OrderId | undefined) => {
  const latest = orderId && (await stack.orders.latest(orderId));
  if (!latest) throw new Error('an order that was filed');
  return latest.commit;
};
const versionOf = async (orderId: OrderId) => (await latestOf(orderId)).version;
async function groupOf(orderIds: readonly OrderId[], dueAt: Instant = END) {
  const commits = await Promise.all(orderIds.map(async (orderId) => ({ orderId, version: await versionOf(orderId) })));
  return { kind: 'commits', dueAt, commits };
}
const lapsed = async () =>
  (await Promise.all(ids.map(latestOf))).map(({ events, state }) => [events.map(({ type }) => type), state.phase.kind]);
const rowsAt = (dueAt: Instant) => stack.index.rows().filter((row) => row.dueAt === dueAt);

describe('holds that end at one instant', () => {
  it('are queued together, and lapse at that instant, each once', async () => {
    stack.clock.set(plus(END, -30 * SECOND_MS));
    await workers.sweep();
    const waiting = stack.dueQueue.waiting.filter(({ arrivesAt }) => arrivesAt === END);
    const counts = waiting.map(({ message }) => (message.kind === 'commits' ? message.commits.length : 1));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(ids.length);
    expect(counts.length).toBeLessThanOrEqual(stack.index.shards);
    await workers.runUntil(END);
    expect(await lapsed()).toEqual(ids.map(() => [['order.lapsed'], 'ended']));
    for (const orderId of ids) expect(await latestOf(orderId)).toMatchObject({ at: END, by: { kind: 'time' } });
    expect(rowsAt(END)).toEqual([]);
  });

  it('twice, and five times at once: once', async () => {
    stack.clock.set(END);
    const group = await groupOf(ids);
    await Promise.all(Array.from({ length: 5 }, () => workers.fire([group])));
    expect(await workers.fire([group, group])).toEqual([]);
    expect(await lapsed()).toEqual(ids.map(() => [['order.lapsed'], 'ended']));
    expect(rowsAt(END)).toEqual([]);
  });

  it('come out as they do one by one', async () => {
    stack.clock.set(END);
    const [one, two, ...others] = ids;
    if (!one || !two) throw new Error('four were filed');
    const { commits } = await groupOf(others);
    await workers.fire([await groupOf([one, two])]);
    for (const { orderId, version } of commits) await workers.fire([aCommitRow(orderId, version, END)]);
    const [first, ...rest] = (await Promise.all(ids.map(latestOf))).map(
      ({ version, at: when, by, commandId, events, state }) => {
        const { phase, messageCount, rights } = state;
        return { version, when, by, commandId, events, phase, messageCount, rights };
      },
    );
    expect(rest).toEqual([first, first, first]);
    expect(new Set(stack.index.rows().map(({ dueAt }) => dueAt)).size).toBe(1);
  });

  it('a little early on a slow clock they are waited for, much too early nothing happens', async () => {
    stack.clock.set(plus(END, -2 * SECOND_MS - 1));
    const before = await stack.snapshot();
    await workers.fire([await groupOf(ids)]);
    expect(await stack.snapshot()).toEqual(before);
    stack.clock.set(plus(END, -2 * SECOND_MS));
    await workers.fire([await groupOf(ids)]);
    expect(await lapsed()).toEqual(ids.map(() => [['order.lapsed'], 'ended']));
    for (const orderId of ids) expect((await latestOf(orderId)).at).toBe(END);
  });
});

describe('among them', () => {
  it('one that was extended meanwhile does not lapse, and its old row leaves the index', async () => {
    const group = await groupOf(ids);
    const [extended] = ids;
    if (!extended) throw new Error('four were filed');
    await stack.officer(commandRequest(extended, 'extension', EXTENSION), POLICE);
    await workers.settle();
    stack.clock.set(END);
    expect(await workers.fire([group])).toEqual([]);
    expect((await lapsed()).map(([, phase]) => phase)).toEqual(['running', 'ended', 'ended', 'ended']);
    expect(rowsAt(END)).toEqual([]);
  });

  it('one that is released in the same moment is released or lapses, never both', async () => {
    stack.clock.set(plus(END, -1));
    const [released] = ids;
    if (!released) throw new Error('four were filed');
    const [answer] = await Promise.all([
      stack.officer(commandRequest(released, 'release', RELEASE), POLICE),
      workers.fire([await groupOf(ids)]),
    ]);
    const events = (await latestOf(released)).events.map(({ type }) => type);
    expect(events).toContain(answer.status === 200 ? 'order.released' : 'order.lapsed');
    expect((await lapsed()).map(([, phase]) => phase)).toEqual(ids.map(() => 'ended'));
  });

  it('one whose messages were never handed on has them handed on, as it would alone', async () => {
    const late = await filed(stack, 'epoc-pr', {}, 'late'); // no stream ever told of it
    stack.orders.takeRecords();
    const [row] = stack.orders.stored.dueRows().filter(({ orderId }) => orderId === late);
    if (row === undefined) throw new Error('it waits to be handed on');
    stack.clock.set(row.dueAt);
    const posted = stack.deliveries.first().length;
    await workers.fire([await groupOf([late, ...ids], row.dueAt)]);
    expect(stack.deliveries.first()).toHaveLength(posted + 1);
    expect(await versionOf(late)).toBe(1);
    expect((await lapsed()).map(([, phase]) => phase)).toEqual(ids.map(() => 'running')); // their instant has not come
  });

  it('one that cannot be stored is queued by itself, and no other waits for it', async () => {
    stack.clock.set(END);
    const [failing] = ids;
    if (!failing) throw new Error('four were filed');
    const group = await groupOf(ids);
    stack.batches.failing.add(failing);
    expect(await workers.fire([group])).toEqual([]);
    expect((await lapsed()).map(([, phase]) => phase)).toEqual(['running', 'ended', 'ended', 'ended']);
    expect(stack.dueQueue.waiting).toEqual([
      {
        message: aCommitRow(failing, group.commits[0]?.version ?? 0, END),
        arrivesAt: plus(END, SECOND_MS),
      },
    ]);
    expect(rowsAt(END).map(({ orderId }) => orderId)).toEqual([failing]);
    await workers.runUntil(plus(END, SECOND_MS));
    expect((await lapsed()).map(([, phase]) => phase)).toEqual(ids.map(() => 'ended'));
    expect(rowsAt(END)).toEqual([]);
  });

  it('one that is damaged is queued by itself, and fails alone until somebody looks', async () => {
    stack.clock.set(END);
    const [damaged, whole] = ids;
    if (!damaged || !whole) throw new Error('four were filed');
    const group = await groupOf(ids);
    const { digest } = (await stack.orders.latest(whole)) ?? {};
    stack.orders.stored.tamper(damaged, group.commits[0]?.version ?? 0, { digest });
    expect(await workers.fire([group])).toEqual([]);
    const row = aCommitRow(damaged, group.commits[0]?.version ?? 0, END);
    expect(stack.dueQueue.waiting.map(({ message }) => message)).toEqual([row]);
    expect(await workers.fire([row])).toEqual(['0']);
    for (const orderId of ids.slice(1)) expect((await latestOf(orderId)).state.phase.kind).toBe('ended');
  });

  it('orders that are not there do no harm', async () => {
    const before = await stack.snapshot();
    const commits = [
      { orderId: `ord_${'0'.repeat(26)}`, version: 1 },
      { orderId: ids[0], version: 99 },
    ];
    expect(await workers.fire([{ kind: 'commits', dueAt: stack.clock.now(), commits }])).toEqual([]);
    expect(await stack.snapshot()).toEqual(before);
  });
});

it('while the record does not answer the message comes back whole, and is right then', async () => {
  stack.clock.set(END);
  const group = await groupOf(ids);
  stack.orders.stored.outage.begin();
  expect(await workers.fire([group])).toEqual(['0']);
  stack.orders.stored.outage.end();
  expect(await workers.fire([group])).toEqual([]);
  expect(await lapsed()).toEqual(ids.map(() => [['order.lapsed'], 'ended']));
});

it('one line of the log names all that went alike', async () => {
  stack.clock.set(END);
  const before = stack.log.lines.length;
  await workers.fire([await groupOf(ids)]);
  const lines = stack.log.lines.slice(before).filter((line) => line.includes('"outcome":"committed"'));
  expect(lines).toHaveLength(1);
  for (const orderId of ids) expect(lines[0]).toContain(orderId);
});

it.each`
  message                                                     | why
  ${{ kind: 'commits', dueAt: 1, commits: [] }}               | ${'no commit'}
  ${{ kind: 'commits', dueAt: 1, commits: [{ version: 1 }] }} | ${'a commit of no order'}
  ${{ kind: 'commits', commits: [] }}                         | ${'no instant'}
`('a message with $why fails alone, and nothing is stored', async ({ message }) => {
  const before = await stack.snapshot();
  expect(await workers.fire([message])).toEqual(['0']);
  expect(await stack.snapshot()).toEqual(before);
});

it('of many messages two are worked on at once', async () => {
  stack.clock.set(END);
  const read = stack.batches.readEach.bind(stack.batches);
  let [now, most] = [0, 0];
  stack.batches.readEach = async (wanted) => {
    now += 1;
    most = Math.max(most, now);
    const found = await read(wanted);
    now -= 1;
    return found;
  };
  const group = await groupOf(ids);
  expect(await workers.fire([group, group, group, group, group])).toEqual([]);
  expect(most).toBe(2);
  expect(await lapsed()).toEqual(ids.map(() => [['order.lapsed'], 'ended']));
});
