import { rowOf } from '../../../shared/app/order/row-of.ts';
import type { OrderId } from '../../../shared/domain/ids.ts';
import type { StoredCommit } from '../../../shared/domain/order/commit.ts';
import { COMMANDS_IN_LIFE } from '../../../shared/domain/order/life/commands-in-life.ts';
import type { CommandRow, TimeRow } from '../../../shared/domain/order/life/rows/row.ts';
import { TIME_IN_LIFE } from '../../../shared/domain/order/life/time-in-life.ts';
import type { EventType, OrderEvent } from '../../../shared/domain/order/record/events.ts';
import { evolveAll } from '../../../shared/domain/order/record/evolve.ts';
import type { OrderState } from '../../../shared/domain/order/record/state.ts';
import { ORDER_STATUSES, type OrderStatus, statusOf } from '../../../shared/domain/order/record/status.ts';

/** Before it is filed, an order has no status. */
type Before = OrderStatus | 'nothing';

/** One edge of the life of an order, as the report names it: where it stood, and what was put on record there. */
export const edge = (from: Before, event: EventType): string => `${from}: ${event}`;

const BEGINNING = edge('nothing', 'order.issued');

const edgesOf = ({ records, in: cells }: CommandRow | TimeRow): readonly string[] =>
  ORDER_STATUSES.filter((status) => cells[status].kind === 'allowed').flatMap((status) =>
    records.map((event) => edge(status, event)),
  );

/** Every edge that the product's table of life has, each once, in the table's order; a new row is in it by itself. */
export const listEdges = (): readonly string[] => [
  ...new Set([BEGINNING, ...[...Object.values(COMMANDS_IN_LIFE), ...Object.values(TIME_IN_LIFE)].flatMap(edgesOf)]),
];

/** What those put on record, each once. */
export const listEvents = (): readonly string[] => [
  ...new Set(listEdges().map((one) => one.slice(one.indexOf(': ') + 2))),
];

/** Over which edges orders went, by the commits that were stored. */
export class Transitions {
  readonly #states = new Map<OrderId, OrderState>();

  /** @param landed the next commit of its order. @returns the edges that it went over, in their order. */
  follow({ commit }: StoredCommit): readonly string[] {
    const before = this.#states.get(commit.orderId);
    this.#states.set(commit.orderId, commit.state);
    const [first] = commit.events;
    if (before === undefined && first?.type !== 'order.issued') return []; // begun elsewhere, before anybody looked
    return this.#spell(before, commit.state, commit.events);
  }

  /** The record went back: each order stands as the last commit left it that is kept. */
  goBack(kept: readonly StoredCommit[]): void {
    this.#states.clear();
    for (const { commit } of kept) this.#states.set(commit.orderId, commit.state);
  }

  /** No order comes back to a status that it left: where it stands as it stood, it did so all along. */
  #spell(before: OrderState | undefined, after: OrderState, events: readonly OrderEvent[]): readonly string[] {
    const stood = before && statusOf(before);
    if (events.length === 1 || stood === statusOf(after))
      return events.map(({ type }) => edge(stood ?? 'nothing', type));
    const law = rowOf(after);
    let state = before;
    return events.map((event) => {
      const from = state ? statusOf(state) : 'nothing';
      state = evolveAll(law, state, [event]);
      return edge(from, event.type);
    });
  }
}
