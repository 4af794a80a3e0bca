import type { OrderId } from '../domain/ids.ts';
import type { Instant } from '../domain/instant.ts';
import type { StoredCommit } from '../domain/order/commit.ts';
import { isHeld, type OrderState } from '../domain/order/state.ts';
import { type Amendment, type Outcome, type ReviewId, type ReviewKind, reviewOf } from '../domain/rights/state.ts';
import { HoldfastError } from '../errors.ts';
import { type ActDeps, type ActRequest, actOnOrder, loadOrder } from './act-on-order.ts';

/** A reviewer's decision as it came in. */
export interface DecisionRequest extends Pick<ActRequest, 'by' | 'commandId' | 'body'> {
  readonly orderId: OrderId;
  readonly review: ReviewId;
  /** The version the reviewer decided upon: two who decide at once cannot both have read the latest. */
  readonly expectedVersion: number;
  readonly outcome: Outcome;
  readonly reasons: string;
  readonly forTheOtherSide: string | undefined;
  /** `null` leaves targets, or the end, as they are. */
  readonly amendment: { readonly targets: Amendment['targets'] | null; readonly endsAt: Instant | null } | null;
}

/**
 * Decides a review, with its reasons sealed.
 *
 * @throws HoldfastError what the decision refuses, `version-mismatch`, and `invalid-request` for a decision without reasons for
 * whoever objected, or an amendment that names targets of a deferral.
 */
export async function decideReview(deps: ActDeps, request: DecisionRequest): Promise<StoredCommit> {
  const { orderId, review, outcome, reasons, forTheOtherSide, by, commandId, body, expectedVersion } = request;
  const { state } = (await loadOrder(deps.orders, orderId)).commit;
  const found = reviewOf(state.rights, review);
  const kind = by.kind === 'officer' && found?.reviewer?.person === by.person ? found.kind : undefined; // of no other is anything told
  if (isObjection(kind) && forTheOtherSide === undefined) {
    throw refused('/forTheOtherSide', 'is required: whoever objected is told why');
  }
  const amendment = amendmentOf(state, kind, request.amendment);
  const words = { outcome, reasons, ...(forTheOtherSide !== undefined && { forTheOtherSide }) };
  return await actOnOrder(deps, {
    orderId,
    by,
    commandId,
    body,
    expectedVersion,
    command: { type: 'decide-review', review, outcome, amendment },
    parts: [{ part: 'decision', about: 'review.decided', value: words }],
  });
}

const isObjection = (kind: ReviewKind | undefined): boolean => kind === 'challenge' || kind === 'appeal';

/** What is left by it, written out: targets nobody spoke of stay as they are. */
function amendmentOf(
  { targets }: OrderState,
  kind: ReviewKind | undefined,
  asked: DecisionRequest['amendment'],
): Amendment | null {
  if (asked === null) return null;
  if (kind === 'deferral') {
    if (asked.targets !== null) throw refused('/amendment/targets', 'has no place here: a deferral has no targets');
    return { targets: [], endsAt: asked.endsAt };
  }
  const standing = targets.filter(isHeld).map(({ id, categories }) => ({ id, categories }));
  return { targets: asked.targets ?? standing, endsAt: asked.endsAt };
}

const refused = (pointer: string, detail: string): HoldfastError =>
  new HoldfastError('invalid-request', detail, { faults: [{ pointer, detail }] });
