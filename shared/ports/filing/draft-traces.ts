import type { DraftTrace } from '../../domain/filing/draft.ts';
import type { Page } from '../page.ts';

/** Who wrote on drafts, for whoever may know nothing else of them. */
export interface DraftTraces {
  /**
   * Of the drafts of an authority, the newest first; those that were deleted are left out, so a page may hold fewer than asked for.
   *
   * @param limit 1 to 100. @param cursor what an earlier page gave as `next`. @throws HoldfastError `invalid-request` for any other.
   */
  of(authority: string, limit: number, cursor?: string): Promise<Page<'drafts', DraftTrace>>;
}
