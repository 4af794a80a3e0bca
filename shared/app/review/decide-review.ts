import type { Actor } from '../../domain/actor.ts';
import type { OrderId, ReviewId } from '../../domain/ids.ts';
import { type Instant, toRfc3339 } from '../../domain/instant.ts';
import type { StoredCommit } from '../../domain/order/commit.ts';
import { requireEveryTargetNamed } from '../../domain/order/decisions/amendment.ts';
import type { Decision } from '../../domain/order/decisions/decision.ts';
import { decideVote } from '../../domain/order/few-decisions.ts';
import type { CommandOf } from '../../domain/order/life/command.ts';
import type { Ballot, Cast } from '../../domain/order/life/rights-command.ts';
import { REVIEW_ROWS } from '../../domain/order/life/rows/review.ts';
import { findVote } from '../../domain/order/readings/known-to-reviewers.ts';
import {
  type Amendment,
  isObjection,
  isOpen,
  type Outcome,
  type Review,
  type ReviewKind,
  reviewOf,
  seatOf,
} from '../../domain/order/record/rights.ts';
import { isPanel } from '../../domain/order/record/seats.ts';
import { isHeld, type OrderState } from '../../domain/order/record/state.ts';
import { HoldfastError } from '../../errors.ts';
import { type ActDeps, type ActRequest, absentTo, actOnOrder, loadOrder } from '../order/act-on-order.ts';
import { openParts } from '../order/sealed-parts.ts';
import { readSaid, type SaidDeps } from './said-protection.ts';

export interface DecideDeps extends ActDeps, SaidDeps {
  /** Reads the ballot that a vote was sealed with, once it is opened. */
  readonly readBallot: (vote: unknown) => Ballot;
}

/** A reviewer's decision, or a member's vote, as it came in. */
export interface DecisionRequest extends Pick<ActRequest, 'by' | 'idempotencyKey' | 'body'> {
  readonly orderId: OrderId;
  readonly review: ReviewId;
  /** The version the reviewer decided upon: two who decide at once cannot both have read the latest. */
  readonly expectedVersion: number;
  readonly outcome: Outcome;
  readonly reasons: string;
  readonly forTheOtherSide: string | undefined;
  /** `null` leaves targets, or the end, as they are. Every target is named, one that goes without data. */
  readonly amendment: { readonly targets: Amendment['targets'] | null; readonly endsAt: Instant | null } | null;
  /** What whoever filed knew of protected persons and did not say, as the reviewer finds; left out: nothing. */
  readonly knownAndNotSaid: KnownAndNotSaid | undefined;
}

/** Of which targets, and why the reviewer finds so. */
export interface KnownAndNotSaid {
  readonly targets: readonly string[];
  readonly reason: string;
}

/**
 * Decides a review, or votes on it where a panel sits, with the reasons sealed. In clear stands only that a vote was cast, so the
 * other votes are opened to see whether this one settles the review.
 *
 * @throws HoldfastError what the decision refuses, `version-mismatch`, and `invalid-request` for a decision without reasons for
 * whoever objected, or an amendment that names targets of a deferral.
 */
export async function submitDecision(deps: DecideDeps, request: DecisionRequest): Promise<StoredCommit> {
  const { orderId, review, by, idempotencyKey, body, expectedVersion } = request;
  const { state } = (await loadOrder(deps.orders, orderId, absentTo(by))).commit;
  const { command, found } = readBallotOf(state, request);
  const [votes, said] = await Promise.all([
    isPanel(found) ? readVotes(deps, state, review) : [],
    readSaid(deps, state, found, command),
  ]);
  return await actOnOrder({ rows: REVIEW_ROWS, decide: requireWhole(decideVote, request) }, deps, {
    orderId,
    by,
    idempotencyKey,
    body,
    expectedVersion,
    command: { ...command, votes, said },
    content: isPanel(found) ? voteOf(request, command.amendment) : decisionTextOf(request),
  });
}

