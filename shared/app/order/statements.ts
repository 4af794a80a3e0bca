import type { Actor } from '../../domain/actor.ts';
import type { ReviewId } from '../../domain/ids.ts';
import type { Instant } from '../../domain/instant.ts';
import { findReviewOfEvents, findVote } from '../../domain/order/readings/review-of-events.ts';
import type { OrderState } from '../../domain/order/record/state.ts';
import type { PartName } from '../../domain/sealing.ts';
import type { OpenedPart } from './sealed-parts.ts';

/** Parts of the record that hold what somebody said in a review. Why somebody declared a conflict is not for the others. */
export const STATEMENT_PARTS = [
  'deferral',
  'claim',
  'renewal',
  'challenge',
  'message',
  'decision',
  'vote',
] as const satisfies readonly PartName[];

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
 * The parts without those votes of panels that only their own member may read: votes in a review that is still open, and votes
 * that did not prevail or no longer stand.
 */
export const omitSecretVotes = (state: OrderState, parts: readonly OpenedPart[]): OpenedPart[] =>
  parts.filter(({ part, commit }) => part !== 'vote' || findVote(state, commit)?.prevailed === true);

/** The statements among opened parts, oldest first. */
export const listStatements = (state: OrderState, parts: readonly OpenedPart[]): Statement[] =>
  omitSecretVotes(state, parts).flatMap((part) => statementOf(state, part) ?? []);

/** What an opened part says; `undefined` for one that nobody said in a review. */
export function statementOf(
  state: OrderState,
  { part, about, version, value, commit }: OpenedPart,
): Statement | undefined {
  const review = STATEMENT_PARTS.some((name) => name === part) ? findReviewOfEvents(state, commit.events) : undefined;
  const by = speakerOf(commit.by);
  return review && by && { review, about, by, at: commit.at, version, content: value };
}

function speakerOf(by: Actor): Speaker | undefined {
  if (by.kind === 'officer') return by.role === 'reviewer' ? 'reviewer' : 'authority';
  return by.kind === 'person' || by.kind === 'provider' ? by.kind : undefined;
}
