import type { Instant } from '../../domain/instant.ts';
import type { SignedAct } from '../../domain/order/readings/signed-act.ts';
import type { Page } from '../page.ts';

/** What each key of a provider signed, as far as the list has come: a hint, as the record says what stands. */
export interface SignedReader {
  /**
   * What a key signed from an instant on, the latest first.
   *
   * @param limit 1 to 100. @param cursor what an earlier page gave as `next`. @throws HoldfastError `invalid-request` for any other.
   */
  of(provider: string, key: string, since: Instant, limit: number, cursor?: string): Promise<Page<'acts', SignedAct>>;
}

export interface SignedList extends SignedReader {
  /** Puts up an act; the same once more changes nothing. */
  put(act: SignedAct): Promise<void>;
}
