import { setImmediate as turn } from 'node:timers/promises';
import { beforeEach, describe, expect, it } from 'vitest';
import { sha256 } from '../../../shared/domain/digest.ts';
import type { OrderId } from '../../../shared/domain/ids.ts';
import { DAY_MS, MINUTE_MS, plus, SECOND_MS } from '../../../shared/domain/instant.ts';
import type { StoredCommit } from '../../../shared/domain/order/commit.ts';
import { directoryEntry } from '../../support/builders.ts';
import { newProviderKeys } from '../../support/http-events.ts';
import { commandRequest, EXTENSION, filed, POLICE, RELEASE, readCertificate, say } from '../../support/requests.ts';
import { KEYS, Stack } from '../../support/stack.ts';
import { Workers } from '../../support/workers.ts';

let stack: Stack;
let workers: Workers;
beforeEach(() => {
  stack = new Stack();
  workers = new Workers(stack);
});

const later = (ms: number): Promise<void> => workers.runUntil(plus(stack.clock.now(), ms));
const latest = async (orderId: OrderId) => (await stack.orders.latest(orderId))?.commit;
const typesSent = () => stack.sender.posts.map(({ body }) => Object(JSON.parse(body)).type);
/** By themselves: what asks a human to call is left out. */
const told = () =>
  stack.deliveries
    .all()
    .filter(({ way }) => way !== 'call')
    .map(({ type, endpoint, status }) => `${type} at ${endpoint}: ${status}`);
/** Every event of an order, by type. */
async function eventsOf(orderId: OrderId): Promise<string[]> {
  const commits: StoredCommit[] = [];
  for await (const stored of stack.orders.history(orderId)) commits.push(stored);
  expect(commits.map(({ commit }) => commit.version)).toEqual(commits.map((_, index) => index + 1));
  return commits.flatMap(({ commit }) => commit.events.map(({ type }) => type));
}
const countOf = (all: readonly string[], type: string): number => all.filter((one) => one === type).length;

const BOTH = { targets: [{ id: 't1' }, { id: 't2' }] };
const NONE = { targets: [{ id: 't1', reasons: ['data-not-stored-at-receipt'] }] };

describe('the same word', () => {
  it('ten times at once is on record once', async () => {
    const orderId = await filed(stack);
    await workers.settle();
    const answers = await Promise.all(Array.from({ length: 10 }, () => say(stack, orderId, 'order.acknowledged')));
    expect(answers.map(({ status }) => status).filter((status) => status !== 200 && status !== 409)).toEqual([]);
    expect(answers.map(({ status }) => status)).toContain(200);
    expect(countOf(await eventsOf(orderId), 'order.acknowledged')).toBe(1);
  });

  it('under two ids, as two receivers would send it, is on record once, and both are answered', async () => {
    const orderId = await filed(stack);
    await workers.settle();
    const first = await say(stack, orderId, 'order.acknowledged', {}, { id: 'by-webhook' });
    const second = await say(stack, orderId, 'order.acknowledged', {}, { id: 'by-pull' });
    expect([first.status, second.status]).toEqual([200, 200]);
    expect(countOf(await eventsOf(orderId), 'order.acknowledged')).toBe(1);
  });
});

describe('words that contradict', () => {
  it('preserved, then not executed: the later word counts where it speaks, and both are on record', async () => {
    const orderId = await filed(stack);
    await workers.settle();
    expect((await say(stack, orderId, 'order.preserved', BOTH)).status).toBe(200);
    const against = await say(stack, orderId, 'order.not-executed', NONE);
    expect(against.status).toBe(200);
    const { state } = (await latest(orderId)) ?? {};
    expect(state?.targets.slice(0, 2).map(({ status }) => status)).toEqual(['not-executed', 'preserved']);
    expect((await eventsOf(orderId)).slice(-2)).toEqual(['targets.preserved', 'targets.not-executed']);
  });

  it('two keys of one provider at once: one comes first, and the other meets what it said', async () => {
    const [first, second] = [KEYS['prv-demo'], newProviderKeys()];
    const keys = [first, second].map(({ publicKey }, index) => ({
      id: `key-${index + 1}`,
      publicKey,
      notBefore: '2026-01-01T00:00:00Z',
    }));
    await stack.directory.put(directoryEntry('prv-demo', { keys }), 'test');
    const orderId = await filed(stack);
    await workers.settle();
    const answers = await Promise.all([
      say(stack, orderId, 'order.preserved', BOTH, { keys: first, id: 'desk-one' }),
      say(stack, orderId, 'order.not-executed', NONE, { keys: second, id: 'desk-two' }),
    ]);
    const kept = await eventsOf(orderId);
    expect(countOf(kept, 'targets.preserved') + countOf(kept, 'targets.not-executed')).toBe(
      answers.filter(({ status }) => status === 200).length,
    );
    expect(answers.map(({ status }) => status)).toContain(200);
    expect(countOf(kept, 'order.acknowledged')).toBe(1);
  });
});