/** The ballot a request comes to, and the review it is on: `undefined` for one the caller has no seat on. */
export function readBallotOf(
  state: OrderState,
  request: Pick<DecisionRequest, 'review' | 'by' | 'outcome' | 'amendment' | 'knownAndNotSaid'>,
): { readonly command: CommandOf<'decide-review'>; readonly found: Review | undefined } {
  const { review, by, outcome, knownAndNotSaid } = request;
  const found = findOwnReview(state, review, by);
  const amendment = amendmentOf(state, found?.kind, request.amendment);
  const unsaid = knownAndNotSaid?.targets;
  return { command: { type: 'decide-review', review, outcome, amendment, unsaid, votes: [] }, found };
}

/**
 * A decision of a request that says all it must: looked at last, as nothing else may tell strangers of the order, and what the review
 * itself refuses (it is decided, it is another's) comes before what a decision of it would lack.
 */
export const requireWhole =
  (
    decision: Decision<'decide-review'>,
    { review, forTheOtherSide, amendment }: Pick<DecisionRequest, 'review' | 'forTheOtherSide' | 'amendment'>,
  ): Decision<'decide-review'> =>
  (law, state, command, by, now) => {
    const found = findOwnReview(state, review, by);
    if (found?.kind === 'deferral' && isOpen(found) && amendment?.targets) {
      throw invalidRequest('/amendment/targets', 'has no place here: a deferral has no targets');
    }
    const events = decision(law, state, command, by, now);
    if (isObjection(found?.kind) && forTheOtherSide === undefined) {
      throw invalidRequest('/forTheOtherSide', 'is required: whoever objected is told why');
    }
    if (amendment?.targets) requireEveryTargetNamed(state, amendment.targets);
    return events;
  };

/** `undefined` for a review the caller has no seat on: nothing checked here may tell of that. */
function findOwnReview({ rights }: OrderState, id: ReviewId, by: Actor): Review | undefined {
  const review = reviewOf(rights, id);
  return review && by.kind === 'officer' && seatOf(review, by) !== undefined ? review : undefined;
}

const decisionTextOf = ({ outcome, reasons, forTheOtherSide, knownAndNotSaid }: DecisionRequest) => ({
  outcome,
  reasons,
  ...(forTheOtherSide !== undefined && { forTheOtherSide }),
  ...(knownAndNotSaid && { knownAndNotSaid }),
});

/** Counting opens the vote again, so it says everything its member wants: of the targets those that stay. */
const voteOf = (request: DecisionRequest, amendment: Amendment | null) => ({
  ...decisionTextOf(request),
  ...(request.knownAndNotSaid && { unsaid: request.knownAndNotSaid.targets }),
  amendment: amendment && {
    targets: amendment.targets.filter(({ categories }) => categories.length > 0),
    endsAt: amendment.endsAt && toRfc3339(amendment.endsAt),
  },
});

/** The votes that stand on this review. */
async function readVotes(deps: DecideDeps, state: OrderState, review: ReviewId): Promise<Cast[]> {
  const parts = await openParts(deps, state, ['vote']);
  return parts.flatMap(({ commit, value }) => {
    const vote = findVote(state, commit);
    return vote?.review === review ? [{ seat: vote.seat, ...deps.readBallot(value) }] : [];
  });
}

/** The amendment written out: where the request names no targets, all stay as they are. */
function amendmentOf(
  { targets }: OrderState,
  kind: ReviewKind | undefined,
  asked: DecisionRequest['amendment'],
): Amendment | null {
  if (asked === null) return null;
  if (kind === 'deferral') return { targets: [], endsAt: asked.endsAt };
  const held = targets.filter(isHeld).map(({ id, categories }) => ({ id, categories }));
  return { targets: asked.targets ?? held, endsAt: asked.endsAt };
}

const invalidRequest = (pointer: string, detail: string): HoldfastError =>
  new HoldfastError('invalid-request', detail, { faults: [{ pointer, detail }] });
