import type { FilingDraft, KeptDraft, ListedDraft } from '../../domain/filing/draft.ts';
import type { DraftId } from '../../domain/ids.ts';
import type { Instant } from '../../domain/instant.ts';
import type { Page } from '../page.ts';

/** Drafts of filings, as whoever looks at them reads them. Reads are strongly consistent. */
export interface DraftReader {
  find(draft: DraftId): Promise<KeptDraft | undefined>;
  /**
   * Where those an authority made are, the newest first; some may be deleted, or over.
   *
   * @param limit 1 to 100. @param cursor what an earlier page gave as `next`. @throws HoldfastError `invalid-request` for any other.
   */
  list(authority: string, limit: number, cursor?: string): Promise<Page<'drafts', ListedDraft>>;
}

export interface DraftStore extends DraftReader {
  /** Keeps a new one and lists it; one that is there stays as it is, unless its time is over. @returns what is there after that. */
  add(kept: KeptDraft, now: Instant): Promise<FilingDraft>;
  /** How many an authority made since then. */
  count(authority: string, since: Instant): Promise<number>;
  /** Puts it in place of the version before it. @returns false when another version, or none, stands. */
  change(kept: KeptDraft): Promise<boolean>;
  /** Deletes it as it is, and takes it off the list. @returns false when another version stands; one that is gone is deleted. */
  drop(draft: FilingDraft): Promise<boolean>;
}
