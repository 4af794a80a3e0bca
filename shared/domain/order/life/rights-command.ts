import type { Instant } from '../../instant.ts';
import type { ReviewerStanding } from '../decisions/independence.ts';
import type { Ballot, Cast } from '../decisions/panel.ts';
import type { ChallengeGround, ChallengeId, DeferralGround, ReviewId } from '../record/rights.ts';
import type { AddedFile } from '../record/rights-events.ts';

/** What somebody asks about notice, challenge and review. Reasons, texts and attachments are not here: they are sealed. */
export type RightsCommand =
  // the issuing authority
  | { readonly type: 'defer-notice'; readonly ground: DeferralGround; readonly until: Instant }
  | { readonly type: 'record-notice'; readonly toldAt: Instant }
  // the provider
  | { readonly type: 'read-notice' }
  | { readonly type: 'confirm-relay'; readonly relayedAt: Instant }
  // the person concerned, or the provider
  | { readonly type: 'challenge'; readonly grounds: readonly ChallengeGround[]; readonly lateReasonGiven: boolean }
  | { readonly type: 'appeal'; readonly challenge: ChallengeId }
  | ({ readonly type: 'add-attachment' } & AddedFile)
  // the reviewer
  | (Ballot & {
      readonly type: 'decide-review';
      readonly review: ReviewId;
      /** What the others of a panel have voted; for one who decides alone, nothing. */
      readonly votes: readonly Cast[];
    })
  | { readonly type: 'permit-extension'; readonly review: ReviewId }
  // the reviewer, or a party
  | {
      readonly type: 'declare-conflict';
      readonly review: ReviewId;
      /** Whom a party means, where several sit; whoever sits speaks of the own seat. */
      readonly seat: number | null;
    }
  | { readonly type: 'send-message'; readonly review: ReviewId }
  // the system, by chance among those eligible
  | { readonly type: 'assign-reviewer'; readonly review: ReviewId; readonly reviewer: ReviewerStanding };
