import { rowOf } from '../app/order/row-of.ts';
import type { DecisionPreview as Preview } from '../app/review/preview-decision.ts';
import type { DecisionPreview } from '../contracts/api/reviewers/previews.ts';
import { toRfc3339 } from '../domain/instant.ts';
import { findEndByTime, isInForce } from '../domain/order/life/time.ts';
import { listAttention } from '../domain/order/readings/attention.ts';
import { messageFor } from '../domain/order/record/messages.ts';
import type { Outcome } from '../domain/order/record/rights.ts';
import { findChallengeOfReview } from '../domain/order/record/rights.ts';
import { isPanel } from '../domain/order/record/seats.ts';
import { isAlive, isHeld, type OrderState, type Target } from '../domain/order/record/state.ts';
import { statusOf } from '../domain/order/record/status.ts';

/** What would come of a decision, for the reviewer who tries it. */
export function toDecisionPreview(preview: Preview, outcome: Outcome): DecisionPreview {
  const { version, now, review, before, after, events } = preview;
  const end = findEndByTime(after)?.at;
  const { notice } = after.rights;
  const attention = listAttention(rowOf(before), before, now);
  return {
    id: after.orderId,
    version,
    dryRun: true,
    outcome,
    vote: isPanel(review),
    status: statusOf(after),
    inForce: isInForce(after, now),
    ...(end !== undefined && { endsAt: toRfc3339(end) }),
    targets: before.targets.filter(isHeld).map((target) => toWhatIsLeft(target, after)),
    follows: {
      provider: events.flatMap((event) => messageFor(event, after) ?? []),
      authority: listAttention(rowOf(after), after, now).filter((code) => !attention.includes(code)),
      person:
        events.some(({ type }) => type === 'order.narrowed' || type === 'order.revoked') ||
        findChallengeOfReview(after.rights, review.id)?.by === 'person',
      notice: { status: notice.status, ...(notice.status === 'owed' && { dueAt: toRfc3339(notice.dueAt) }) },
    },
  };
}

/** Of one target what stays and what goes; of an order that ends, everything goes. */
function toWhatIsLeft({ id, type, categories }: Target, after: OrderState): DecisionPreview['targets'][number] {
  const left = isAlive(after.phase) ? after.targets.find((target) => target.id === id && isHeld(target)) : undefined;
  const stays = categories.filter((category) => left?.categories.includes(category));
  return { id, type, stays, goes: categories.filter((category) => !stays.includes(category)) };
}
