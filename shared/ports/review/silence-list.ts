import type { ListedSilence, ListedSilenceRef } from '../../domain/order/readings/listed-silence.ts';
import type { Page } from '../page.ts';

/** The reviews that ended in silence, of every order, as oversight reads them. */
export interface SilenceList {
  /** Stores a row; one that stands already is the same. */
  put(row: ListedSilence): Promise<void>;
  /** Takes a row out; one that is not there is fine. */
  remove(ref: ListedSilenceRef): Promise<void>;
  /**
   * The latest first.
   *
   * @param cursor what an earlier page gave as `next`. @throws HoldfastError `invalid-request` for any other.
   * @param limit 1 to 100.
   */
  latest(limit: number, cursor?: string): Promise<Page<'silences', ListedSilence>>;
}
