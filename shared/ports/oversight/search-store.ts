import type { Search, SearchAnswer } from '../../domain/cases/search.ts';
import type { SearchId } from '../../domain/ids.ts';
import type { Instant } from '../../domain/instant.ts';
import type { Page } from '../page.ts';

/** Searches of oversight. Reads of one are strongly consistent. */
export interface SearchStore {
  /** Stores a search, the first under its id alone. @returns the one that stands. */
  add(search: Search): Promise<Search>;
  read(id: SearchId): Promise<Search | undefined>;
  /**
   * The latest days' first.
   *
   * @param limit 1 to 100. @param cursor what an earlier page gave as `next`. @throws HoldfastError `invalid-request` for any other.
   */
  list(limit: number, cursor?: string): Promise<Page<'searches', Search>>;
  /** Puts an answer on record, the first alone. @returns the answer that stands; `undefined` when there is no such search. */
  answer(id: SearchId, answer: SearchAnswer): Promise<SearchAnswer | undefined>;
  /** Counts a page that is about to be read. @throws HoldfastError `search-unknown`. */
  countRead(id: SearchId, at: Instant): Promise<void>;
}
