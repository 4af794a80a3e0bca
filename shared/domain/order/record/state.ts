import type { Digest } from '../../digest.ts';
import type { FilingId, OrderId, ReviewId, SuspensionId } from '../../ids.ts';
import type { Instant } from '../../instant.ts';
import type { InstrumentId } from '../../law/instrument-ids.ts';
import type { Computation } from '../../law/terms/computation.ts';
import type { DataCategory } from '../../law/terms/data-category.ts';
import type { Variant } from '../../law/terms/period.ts';
import { orderErased, type PartName } from '../../sealing.ts';
import type { Filer } from './filer.ts';
import type { FoundOverlap } from './overlap.ts';
import type { Rights } from './rights.ts';
import type { Shares } from './shares.ts';

/**
 * What is known of an order after a commit. Nothing here is personal data of the person concerned: that is sealed, and this
 * skeleton stays readable when the order's key is gone.
 */
export interface OrderState {
  readonly orderId: OrderId;
  readonly reference: string;
  readonly filing: FilingId;
  readonly instrument: InstrumentId;
  /** Directory id of the issuing authority. */
  readonly authority: string;
  readonly issuer: { readonly person: string; readonly institution: string };
  /** Whether ids of officials in this record are sealed, and whether they still open; not there where an earlier version filed it. */
  readonly officials?: 'sealed' | 'erased' | undefined;
  /** What the directory said of whoever filed it; not there where an earlier version filed it. */
  readonly filer?: Filer | undefined;
  /** Who gave the second word for it; not there where none was needed. */
  readonly secondedBy?: { readonly person: string; readonly at: Instant } | undefined;
  /** Whether a second officer saw what was issued in an emergency; not there where it was not, nor where an earlier version issued it below the figure of a burst. */
  readonly sight?: Sight | undefined;
  /** Whether it is doubted that its authority issued it; not there where nobody ever did. */
  readonly doubt?: Doubt | undefined;
  /** Directory id of the provider. */
  readonly provider: string;
  readonly emergency: boolean;
  /** How long the authority asked to hold, in calendar days; left out: as long as the instrument's own figure. */
  readonly holdDays?: number | undefined;
  /** Which case it is, where the instrument gives the hold a length for each. */
  readonly variant?: Variant | undefined;
  readonly issuedAt: Instant;
  /** Where each side's periods are read: the provider's for the hold, the authority's for its own replies. */
  readonly places: { readonly hold: LegalPlace; readonly reply: LegalPlace };
  readonly phase: Phase;
  readonly validation: Validation;
  /** Of whoever validates or validated it, as far as it is known: a reviewer comes from elsewhere. */
  readonly validatorInstitution: string | null;
  readonly acknowledgement: Acknowledgement;
  /** Of the end it has now, by an extension or continuation; not there where none was asked for. */
  readonly endAcknowledgement?: EndAcknowledgement | undefined;
  readonly targets: readonly Target[];
  readonly clarification: Clarification | null;
  /** Whether the hold is still needed; not there until a period begins, nor where an earlier version began it. */
  readonly need?: Need | undefined;
  /**
   * Other live holds of the same data, as commits of earlier versions found them; not there where they found none. Those found since
   * are in notes: `listOverlaps` gives all.
   */
  readonly overlaps?: readonly FoundOverlap[];
  readonly rights: Rights;
  /** How many messages this order has caused; messages are numbered from 1. */
  readonly messageCount: number;
  /** The latest commits before this one that a message told the provider of: the digests a provider may answer to. */
  readonly told: readonly ToldCommit[];
  /** Commands accepted lately, so that a repeat is recognised. */
  readonly remembered: readonly RememberedCommand[];
  /** In which commit each sealed part stands: those of the first commit, and the latest. */
  readonly sealed: readonly SealedEntry[];
  /** How many entries of each list are not here any more but in the order's past. Not there until one is. */
  readonly past?: { readonly told: number; readonly remembered: number; readonly sealed: number };
  /** Not there until a command was counted: orders of earlier versions begin to count with their next one. */
  readonly shares?: Shares;
}

export type Sight =
  | { readonly status: 'awaited' | 'overdue'; readonly dueAt: Instant }
  | { readonly status: 'seen'; readonly person: string; readonly at: Instant };

