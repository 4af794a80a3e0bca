import { type Identified, isKnownAs } from '../../actor.ts';
import type { Attachment } from '../../attachments/attachment.ts';
import type { Digest } from '../../digest.ts';
import type { ChallengeId, ReviewId } from '../../ids.ts';
import type { Instant } from '../../instant.ts';
import type { DataCategory } from '../../law/terms/data-category.ts';

/** What the person concerned, and the provider, can do about an order, and where that stands. Texts and names are sealed. */
export interface Rights {
  readonly notice: Notice;
  /** The latest decision to wait with the notice, or the request for one; `null` while nobody asked. */
  readonly deferral: Deferral | null;
  readonly challenges: readonly Challenge[];
  readonly reviews: readonly Review[];
  /** A review ended in silence: the hold ends at the end it has. */
  readonly extensionBarred: boolean;
  /** Where a reviewer's decision ends the hold at the latest, whatever is received or asked for after it; `null` without one. */
  readonly endsAtMost: Instant | null;
  /** When the last thing that keeps the record from erasure was settled. */
  readonly settledAt: Instant;
  /** When the authority made letters that tell the person, each with a case code of its own. Not there until one is made. */
  readonly letters?: readonly Instant[];
  /** What reviewers found of protected persons that the filing left unsaid, oldest first. Not there until one does. */
  readonly unsaid?: readonly UnsaidProtection[];
}

/** That whoever filed an order knew some of its targets for a protected person's, and did not say so: as a review found. */
export interface UnsaidProtection {
  readonly review: ReviewId;
  readonly at: Instant;
  /** Which, by their ids in the order. Whose they are is sealed with the decision. */
  readonly targets: readonly string[];
}

/**
 * `owed`: goes out at `dueAt`, or with the end of the hold if that comes first and no reviewer let it wait · `waived`: there is
 * nobody to tell, of a self-test from its first day. `deferred`: the ground on which a reviewer let it wait, past that end too unless the order itself asked for it; it stays on record once notice was given.
 */
export type Notice =
  | { readonly status: 'owed'; readonly dueAt: Instant; readonly deferred: DeferralGround | null }
  | {
      readonly status: 'given';
      readonly at: Instant;
      readonly relay: Relay;
      readonly deferred: DeferralGround | null;
      /** When the provider first read it. Not there until it did, nor where only an earlier version saw it read. */
      readonly readAt?: Instant;
    }
  | { readonly status: 'waived'; readonly at: Instant; readonly reason: 'never-received' | 'nobody-concerned' };

/**
 * The provider's part: it tells its user, and owes proof that it did. `stopped`: a reviewer confirmed that the authority told the
 * person; the provider owes nothing, and may still read the notice for a user who asks. `off`: an earlier version took the
 * authority's word for it.
 */
export type Relay =
  | { readonly status: 'off' }
  | { readonly status: 'stopped'; readonly at: Instant }
  | { readonly status: 'requested' | 'overdue'; readonly dueAt: Instant }
  | { readonly status: 'proved'; readonly at: Instant };

/** The five grounds on which notice may wait. @see Directive (EU) 2016/680, Article 13(3). */
export const DEFERRAL_GROUNDS = [
  'obstructing-inquiries',
  'prejudicing-detection-or-prosecution',
  'public-security',
  'national-security',
  'rights-of-others',
] as const;

/** The order itself forbids to tell, as its instrument lets it; such a wait never outlasts the hold. */
export const BAN_IN_ORDER = 'ban-in-order';

/** Every ground that can be on record. */
export const RECORDED_DEFERRAL_GROUNDS = [...DEFERRAL_GROUNDS, BAN_IN_ORDER] as const;

export type DeferralGround = (typeof RECORDED_DEFERRAL_GROUNDS)[number];

export interface Deferral {
  readonly ground: DeferralGround;
  readonly askedAt: Instant;
  /** The notice goes out by itself here. */
  readonly until: Instant;
  readonly review: ReviewId;
  readonly status: 'asked' | 'approved' | 'refused' | 'ended';
}

/** What is objected. Free text says more, sealed. */
export const CHALLENGE_GROUNDS = [
  'not-my-data',
  'wrong-person',
  'privilege',
  'disproportionate',
  'expired-purpose',
  'no-competence',
  'press-or-immunity',
  'conflict-of-laws',
  'other',
] as const;

