import type { AttachmentId, AttachmentType } from '../../attachments/attachment.ts';
import type { ScanResult } from '../../attachments/scan.ts';
import type { Digest } from '../../digest.ts';
import type { ChallengeId, ReviewId } from '../../ids.ts';
import type { Instant } from '../../instant.ts';
import type {
  Amendment,
  ChallengeGround,
  Challenger,
  ConflictGround,
  DeferralGround,
  HeardParty,
  Outcome,
  ReviewerRef,
  ReviewKind,
} from './rights.ts';

type NoFacts = Readonly<Record<never, never>>;

/** A file of an objection as it is kept. */
export interface AddedFile {
  readonly challenge: ChallengeId;
  readonly attachment: AttachmentId;
  readonly media: AttachmentType;
  /** In bytes, before it was sealed. */
  readonly size: number;
  /** SHA-256 over the sealed bytes: a digest of the file itself could be found by guessing. */
  readonly digest: Digest;
  /** It is searched for malware; left out where the deployment asks for no search, and by earlier versions. */
  readonly scan?: 'awaited' | undefined;
}

/** A file of an objection after it was searched for malware. */
export interface ScannedFile {
  readonly challenge: ChallengeId;
  readonly attachment: AttachmentId;
  readonly result: ScanResult;
}

/** The time of a review, prolonged so that whoever takes a seat over has half of it at least. */
export interface Prolonged {
  readonly from: Instant;
  readonly to: Instant;
}

/** What can be on record about notice, deferral, challenge and review, besides the event's type and instant. */
export interface RightsFacts {
  /** The provider is asked to tell its user, and owes proof of it. */
  'notice.given': { readonly relayDueAt: Instant };
  /** The authority told the person itself; nobody else is asked to. Of earlier versions: now it claims so, and a reviewer confirms. */
  'notice.recorded': NoFacts;
  /** The authority says that it told the person itself. Nothing stops by that: a reviewer looks at what shows it. */
  'notice.claimed': { readonly reviewDueAt: Instant };
  /** A reviewer found that the authority told the person: the provider no longer has to. */
  'notice.confirmed': NoFacts;
  /** The authority made a letter that tells the person, with a case code of its own. */
  'notice.letter-made': NoFacts;
  'notice.waived': { readonly reason: 'never-received' };
  /** The provider fetched the notice to pass on, with a case code; an earlier code died with it. */
  /** `first`: left out by earlier versions, which told every read alike. */
  'notice.read': { readonly first?: true };
  'notice.relayed': NoFacts;
  'notice.relay-overdue': NoFacts;
  'deferral.requested': { readonly ground: DeferralGround; readonly until: Instant; readonly reviewDueAt: Instant };
  'deferral.approved': { readonly until: Instant };
  'deferral.refused': NoFacts;
  'challenge.filed': {
    readonly challenge: ChallengeId;
    readonly by: Challenger;
    readonly under?: Digest | undefined;
    readonly grounds: readonly ChallengeGround[];
    readonly late: boolean;
    readonly newFacts?: true;
    readonly reviewDueAt: Instant;
  };
  'appeal.filed': { readonly challenge: ChallengeId; readonly reviewDueAt: Instant };
  /** Its filer takes it back while nobody has decided: the first look at it, or the one after the appeal, ends without a decision. */
  'challenge.withdrawn': { readonly challenge: ChallengeId; readonly review: ReviewId };
  'attachment.added': AddedFile;
  /** What the search for malware came to. */
  'attachment.scanned': ScannedFile;
  'review.opened': {
    readonly kind: Extract<ReviewKind, 'emergency' | 'sunset' | 'sample'>;
    readonly reviewDueAt: Instant;
  };
  /** `contestableUntil`: left out by earlier versions, which set no time for conflicts. */
  'review.assigned': {
    readonly review: ReviewId;
    readonly seat: number;
    readonly reviewer: ReviewerRef;
    readonly contestableUntil?: Instant;
    readonly prolonged?: Prolonged;
  };
  /**
   * Somebody who sits on it, or a party, says that this reviewer should not; a vote given on that seat goes with it. `ground`: `null`
   * for a reviewer, who need not give one; left out by earlier versions, which asked nobody for one.
   */
  'review.conflict-declared': {
    readonly review: ReviewId;
    readonly seat: number;
    readonly reviewer: ReviewerRef;
    readonly by: 'reviewer' | HeardParty;
    readonly ground?: ConflictGround | null;
    readonly prolonged?: Prolonged;
  };
  /**
   * Nobody decided in time: whoever was silent loses it to others, who have until `dueAt`. `broughtAboutBy`: where it would have ended
   * in silence, but for conflicts of these parties.
   */
  'review.moved': {
    readonly review: ReviewId;
    readonly dueAt: Instant;
    readonly silent: readonly ReviewerRef[];
    readonly broughtAboutBy?: readonly HeardParty[];
  };
  /** Nobody decided again: the policy's default applies, and never helps a party whose conflicts brought that about. */
  'review.defaulted': { readonly review: ReviewId; readonly broughtAboutBy?: readonly HeardParty[] };
  /** A member of a panel has voted; what, is sealed. */
  'review.voted': { readonly review: ReviewId; readonly seat: number };
  'review.decided': {
    readonly review: ReviewId;
    readonly outcome: Outcome;
    /** The seats on whose votes it rests. */
    readonly seats: readonly number[];
  };
  /** A review found that whoever filed knew these targets for a protected person's, and did not say so. */
  'protection.unsaid': { readonly review: ReviewId; readonly targets: readonly string[] };
  'extension.permitted': { readonly review: ReviewId; readonly seat: number };
  'message.sent': { readonly review: ReviewId; readonly from: 'reviewer' | HeardParty };
  'order.narrowed': Amendment;
}
