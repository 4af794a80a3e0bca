import type { DueRow } from '../../../shared/domain/delivery/due-row.ts';
import type { Instant } from '../../../shared/domain/instant.ts';
import type { DueIndex } from '../../../shared/ports/time/due-index.ts';
import { Outage } from './outage.ts';

/** A store whose items have rows in the due index. */
export interface HasDueRows {
  dueRows(): readonly DueRow[];
}

const PAGE = 100;

/** The due rows of the stores it is given, read when they are asked for. */
export class MemoryDueIndex implements DueIndex {
  readonly outage: Outage = new Outage();
  readonly shards: number;
  readonly #stores: readonly HasDueRows[];

  /** @param shards a whole number from 1. */
  constructor(stores: readonly HasDueRows[], shards: number = 2) {
    this.#stores = stores;
    this.shards = shards;
  }

  /** Everything that waits, in whatever shard. */
  rows(): readonly DueRow[] {
    return this.#stores.flatMap((store) => store.dueRows());
  }

  async *dueBy(shard: number, until: Instant): AsyncIterable<readonly DueRow[]> {
    this.outage.check();
    const rows = this.rows()
      .filter((row) => row.dueAt <= until && shardOf(row, this.shards) === shard)
      .toSorted((left, right) => left.dueAt - right.dueAt);
    for (let from = 0; from < rows.length; from += PAGE) yield rows.slice(from, from + PAGE);
  }
}

/** All rows of an order stand in one shard. */
const shardOf = ({ orderId }: DueRow, shards: number): number =>
  [...orderId].reduce((sum, character) => sum + character.charCodeAt(0), 0) % shards;