describe('by two ways at once', () => {
  beforeEach(async () => {
    const endpoints = ['one', 'two'].map((id) => ({ id, url: `https://${id}.skylark.example/inbox` }));
    const keys = [{ id: 'key-1', publicKey: KEYS['prv-demo'].publicKey, notBefore: '2026-01-01T00:00:00Z' }];
    await stack.directory.put(directoryEntry('prv-demo', { endpoints, keys }), 'test');
  });

  it('a word that answers one endpoint ends the attempts at the other', async () => {
    stack.sender.answer(200, 'ECONNREFUSED');
    const orderId = await filed(stack);
    await workers.settle();
    await say(stack, orderId, 'order.acknowledged');
    const sent = stack.sender.posts.length;
    await later(DAY_MS);
    expect(told().toSorted()).toEqual(['order.issued at one: delivered', 'order.issued at two: overtaken'].toSorted());
    expect(stack.sender.posts).toHaveLength(sent);
  });

  it('a word while the other is in flight: what arrives is kept as arrived, and nothing comes after it', async () => {
    const orderId = await filed(stack);
    await workers.stream();
    stack.sender.meanwhile = async () => void (await say(stack, orderId, 'order.acknowledged'));
    stack.sender.answer('timeout', 200);
    await workers.deliver(stack.deliveryQueue.receive());
    await later(DAY_MS);
    expect(stack.sender.posts).toHaveLength(2);
    expect(told().some((line) => line.endsWith('pending'))).toBe(false);
    expect(countOf(await eventsOf(orderId), 'order.acknowledged')).toBe(1);
  });
});

describe('a word about a message that was overtaken', () => {
  it('is taken for what it says, and tells nothing again', async () => {
    const orderId = await filed(stack);
    await workers.settle();
    await readCertificate(stack, orderId);
    stack.sender.down = 'timeout';
    await stack.officer(commandRequest(orderId, 'extension', EXTENSION), POLICE);
    await workers.settle();
    await stack.officer(commandRequest(orderId, 'release', RELEASE), POLICE);
    await workers.settle();
    stack.sender.down = undefined;
    await later(2 * MINUTE_MS);
    const sent = typesSent().length;
    const { status } = await say(stack, orderId, 'order.acknowledged', {}, { id: 'late' });
    await later(DAY_MS);
    expect(status).toBeLessThan(500);
    expect((await latest(orderId))?.state.phase.kind).toBe('ended');
    expect(typesSent().slice(sent)).not.toContain('order.extended');
    expect(typesSent()).toContain('order.released');
  });
});

/** Lets each call of a store wait some turns, the same for a seed: who comes first is drawn. */
function scramble(seed: number): void {
  let calls = 0;
  const target = stack.orders as unknown as Record<string, (...given: unknown[]) => Promise<unknown>>;
  for (const name of ['latest', 'read', 'append']) {
    const call = target[name]?.bind(stack.orders);
    if (!call) throw new Error(`no ${name} to scramble`);
    target[name] = async (...given) => {
      calls += 1;
      const turns = Number.parseInt(sha256(`${seed}/${calls}`).slice(0, 2), 16) % 5;
      for (let waited = 0; waited < turns; waited += 1) await turn();
      return await call(...given);
    };
  }
}

describe.each(Array.from({ length: 30 }, (_, seed) => seed + 1))(
  'both sides at once, in an order drawn by %i',
  (seed) => {
    it('release, extension and words end in one state, which is the one that is told', async () => {
      const orderId = await filed(stack);
      await workers.settle();
      await readCertificate(stack, orderId);
      await workers.settle();
      scramble(seed);
      const acts = {
        release: stack.officer(commandRequest(orderId, 'release', RELEASE), POLICE),
        extension: stack.officer(commandRequest(orderId, 'extension', EXTENSION), POLICE),
        acknowledged: say(stack, orderId, 'order.acknowledged', {}, { id: 'one' }),
        preserved: say(stack, orderId, 'order.preserved', BOTH, { id: 'two' }),
      };
      const done = Object.fromEntries(
        await Promise.all(Object.entries(acts).map(async ([name, act]) => [name, (await act).status])),
      );
      const kept = await eventsOf(orderId);
      expect(Object.values(done).filter((status) => Number(status) >= 500)).toEqual([]);
      expect([countOf(kept, 'order.released'), countOf(kept, 'order.extended')]).toEqual([
        done['release'] === 200 ? 1 : 0,
        done['extension'] === 200 ? 1 : 0,
      ]);
      expect(countOf(kept, 'order.acknowledged')).toBeLessThanOrEqual(1);
      if (done['release'] === 200 && done['extension'] === 200) {
        expect(kept.indexOf('order.extended')).toBeLessThan(kept.indexOf('order.released'));
      }
      const endedAt = (await latest(orderId))?.at ?? 0;
      await later(MINUTE_MS);
      const stale = stack.sender.posts.filter(
        ({ headers, body }) =>
          Number(headers['webhook-timestamp']) * SECOND_MS > endedAt + 5 * SECOND_MS && body.includes('order.extended'),
      );
      if (done['release'] === 200) expect(stale).toEqual([]);
      expect(told().filter((line) => line.endsWith('pending'))).toEqual([]);
    });
  },
);