export type ChallengeGround = (typeof CHALLENGE_GROUNDS)[number];
export type Challenger = 'person' | 'provider';

export interface Challenge {
  readonly id: ChallengeId;
  readonly by: Challenger;
  /** Of a person: under which code of the case. What was filed before codes were told apart has none, and is under every one. */
  readonly under?: Digest | undefined;
  readonly grounds: readonly ChallengeGround[];
  readonly filedAt: Instant;
  /** Filed after its window, with a reason given for it. */
  readonly late: boolean;
  /** It says that it rests on facts which earlier ones did not have. Not there where it does not say so. */
  readonly newFacts?: true;
  readonly review: ReviewId;
  /** The second and last look, once it was asked for. */
  readonly appeal: { readonly filedAt: Instant; readonly review: ReviewId } | null;
  /** Files that its filer added while it was pending, for both looks together. */
  readonly attachments: readonly Attachment[];
}

/** How somebody can be of the ordering side of an order: by what they did, or by their house. It may come out after they were drawn. */
export const SIDES_TAKEN = ['issued-or-validated', 'same-institution'] as const;
export type SideTaken = (typeof SIDES_TAKEN)[number];

/**
 * What a review is about. `notice`: whether the authority told the person, as it claims · `sunset`: a hold that was extended or
 * continued · `transmission`: one kept for a production request that nobody has shown to be on its way · `renewal`: whether a
 * continuation may be renewed beyond what policy gives · `protected-person`: an order that its filer says is on a lawyer's,
 * journalist's, doctor's or parliamentarian's · `sample`: one of the validated orders that chance has looked at.
 */
export const REVIEW_KINDS = [
  'deferral',
  'challenge',
  'appeal',
  'emergency',
  'sunset',
  'notice',
  'transmission',
  'renewal',
  'protected-person',
  'sample',
] as const;

export type ReviewKind = (typeof REVIEW_KINDS)[number];

/** Whether a review, or the command that opens it, is of something a person or a provider files against a hold. */
export const isObjection = (kind: string | undefined): kind is 'challenge' | 'appeal' =>
  kind === 'challenge' || kind === 'appeal';

/** `defaulted`: nobody decided in time · `withdrawn`: what it was to decide was taken back. */
export const REVIEW_STATUSES = ['unassigned', 'assigned', 'decided', 'defaulted', 'withdrawn'] as const;

export type ReviewStatus = (typeof REVIEW_STATUSES)[number];

export interface ReviewerRef {
  readonly person: string;
  readonly institution: string;
}

/**
 * That somebody who sits on a review has voted. What a member of a panel voted is sealed, because the parties read the record, and
 * the votes are the members' alone until they settle the review.
 */
export interface Vote {
  readonly at: Instant;
  /** Whether the decision rests on it; `null` while there is none. */
  readonly prevailed: boolean | null;
}

/** One place among those who decide a review; numbered from 1. */
export interface Seat {
  readonly reviewer: ReviewerRef | null;
  readonly vote: Vote | null;
  /** Would let the hold be extended although the question is open. */
  readonly permitsExtension: boolean;
  /** From here on no party may say that whoever has it should not. Not there where an earlier version drew them: then any time will do. */
  readonly contestableUntil?: Instant;
}

/** Whoever is heard in a review, and may say that somebody should not sit on it. */
export type HeardParty = 'authority' | Challenger;

/**
 * On which grounds a party may say that somebody should not sit: their house takes or took part in the case, gains or loses by how it
 * ends, or has said how it should; they had to do with the case before, or have ties to somebody in it.
 */
export const CONFLICT_GROUNDS = [
  'house-takes-part',
  'own-interest',
  'spoke-of-the-case',
  'dealt-with-it-before',
  'personal-tie',
] as const;

export type ConflictGround = (typeof CONFLICT_GROUNDS)[number];

/** That somebody lost a seat by a conflict, and by whose word. */
export interface Contest {
  readonly person: string;
  readonly by: 'reviewer' | HeardParty;
  /** How often the review had moved on by then. */
  readonly moved: number;
}

