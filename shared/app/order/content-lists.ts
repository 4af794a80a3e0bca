import type { ReviewId } from '../../domain/ids.ts';
import type { SealedEntry } from '../../domain/order/record/state.ts';
import type { PartName } from '../../domain/sealing.ts';

/** Lists of what is sealed that grow for as long as an order does, by the parts in them: an answer has a page of each. */
export const CONTENT_LISTS = {
  messages: ['message'],
  /** What else was said in reviews. Why somebody declared a conflict is not for the others. */
  statements: ['deferral', 'claim', 'renewal', 'challenge', 'withdrawal', 'decision', 'vote'],
  forms: ['form'],
  explanations: ['explanation'],
  /** A continuation goes on for as long as reviewers give leave, and its authority is asked twice a period. */
  confirmations: ['confirmation'],
} as const satisfies Readonly<Record<string, readonly PartName[]>>;

export type ContentListName = keyof typeof CONTENT_LISTS;

/** Whoever reads what was said of an order. */
export interface ContentReader {
  /** Whose a cursor is: what a colleague was given is good for the whole house. */
  readonly name: string;
  readonly lists: readonly ContentListName[];
  /** The reviews whose words are for this reader; `null`: those of every one. */
  readonly reviews: readonly ReviewId[] | null;
}

/** Whether a part may be for this reader, as far as its entry tells: what an earlier version sealed does not say to which review it belongs. */
export const mayBeFor = ({ reviews }: ContentReader, { review }: SealedEntry): boolean =>
  reviews === null || review === undefined || reviews.includes(review);