/**
 * `open`: nobody is to act on it until a second officer or time answers · `confirmed`: an officer said that it stands · `undone`: nobody
 * shared the doubt · `received`: the provider's signed word came while it was open, and from then on it is in force.
 */
export type Doubt =
  | {
      readonly status: 'open';
      readonly suspension: SuspensionId;
      readonly at: Instant;
      readonly answeredAt: Instant;
      readonly silence: 'goes-on' | 'withdrawn';
    }
  | {
      readonly status: 'confirmed';
      readonly at: Instant;
      readonly person: string;
      /** Number of the message that told of the order anew; likewise below. */
      readonly message: number;
    }
  | { readonly status: 'undone'; readonly at: Instant; readonly message: number }
  | { readonly status: 'received'; readonly at: Instant };

export type OpenDoubt = Extract<Doubt, { readonly status: 'open' }>;

export interface ToldCommit {
  readonly version: number;
  readonly digest: Digest;
}

export interface SealedEntry {
  readonly part: PartName;
  readonly version: number;
  /** What the part belongs to, such as `order.extended`. */
  readonly about: string;
  /** In which review it was said, so that nobody else's words are opened to find one's own. Not there for other parts, nor in earlier versions. */
  readonly review?: ReviewId;
}

/** A State's zone and public holidays; `state` is `null` where no calendar matters. */
export interface LegalPlace {
  /** IANA zone name. */
  readonly zone: string;
  /** ISO 3166-1 alpha-2. */
  readonly state: string | null;
}

export type Phase = IssuedPhase | RunningPhase | ContinuedPhase | EndedPhase | ErasedPhase;

/** In force, not yet provably received: the legal period has not begun, so policy gives the order an end of its own. */
export interface IssuedPhase {
  readonly kind: 'issued';
  readonly ends: Computation;
}

/** In force, the legal period runs. */
export interface RunningPhase {
  readonly kind: 'running';
  readonly period: HoldPeriod;
}

/** In force beyond the period, because a subsequent production request was confirmed in time. */
export interface ContinuedPhase {
  readonly kind: 'continued';
  readonly period: HoldPeriod;
  readonly since: Instant;
  /** By policy: without a fresh confirmation the hold lapses here. */
  readonly lapsesAt: Instant;
  /** How often it was renewed; not there where an earlier version did not count, which is read as never. */
  readonly renewals?: number | undefined;
  /** Of a request that was not yet on its way; not there where it was. */
  readonly transmission?: Transmission | undefined;
}

/** Whether a production request is shown to have gone out. `overdue`: it was not, and a reviewer was asked. */
export type Transmission =
  | { readonly status: 'awaited' | 'overdue'; readonly dueAt: Instant }
  | { readonly status: 'shown'; readonly at: Instant };

export interface EndedPhase {
  readonly kind: 'ended';
  readonly ending: Ending;
  readonly at: Instant;
  /** Why, as a code. */
  readonly reason: string;
  /** The period as it stood; `null` when the order was never received. */
  readonly period: HoldPeriod | null;
  readonly confirmation: Confirmation;
  readonly erasesAt: Instant;
}

export interface ErasedPhase {
  readonly kind: 'erased';
  readonly ending: Ending;
  readonly endedAt: Instant;
  readonly at: Instant;
}

/**
 * How a hold ended: by its time · by decision · taken back · never received · the provider exempt by the authority's silence ·
 * the provider excused, because the authority accepted that the order cannot be executed · revoked by an independent reviewer.
 */
export const ENDINGS = ['lapsed', 'released', 'withdrawn', 'expired', 'exempt', 'excused', 'revoked'] as const;

export type Ending = (typeof ENDINGS)[number];

/** The provider's signed word that it no longer keeps the data for this order. */
export type Confirmation =
  | { readonly status: 'not-owed' }
  | { readonly status: 'owed' | 'overdue'; readonly dueAt: Instant }
  | { readonly status: 'confirmed'; readonly at: Instant };

export interface HoldPeriod {
  /** What proved receipt. */
  readonly startedBy: 'certificate-read' | 'acknowledgement';
  readonly startsAt: Instant;
  /** The end in force now, extensions included. */
  readonly ends: Computation;
  readonly extensions: number;
}

export const VALIDATION_STATUSES = ['not-needed', 'prior', 'awaited', 'sought', 'granted', 'refused'] as const;

