import type { WaitingCall } from '../../domain/delivery/waiting-call.ts';
import type { Page } from '../page.ts';

/** Telephone calls that wait to be made, by authority. A row says that somebody has to look, never how the order stands. */
export interface CallList {
  /** The same call twice is one row. */
  put(call: WaitingCall): Promise<void>;
  remove(call: WaitingCall): Promise<void>;
  /**
   * Those of an authority, the oldest first.
   *
   * @param limit 1 to 100. @param cursor what an earlier page gave as `next`. @throws HoldfastError `invalid-request` for any other.
   */
  page(authority: string, limit: number, cursor?: string): Promise<Page<'calls', WaitingCall>>;
}
