import type { OrderId } from '../../domain/ids.ts';
import type { Instant } from '../../domain/instant.ts';
import type { OrderState } from '../../domain/order/record/state.ts';
import { listHeldTargets } from '../../domain/overlap/held-targets.ts';
import { isMeetingMark, type Mark } from '../../domain/overlap/marks.ts';
import type { OrderStore } from '../../ports/order/order-store.ts';
import type { FoundMarks, MarkReader } from '../../ports/overlap/mark-index.ts';

export interface LookDeps {
  readonly orders: Pick<OrderStore, 'latest'>;
  readonly marks: MarkReader;
}

/** How far one look goes: what is beyond is said not to have been looked at. */
export interface LookLimits {
  /** So many who hold one target are enough. */
  readonly holders: number;
  /** Rows of marks, over all targets. */
  readonly marks: number;
  /** Orders read, over all targets. */
  readonly orders: number;
}

/** Another order that holds the data of a mark, and by which of its targets. */
export interface MetHold {
  readonly state: OrderState;
  readonly theirs: readonly string[];
}

/** One look at who else holds the data of an order: each other order is read once, and limits are for all its targets together. */
export interface Look {
  /** @returns who was found, each once; `sawAll` when there was no mark left to look at. */
  around(mark: Mark): Promise<{ readonly found: readonly MetHold[]; readonly sawAll: boolean }>;
}

/** Orders read at once. */
const BATCH = 50;

export function startLook(deps: LookDeps, asking: OrderId, at: Instant, limits: LookLimits): Look {
  const read = new Map<OrderId, Promise<OrderState | undefined>>();
  let marksLeft = limits.marks;

  const readOrder = (orderId: OrderId): Promise<OrderState | undefined> | 'beyond' => {
    const known = read.get(orderId);
    if (known) return known;
    if (read.size >= limits.orders) return 'beyond';
    const reading = deps.orders.latest(orderId).then((latest) => latest?.commit.state);
    read.set(orderId, reading);
    return reading;
  };

  const holdAt = async ({ orderId, marks }: FoundMarks): Promise<MetHold | 'none' | 'beyond'> => {
    const state = await readOrder(orderId);
    if (state === 'beyond') return 'beyond';
    if (state === undefined) return 'none';
    const held = listHeldTargets(state, at);
    const theirs = marks.map(({ target }) => target).filter((target) => held.has(target));
    return theirs.length === 0 ? 'none' : { state, theirs };
  };

  const batchesNear = async function* (mark: Mark): AsyncIterable<readonly FoundMarks[] | 'beyond'> {
    for await (const page of deps.marks.near(mark)) {
      const rows = page.slice(0, marksLeft);
      marksLeft -= rows.length;
      yield* listBatches(listMeeting(mark, rows, asking));
      if (rows.length < page.length) yield 'beyond';
    }
  };

  const readBatch = async (batch: readonly FoundMarks[] | 'beyond') =>
    batch === 'beyond' ? [batch] : await Promise.all(batch.map(holdAt));

  return {
    async around(mark) {
      const found = new Map<OrderId, MetHold>();
      for await (const batch of batchesNear(mark)) {
        const holds = await readBatch(batch);
        addHolds(found, holds);
        if (holds.includes('beyond') || found.size >= limits.holders)
          return { found: [...found.values()], sawAll: false };
      }
      return { found: [...found.values()], sawAll: true };
    },
  };
}

/** Of each other order the marks that meet this one: a range around, or another time, is a neighbour and no more. */
const listMeeting = (mark: Mark, rows: readonly FoundMarks[], asking: OrderId): FoundMarks[] =>
  rows
    .filter(({ orderId }) => orderId !== asking)
    .map(({ orderId, marks }) => ({ orderId, marks: marks.filter((other) => isMeetingMark(mark, other)) }))
    .filter(({ marks }) => marks.length > 0);

const listBatches = (rows: readonly FoundMarks[]): FoundMarks[][] =>
  Array.from({ length: Math.ceil(rows.length / BATCH) }, (_, index) => rows.slice(index * BATCH, (index + 1) * BATCH));

/** An order can be met at several places: within an address and around it. */
function addHolds(found: Map<OrderId, MetHold>, holds: readonly (MetHold | 'none' | 'beyond')[]): void {
  for (const hold of holds) {
    if (typeof hold === 'string') continue;
    const { state, theirs } = hold;
    const before = found.get(state.orderId)?.theirs ?? [];
    found.set(state.orderId, { state, theirs: [...before, ...theirs] });
  }
}
