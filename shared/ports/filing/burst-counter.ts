import type { FilingId } from '../../domain/ids.ts';
import type { Instant } from '../../domain/instant.ts';

/** What is counted for whom; nothing that is counted for one takes a place of another. */
export type Counted =
  | { readonly of: 'filings' | 'words'; readonly authority: string; readonly person: string }
  | { readonly of: 'filings'; readonly authority: string };

/** Gives out so many places in a window of time, and forgets who had them. */
export interface BurstCounter {
  /**
   * Takes a place for a filing; one that has a place keeps it, however often it is tried again.
   *
   * @param places how many there are in this window. @param endsAt the first instant after it.
   * @returns false when all are taken by others.
   */
  takePlace(counted: Counted, filing: FilingId, places: number, endsAt: Instant): Promise<boolean>;
}
