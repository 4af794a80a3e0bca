import type { Actor } from '../../domain/actor.ts';
import type { ReviewId } from '../../domain/ids.ts';
import type { Instant } from '../../domain/instant.ts';
import { findVote } from '../../domain/order/readings/known-to-reviewers.ts';
import { findReviewOfEvents } from '../../domain/order/record/review-of-events.ts';
import type { OrderState } from '../../domain/order/record/state.ts';
import type { PartName } from '../../domain/sealing.ts';
import { CONTENT_LISTS, type ContentReader } from './content-lists.ts';
import type { OpenedPart } from './sealed-parts.ts';

/** Parts of the record that hold what somebody said in a review. */
const STATEMENT_PARTS: ReadonlySet<PartName> = new Set([...CONTENT_LISTS.messages, ...CONTENT_LISTS.statements]);

export type Speaker = 'authority' | 'reviewer' | 'person' | 'provider';

/** What somebody said in a review: why notice should wait or a hold go on, what shows that the person was told, an objection, a message, a decision with its reasons. */
export interface Statement {
  readonly review: ReviewId;
  /** The event it belongs to, such as `challenge.filed`. */
  readonly about: string;
  readonly by: Speaker;
  readonly at: Instant;
  readonly version: number;
  readonly content: unknown;
}

/**
 * The parts that this reader may know: of reviews those of its own, and no votes of panels that only their own member may read, that
 * is votes in a review that is still open, and votes that did not prevail or no longer stand.
 */
export const listKnowable = (
  { reviews }: Pick<ContentReader, 'reviews'>,
  state: OrderState,
  parts: readonly OpenedPart[],
): OpenedPart[] =>
  parts.filter(({ part, commit }) => {
    if (part === 'vote' && findVote(state, commit)?.prevailed !== true) return false;
    if (reviews === null || !(STATEMENT_PARTS.has(part) || part === 'attachment')) return true;
    const review = findReviewOfEvents(state, commit.events);
    return review !== undefined && reviews.includes(review);
  });

/** The statements among opened parts. */
export const toStatements = (state: OrderState, parts: readonly OpenedPart[]): Statement[] =>
  parts.flatMap((part) => statementOf(state, part) ?? []);

/** What an opened part says; `undefined` for one that nobody said in a review. */
export function statementOf(
  state: OrderState,
  { part, about, version, value, commit }: OpenedPart,
): Statement | undefined {
  const review = STATEMENT_PARTS.has(part) ? findReviewOfEvents(state, commit.events) : undefined;
  const by = speakerOf(commit.by);
  return review && by && { review, about, by, at: commit.at, version, content: value };
}

function speakerOf(by: Actor): Speaker | undefined {
  if (by.kind === 'officer') return by.role === 'reviewer' ? 'reviewer' : 'authority';
  return by.kind === 'person' || by.kind === 'provider' ? by.kind : undefined;
}
