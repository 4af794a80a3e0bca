import { gatherIds, type SystemActor } from '../../domain/actor.ts';
import { keepOffDuty } from '../../domain/directory/standing.ts';
import type { Instant } from '../../domain/instant.ts';
import { recordPerson, requireSealedId } from '../../domain/officials.ts';
import { createNextCommit, type NextCommit, type StoredCommit } from '../../domain/order/commit.ts';
import { decideBy } from '../../domain/order/decide.ts';
import { DRAW_BYTES, drawOne, listEligible } from '../../domain/order/decisions/independence.ts';
import { decideReviewerDrawn } from '../../domain/order/few-decisions.ts';
import type { ReviewerStanding, RightsCommand } from '../../domain/order/life/rights-command.ts';
import { REVIEW_ROWS } from '../../domain/order/life/rows/review.ts';
import type { OrderState } from '../../domain/order/record/state.ts';
import type { Randomness } from '../../ports/clock.ts';
import type { Directory } from '../../ports/directory.ts';
import type { OfficialKeyReader } from '../../ports/official-keys.ts';
import { computeFingerprint, deriveCommandId } from '../order/command-id.ts';
import { listOfficersOf } from '../order/gather-officers.ts';
import { rowOf } from '../order/row-of.ts';

export interface AssignDeps {
  readonly directory: Directory;
  readonly officials: OfficialKeyReader;
  readonly random: Randomness;
}

const ASSIGNING_ACTOR: SystemActor = { kind: 'system', function: 'fire-due' };

/**
 * The commit that gives a review without a reviewer to one of those who may have it, by chance. One commit assigns one seat; the
 * next is drawn after it. Two runs over the same commit make commits of the same command, of which one stands.
 *
 * @returns `undefined` while nobody may have any review that lacks a reviewer.
 */
export async function assignReviewer(
  { directory, officials, random }: AssignDeps,
  latest: StoredCommit,
  now: Instant,
): Promise<NextCommit | undefined> {
  const { state, version } = latest.commit;
  const [listed, suspensions, officers, key] = await Promise.all([
    directory.reviewers(),
    directory.suspendedOf('reviewers'),
    listOfficersOf({ directory }, state),
    state.officials === undefined ? undefined : officials.open(state.orderId),
  ]);
  const roster = keepOffDuty(listed, suspensions, now);
  // as the record knows them: whoever had to do with the order is found again
  const known = roster.map((one) => ({ ...one, alsoKnownAs: one.accounts }));
  const reviewers = known.map((one) => recordPerson(key, state.orderId, gatherIds(one, [...officers, ...known])));
  const command = drawReviewer(state, reviewers, random);
  if (!command) return undefined;
  if (state.officials !== undefined) requireSealedId(command.reviewer.person);
  const origin = { by: ASSIGNING_ACTOR, orderId: state.orderId, key: `${version}` };
  const id = deriveCommandId(command.type, origin);
  const fingerprint = computeFingerprint(command, origin, undefined, undefined);
  const law = rowOf(state);
  const drawing = { rows: REVIEW_ROWS, decide: decideReviewerDrawn };
  const events = decideBy(drawing, law, state, command, ASSIGNING_ACTOR, now);
  return createNextCommit(law, latest, {
    by: ASSIGNING_ACTOR,
    at: now,
    command: { id, fingerprint },
    events,
    sealed: [],
  });
}

function drawReviewer(
  state: OrderState,
  reviewers: readonly ReviewerStanding[],
  random: Randomness,
): Extract<RightsCommand, { readonly type: 'assign-reviewer' }> | undefined {
  for (const review of state.rights.reviews) {
    if (review.status !== 'unassigned') continue;
    const reviewer = drawOne(listEligible(state, review, reviewers), random.bytes(DRAW_BYTES));
    if (reviewer) return { type: 'assign-reviewer', review: review.id, reviewer };
  }
  return undefined;
}