/** One independent look at one question. */
export interface Review {
  readonly id: ReviewId;
  readonly kind: ReviewKind;
  /** What else it was opened for. Not there where it has one cause, as those of earlier versions. */
  readonly alsoFor?: readonly ReviewKind[];
  readonly openedAt: Instant;
  /** Silence until here moves the review to another reviewer, or ends it with the policy's default. */
  readonly dueAt: Instant;
  /** `assigned` once somebody sits on every seat; who sits may vote before. */
  readonly status: ReviewStatus;
  /** One, or three of a panel. */
  readonly seats: readonly Seat[];
  /** Whoever had it before, declared a conflict or was silent, or decided what is appealed against. */
  readonly excluded: readonly ReviewerRef[];
  /** How often each party has declared a conflict of somebody who sat on it. */
  readonly conflicts: Readonly<Record<HeardParty, number>>;
  /** Whose seat went by a conflict, and by whose word. Not there before the first, nor for those that earlier versions recorded. */
  readonly contested?: readonly Contest[];
  /** By how much its time was prolonged for whoever took a seat over. Not there before the first time. */
  readonly addedMs?: number;
  /** When a seat became free by a conflict, the last time. Not there before the first, nor for those that earlier versions recorded. */
  readonly freeSince?: Instant;
  /** How often silence moved it on. */
  readonly moved: number;
  /** Houses whose reviewer had it when its time ran out, each once; none where nobody could be found to give it to. */
  readonly silent: readonly string[];
  readonly outcome: Outcome | null;
  readonly closedAt: Instant | null;
}

export const OUTCOMES = ['affirm', 'amend', 'revoke'] as const;

export type Outcome = (typeof OUTCOMES)[number];

/** What is left of the order: never more than before. */
export interface Amendment {
  /** Targets that stay, each with the data that may be asked of it; every other target is let go. */
  readonly targets: readonly { readonly id: string; readonly categories: readonly DataCategory[] }[];
  /** An earlier end of the hold; `null` leaves it as it is. */
  readonly endsAt: Instant | null;
}

/** What a decision can end the hold by. */
const ABOUT_HOLD: readonly ReviewKind[] = [
  'challenge',
  'appeal',
  'emergency',
  'sunset',
  'transmission',
  'protected-person',
  'sample',
];

export const isAboutHold = ({ kind }: Review): boolean => ABOUT_HOLD.includes(kind);

export const isOpen = ({ status }: Review): boolean => status === 'unassigned' || status === 'assigned';

export const reviewOf = (rights: Rights, id: ReviewId): Review | undefined =>
  rights.reviews.find((one) => one.id === id);

/** Whoever filed the order says that a target is a protected person's; which, and whose, is sealed. */
export const isProtectionSaid = ({ reviews }: Rights): boolean =>
  reviews.some(({ kind }) => kind === 'protected-person');

/** The times the authority claimed that it told the person itself, oldest first, each as the review that it opened. */
export const listClaims = ({ reviews }: Rights): readonly Review[] => reviews.filter(({ kind }) => kind === 'notice');

/** A reviewer confirmed that the authority told the person. */
export const isConfirmed = ({ kind, outcome }: Pick<Review, 'kind' | 'outcome'>): boolean =>
  kind === 'notice' && outcome === 'affirm';

/** The number of the seat this one has; `undefined` for everybody else, also for whoever had one before. */
export function seatOf({ seats }: Review, one: Identified): number | undefined {
  const index = seats.findIndex(({ reviewer }) => reviewer !== null && isKnownAs(one, reviewer.person));
  return index < 0 ? undefined : index + 1;
}

/** More than half of those who decide let the hold be extended although the question is open. */
export const permitsExtension = ({ seats }: Review): boolean =>
  2 * seats.filter((seat) => seat.permitsExtension).length > seats.length;

/** The objection that a review, or the one after its appeal, is about; `undefined` where it is about something else. */
export const findChallengeOfReview = ({ challenges }: Rights, id: ReviewId): Challenge | undefined =>
  challenges.find(({ review, appeal }) => review === id || appeal?.review === id);

/** A challenge nobody has decided in the end: its review, or the appeal's, is open. */
export function isPending(rights: Rights, { review, appeal }: Challenge): boolean {
  const last = reviewOf(rights, appeal?.review ?? review);
  return last !== undefined && isOpen(last);
}