export type Validation =
  | { readonly status: 'not-needed' }
  | { readonly status: 'prior'; readonly validator?: string; readonly unregistered?: true }
  | { readonly status: 'awaited'; readonly seek: Computation; readonly reminded: boolean }
  | { readonly status: 'sought'; readonly at: Instant; readonly validator: string; readonly reminded: boolean }
  | {
      readonly status: 'granted' | 'refused';
      readonly at: Instant;
      readonly validator: string;
      /** Who granted it. Not there where it was refused, nor where an earlier version of Holdfast put it on record. */
      readonly person?: string;
    };

export type Acknowledgement =
  | { readonly status: 'awaited' | 'overdue'; readonly dueAt: Instant }
  | { readonly status: 'given'; readonly at: Instant };

/** The provider's word that it has the end set last. */
export type EndAcknowledgement = Acknowledgement & {
  /** Number of the message that told of it: a statement that quotes it or a later one is that word. */
  readonly message: number;
};

export interface Target {
  /** `t1`, `t2` … in the order of the certificate. */
  readonly id: string;
  readonly type: string;
  readonly categories: readonly DataCategory[];
  readonly status: TargetStatus;
  /** Codes of the instrument's form, when not executed. */
  readonly reasons: readonly string[];
}

/**
 * `not-executed`: the provider declined, with reasons · `exempt`: its question about this target was met with silence ·
 * `excused`: the authority accepted that it cannot be done · `let-go`: a reviewer took it out of the order.
 */
export type TargetStatus = 'ordered' | 'preserved' | 'not-executed' | 'exempt' | 'excused' | 'let-go' | 'released';

export interface Clarification {
  readonly askedAt: Instant;
  /** What the question is about, as target ids. */
  readonly targets: readonly string[];
  /** `overdue`: late by policy, nothing is lost by it · `silent`: the window passed and freed the provider. */
  readonly status: 'open' | 'overdue' | 'answered' | 'silent';
  /** The authority's window; `null` where the instrument gives none. */
  readonly answerBy: Computation | null;
  readonly answeredAt: Instant | null;
}

/** What the authority is asked while a period runs, and what it said. */
export interface Need {
  /** When it will still be asked before the end that is set now. */
  readonly asksAt: readonly Instant[];
  /** What it was asked last; `null` before the first time, and once another end is set. */
  readonly question: NeedQuestion | null;
  /** How often it said, in this order's life, that the hold is needed, and how often nothing. */
  readonly confirmed: number;
  readonly silent: number;
}

export interface NeedQuestion {
  readonly askedAt: Instant;
  readonly answerBy: Instant;
  readonly status: 'open' | 'answered' | 'silent';
}

export interface RememberedCommand {
  readonly id: string;
  readonly fingerprint: Digest;
  readonly version: number;
  readonly at: Instant;
}

/** The phases in which data must be kept, unless time has passed. */
export type AlivePhase = IssuedPhase | RunningPhase | ContinuedPhase;

/** The order still asks for this target's data. */
export const isHeld = ({ status }: Target): boolean =>
  status === 'ordered' || status === 'preserved' || status === 'not-executed';

/** The provider may keep this target's data because of the order: it has not said otherwise. */
export const keepsData = ({ status }: Target): boolean =>
  status === 'ordered' || status === 'preserved' || status === 'exempt' || status === 'let-go';

export const isAlive = (phase: Phase): phase is AlivePhase =>
  phase.kind === 'issued' || phase.kind === 'running' || phase.kind === 'continued';

/** Why an order ended that nobody confirmed again. */
export const NOT_CONFIRMED_AGAIN = 'not-confirmed-again';

/** The doubt that nobody has answered yet; there is none about what was received, which stays as it is. */
export const findDoubt = ({ phase, doubt }: Pick<OrderState, 'phase' | 'doubt'>): OpenDoubt | undefined =>
  phase.kind === 'issued' && doubt?.status === 'open' ? doubt : undefined;

/** @throws HoldfastError `order-erased` where nothing personal is left to read. */
export function requireUnerased({ orderId, phase }: OrderState): void {
  if (phase.kind === 'erased') throw orderErased(orderId);
}

/** A question of the provider's that nobody has answered yet, in time or late. */
export const isAsked = ({ clarification }: OrderState): boolean =>
  clarification?.status === 'open' || clarification?.status === 'overdue';
