import type { Identified } from '../../actor.ts';
import type { ChallengeId, ReviewId } from '../../ids.ts';
import type { Instant } from '../../instant.ts';
import type {
  Amendment,
  ChallengeGround,
  ConflictGround,
  DeferralGround,
  Outcome,
  ReviewerRef,
} from '../record/rights.ts';
import type { AddedFile, ScannedFile } from '../record/rights-events.ts';

/** What somebody asks about notice, challenge and review. Reasons, texts and attachments are not here: they are sealed. */
export type RightsCommand =
  // the issuing authority
  | { readonly type: 'defer-notice'; readonly ground: DeferralGround; readonly until: Instant }
  | { readonly type: 'record-notice'; readonly toldAt: Instant }
  | { readonly type: 'make-letter' }
  // the provider
  | { readonly type: 'read-notice' }
  | { readonly type: 'confirm-relay'; readonly relayedAt: Instant }
  // the person concerned, or the provider
  | {
      readonly type: 'challenge';
      readonly grounds: readonly ChallengeGround[];
      readonly lateReasonGiven: boolean;
      /** It says that it rests on facts which earlier objections did not have. */
      readonly newFactsGiven?: boolean | undefined;
    }
  | { readonly type: 'appeal'; readonly challenge: ChallengeId }
  | { readonly type: 'withdraw-challenge'; readonly challenge: ChallengeId }
  | ({ readonly type: 'add-attachment' } & AddedFile)
  // the reviewer
  | (Ballot & {
      readonly type: 'decide-review';
      readonly review: ReviewId;
      /** What the others of a panel have voted; for one who decides alone, nothing. */
      readonly votes: readonly Cast[];
      /** Of which targets the filing said that they are a protected person's, where it matters. */
      readonly said?: readonly string[] | undefined;
    })
  | { readonly type: 'permit-extension'; readonly review: ReviewId }
  // the reviewer, or a party
  | {
      readonly type: 'declare-conflict';
      readonly review: ReviewId;
      /** Whom a party means, where several sit; whoever sits speaks of the own seat. */
      readonly seat: number | null;
      /** A party gives one; a reviewer need not. */
      readonly ground?: ConflictGround | undefined;
    }
  | { readonly type: 'send-message'; readonly review: ReviewId }
  // the system, of a file that it had searched for malware
  | ({ readonly type: 'record-scan' } & ScannedFile)
  // the system, by chance among those eligible
  | { readonly type: 'assign-reviewer'; readonly review: ReviewId; readonly reviewer: ReviewerStanding };

/** What somebody who decides on a hold wants of it. */
export interface Ballot {
  readonly outcome: Outcome;
  /** With `amend` only. */
  readonly amendment: Amendment | null;
  /** Targets that whoever filed knew for a protected person's, and did not say so; left out: it finds nothing of the kind. */
  readonly unsaid?: readonly string[] | undefined;
}

/** A ballot of a panel, with the seat it was given on. */
export interface Cast extends Ballot {
  readonly seat: number;
}

/** A reviewer as the directory knows it. */
export interface ReviewerStanding extends ReviewerRef, Identified {
  /** The `sub`s of the tokens they sign in with; left out: the id they stand under. */
  readonly accounts?: readonly string[] | undefined;
  /** Institutions the reviewer reports to. */
  readonly reportsTo: readonly string[];
  readonly onDuty: boolean;
  /** Directory ids of authorities and providers whose orders the reviewer has declared not to judge. */
  readonly conflicts: readonly string[];
}
