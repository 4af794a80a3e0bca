import { describe, expect, it } from 'vitest';
import { findFirstHolds } from '../../../../shared/app/overlap/first-holds.ts';
import { type Digest, keyedDigest } from '../../../../shared/domain/digest.ts';
import type { OrderId } from '../../../../shared/domain/ids.ts';
import { plus } from '../../../../shared/domain/instant.ts';
import type { StoredCommit } from '../../../../shared/domain/order/commit.ts';
import type { IssuedOrder } from '../../../../shared/domain/overlap/choosing.ts';
import { createMarks, type Mark } from '../../../../shared/domain/overlap/marks.ts';
import { anOrderId, at } from '../../../support/builders.ts';
import { MemoryMarkIndex } from '../../../support/fakes/memory-mark-index.ts';
import { STORIES } from '../../../support/order-story.ts';

const NOW = at('2026-11-25T12:00:00Z');
const hash = (text: string): Digest => keyedDigest(new Uint8Array(32), text);
const marksOf = (...values: readonly string[]): Mark[] =>
  createMarks(
    'prv-demo',
    values.map((value, index) => ({ id: `t${index + 1}`, type: 'account', value, span: null, port: null })),
    hash,
  );

type Story = 'running' | 'released';
const RUNNING = STORIES.running().latest;
const RELEASED = STORIES.released().latest;
const ASKING = { ...RUNNING.commit.state, orderId: anOrderId(0), issuedAt: plus(NOW, -1) };

/** Orders on identifiers, in the order of their issue, and what is asked of the stores about them. */
class World {
  readonly marks: MemoryMarkIndex = new MemoryMarkIndex();
  readonly #stored = new Map<OrderId, StoredCommit>();
  reads = 0;

  async add(authority: string, story: Story, ...values: readonly string[]): Promise<OrderId> {
    const number = this.#stored.size + 1;
    const latest = story === 'running' ? RUNNING : RELEASED;
    const orderId = anOrderId(number);
    const [first] = latest.commit.state.targets;
    if (!first) throw new Error('an order has a target');
    const targets = [
      { ...first, id: 't1' },
      { ...first, id: 't2' },
    ] as const;
    const state = { ...latest.commit.state, orderId, authority, issuedAt: plus(NOW, number - 100_000), targets };
    this.#stored.set(orderId, { ...latest, commit: { ...latest.commit, orderId, state } });
    await this.put(state, values);
    return orderId;
  }

  async put(order: IssuedOrder, values: readonly string[]): Promise<void> {
    await this.marks.put(order, marksOf(...values));
  }

  async look(...values: readonly string[]) {
    await this.put(ASKING, values);
    this.reads = 0;
    const orders = {
      latest: async (orderId: OrderId) => {
        this.reads += 1;
        return this.#stored.get(orderId);
      },
    };
    return await findFirstHolds({ marks: this.marks, orders }, ASKING, marksOf(...values), NOW);
  }
}

const idsOf = (holds: Awaited<ReturnType<World['look']>>): OrderId[] => holds.map(({ state }) => state.orderId);

describe('whom a new order remembers', () => {
  it('is everybody who holds the data, by which targets of both', async () => {
    const world = new World();
    const one = await world.add('aut-police', 'running', 'nobody', 'somebody');
    const other = await world.add('aut-sheriff', 'running', 'somebody', 'another');
    await world.add('aut-sheriff', 'released', 'somebody');
    await world.add('aut-sheriff', 'running', 'a neighbour');
    expect(await world.look('somebody', 'another')).toMatchObject([
      { state: { orderId: one }, ours: ['t1'], theirs: ['t2'], hasRoom: true },
      { state: { orderId: other }, ours: ['t1', 't2'], theirs: ['t1', 't2'], hasRoom: true },
    ]);
  });

  it.each([100, 1_000])('of %i on one account are the first twenty, and no other order is read', async (count) => {
    const world = new World();
    const ids: OrderId[] = [];
    for (let number = 0; number < count; number += 1) ids.push(await world.add('aut-police', 'running', 'somebody'));
    const holds = await world.look('somebody');
    expect(idsOf(holds)).toEqual(ids.slice(0, 20));
    expect(world.reads).toBe(20);
  });

  it('is the first of each authority before the second of any', async () => {
    const world = new World();
    for (let number = 0; number < 30; number += 1) await world.add('aut-sheriff', 'running', 'somebody');
    const police = await world.add('aut-police', 'running', 'somebody');
    const holds = await world.look('somebody');
    expect(holds).toHaveLength(20);
    expect(idsOf(holds)[1]).toBe(police);
  });

  it('is nobody behind forty whose holds are over though their marks are still up', async () => {
    const world = new World();
    for (let number = 0; number < 39; number += 1) await world.add('aut-police', 'released', 'somebody');
    const held = await world.add('aut-police', 'running', 'somebody');
    expect(idsOf(await world.look('somebody'))).toEqual([held]);
    expect(world.reads).toBe(40);
    await world.add('aut-police', 'running', 'somebody');
    expect(await world.look('somebody')).toHaveLength(1);
    expect(world.reads).toBe(40);
  });

  it('is nobody of whom there is no record', async () => {
    const world = new World();
    await world.put({ orderId: anOrderId(500), authority: 'aut-police', issuedAt: NOW }, ['somebody']);
    expect(await world.look('somebody')).toEqual([]);
  });

  it('does not remember it once a hundred came before', async () => {
    const world = new World();
    for (let number = 0; number < 100; number += 1) await world.add('aut-police', 'running', 'somebody');
    expect((await world.look('somebody')).every(({ hasRoom }) => hasRoom)).toBe(true);
    await world.add('aut-police', 'running', 'somebody');
    expect((await world.look('somebody')).some(({ hasRoom }) => hasRoom)).toBe(false);
  });
});
