import type { FilingId } from '../../domain/ids.ts';
import type { Instant } from '../../domain/instant.ts';

/** What is counted for whom; nothing that is counted of one kind takes a place of another. */
export interface Counted {
  readonly of: 'filings' | 'words';
  readonly authority: string;
  readonly person: string;
}

/** How many places a window has. */
export interface Places {
  readonly ofPerson: number;
  /** For everybody of the authority together; left out, as many as its people have. */
  readonly ofAuthority?: number;
}

/** Gives out so many places in a window of time, and forgets who had them. */
export interface BurstCounter {
  /**
   * Takes a place for a filing, of its officer and of the authority in one write: neither is taken without the other. One that has a place
   * keeps it, however often it is tried again.
   *
   * @param places how many there are in this window. @param endsAt the first instant after it.
   * @returns false when all are taken by others.
   */
  takePlace(counted: Counted, filing: FilingId, places: Places, endsAt: Instant): Promise<boolean>;
}
