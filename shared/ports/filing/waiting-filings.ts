import type { GivenWord, SealedAlone, WaitingFiling } from '../../domain/filing/waiting.ts';
import type { FilingId } from '../../domain/ids.ts';
import type { Page } from '../page.ts';

/** Filings above the figure of a burst, as whoever looks at them reads them. Reads are strongly consistent. */
export interface WaitingFilingReader {
  find(filing: FilingId): Promise<WaitingFiling | undefined>;
  /** `undefined` where none was kept, or it is dropped. */
  findForm(filing: FilingId): Promise<SealedAlone | undefined>;
  /**
   * Those of an authority that were not settled, the newest first; some may be over.
   *
   * @param limit 1 to 100. @param cursor what an earlier page gave as `next`. @throws HoldfastError `invalid-request` for any other.
   */
  list(authority: string, limit: number, cursor?: string): Promise<Page<'filings', WaitingFiling>>;
}

export interface WaitingFilings extends WaitingFilingReader {
  /** Puts it down unless it is there. @returns what is there after that. */
  add(waiting: WaitingFiling): Promise<WaitingFiling>;
  /** Lists it, with its form where it waits for a word; one that is listed stays as it is. */
  show(waiting: WaitingFiling, form?: SealedAlone): Promise<void>;
  /** Puts a word down unless there is one. @returns the word that is there; `undefined` where there is no such filing. */
  say(filing: FilingId, word: GivenWord): Promise<GivenWord | undefined>;
  /** Drops the form and takes it off the list; safe to do twice. */
  settle(waiting: WaitingFiling): Promise<void>;
}
