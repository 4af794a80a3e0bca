import type { ListedUnsaid, ListedUnsaidRef } from '../../domain/order/readings/listed-unsaid.ts';
import type { Page } from '../page.ts';
import type { CountedByFiler } from './counted-by-filer.ts';

/** What reviewers found left unsaid of protected persons, in the orders of every authority, as oversight reads it. */
export interface UnsaidList extends CountedByFiler {
  /** Stores a finding; one that stands already is the same. */
  put(row: ListedUnsaid): Promise<void>;
  /** Takes a finding out; one that is not there is fine. */
  remove(ref: ListedUnsaidRef): Promise<void>;
  /**
   * The latest first.
   *
   * @param cursor what an earlier page gave as `next`. @throws HoldfastError `invalid-request` for any other.
   * @param limit 1 to 100.
   */
  latest(limit: number, cursor?: string): Promise<Page<'findings', ListedUnsaid>>;
}
