import type { Instant } from '../instant.ts';
import type {
  Amendment,
  ChallengeGround,
  ChallengeId,
  Challenger,
  DeferralGround,
  Outcome,
  ReviewerRef,
  ReviewId,
  ReviewKind,
} from './state.ts';

type NoFacts = Readonly<Record<never, never>>;

/** What can be on record about notice, deferral, challenge and review, besides the event's type and instant. */
export interface RightsFacts {
  /** The provider is asked to tell its user, and owes proof of it. */
  'notice.given': { readonly relayDueAt: Instant };
  /** The authority told the person itself; nobody else is asked to. */
  'notice.recorded': NoFacts;
  'notice.waived': { readonly reason: 'never-received' };
  /** The provider fetched the notice to pass on, with a case code; an earlier code died with it. */
  'notice.read': NoFacts;
  'notice.relayed': NoFacts;
  'notice.relay-overdue': NoFacts;
  'deferral.requested': { readonly ground: DeferralGround; readonly until: Instant; readonly reviewDueAt: Instant };
  'deferral.approved': { readonly until: Instant };
  'deferral.refused': NoFacts;
  'challenge.filed': {
    readonly challenge: ChallengeId;
    readonly by: Challenger;
    readonly grounds: readonly ChallengeGround[];
    readonly late: boolean;
    readonly reviewDueAt: Instant;
  };
  'appeal.filed': { readonly challenge: ChallengeId; readonly reviewDueAt: Instant };
  'review.opened': { readonly kind: Extract<ReviewKind, 'emergency' | 'sunset'>; readonly reviewDueAt: Instant };
  'review.assigned': { readonly review: ReviewId; readonly reviewer: ReviewerRef };
  /** The reviewer, or a party, says that this reviewer should not have it. */
  'review.conflict-declared': { readonly review: ReviewId };
  /** Nobody decided in time: it moves to another reviewer, who has until `dueAt`. */
  'review.moved': { readonly review: ReviewId; readonly dueAt: Instant };
  /** Nobody decided again: the policy's default applies. */
  'review.defaulted': { readonly review: ReviewId };
  'review.decided': { readonly review: ReviewId; readonly outcome: Outcome };
  'extension.permitted': { readonly review: ReviewId };
  'message.sent': { readonly review: ReviewId; readonly from: 'reviewer' | 'authority' | Challenger };
  'order.narrowed': Amendment;
}
