import { type Instant, latestOf } from '../../domain/instant.ts';
import { authoriseCommand, decideBy, requireStillGiven } from '../../domain/order/decide.ts';
import { decideVoteAlone } from '../../domain/order/few-decisions.ts';
import { REVIEW_ROWS } from '../../domain/order/life/rows/review.ts';
import { applyTime } from '../../domain/order/life/time.ts';
import type { OrderEvent } from '../../domain/order/record/events.ts';
import { evolveAll } from '../../domain/order/record/evolve.ts';
import type { Review } from '../../domain/order/record/rights.ts';
import type { OrderState } from '../../domain/order/record/state.ts';
import type { Clock } from '../../ports/clock.ts';
import { absentTo, loadOrder, requireVersion } from '../order/act-on-order.ts';
import { rowOf } from '../order/row-of.ts';
import type { OpenDeps } from '../order/sealed-parts.ts';
import { type DecisionRequest, readBallotOf, requireWhole } from './decide-review.ts';
import { readSaid, type SaidDeps } from './said-protection.ts';

export interface PreviewDeps extends OpenDeps, SaidDeps {
  readonly clock: Clock;
}

/** A decision that is only tried: its key is not used up. */
export type PreviewRequest = Omit<DecisionRequest, 'idempotencyKey' | 'body' | 'reasons'>;

/** What would come of a decision. Nothing of it is stored. */
export interface DecisionPreview {
  readonly version: number;
  readonly now: Instant;
  /** The review that would be decided, as it stands. */
  readonly review: Review;
  readonly before: OrderState;
  readonly after: OrderState;
  /** All that would be put on record, time's part of it as well. */
  readonly events: readonly OrderEvent[];
}

/**
 * What would come of a decision, by the very rules that decide. Of a member of a panel: of that vote, if the panel agreed with it.
 *
 * @throws HoldfastError whatever `submitDecision` refuses, but for keys.
 */
export async function previewDecision(deps: PreviewDeps, request: PreviewRequest): Promise<DecisionPreview> {
  const latest = await loadOrder(deps.orders, request.orderId, absentTo(request.by));
  const { commit } = latest;
  const { state: stored, version } = commit;
  const { command, found } = readBallotOf(stored, request);
  authoriseCommand(REVIEW_ROWS['decide-review'], stored, command, request.by);
  const law = rowOf(stored);
  const now = latestOf(deps.clock.now(), commit.at);
  requireStillGiven(law, stored, command, request.by, now);
  requireVersion(latest, request.expectedVersion);
  const said = await readSaid(deps, stored, found, command);
  const decision = requireWhole(decideVoteAlone, request);
  const events = decideBy({ rows: REVIEW_ROWS, decide: decision }, law, stored, { ...command, said }, request.by, now);
  if (!found) throw new Error('a review that can be decided is the caller’s');
  const { state: before } = applyTime(law, stored, now);
  return { version, now, review: found, before, after: evolveAll(law, stored, events), events };
}
