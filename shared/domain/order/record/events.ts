import type { NotedFinding } from '../../filing/breadth/findings.ts';
import type { FilingId, OrderId, SuspensionId } from '../../ids.ts';
import type { Instant } from '../../instant.ts';
import type { InstrumentId } from '../../law/instrument-ids.ts';
import type { Computation } from '../../law/terms/computation.ts';
import type { DataCategory } from '../../law/terms/data-category.ts';
import type { Variant } from '../../law/terms/period.ts';
import type { Filer } from './filer.ts';
import type { PaperFinding } from './paper-finding.ts';
import type { RightsFacts } from './rights-events.ts';
import type { HoldPeriod, LegalPlace } from './state.ts';

/** What each kind of event carries besides its type. */
interface Facts extends RightsFacts {
  'order.issued': {
    readonly orderId: OrderId;
    readonly reference: string;
    readonly filing: FilingId;
    readonly instrument: InstrumentId;
    readonly authority: string;
    readonly issuer: { readonly person: string; readonly institution: string };
    /** Ids of officials in this record are sealed; left out by earlier versions, which recorded them as the identity provider gives them. */
    readonly officials?: 'sealed' | undefined;
    readonly provider: string;
    readonly emergency: boolean;
    /** Whoever files says that a target is a protected person's. Left out where nothing is said, and by earlier versions. */
    readonly protectedPerson?: true | undefined;
    /** How long the authority asked to hold, in calendar days; left out: as long as the instrument's own figure. */
    readonly holdDays?: number | undefined;
    /** Which case it is, where the instrument gives the hold a length for each. */
    readonly variant?: Variant | undefined;
    readonly places: { readonly hold: LegalPlace; readonly reply: LegalPlace };
    readonly targets: readonly IssuedTarget[];
    /** The end it has while nobody has received it. */
    readonly ends: Computation;
    readonly acknowledgementDueAt: Instant;
    readonly validation: InitialValidation;
    readonly warnings: readonly string[];
    /** What about the order's breadth the issuer was told when it was filed. */
    readonly findings: readonly NotedFinding[];
    /** What the directory said of whoever filed it. What was filed before anybody compared has none. */
    readonly filer?: Filer | undefined;
    /** Who gave the second word for it, where one was needed; an opaque id, of the issuing authority. */
    readonly secondedBy?: Seconding | undefined;
    /** It was issued in an emergency, on its filer's word alone: by when a second officer is to see it. */
    readonly seeBy?: Instant | undefined;
    /** The same of an earlier version, which asked for it above the figure of a burst. */
    readonly overBurst?: { readonly seeBy: Instant } | undefined;
  };
  /** Another officer of the authority looked at what was issued in an emergency. */
  'emergency.seen': { readonly person: string };
  'emergency.unseen': NoFacts;
  /** Whoever issued it, or let it out, may have been somebody else with their account. Nobody is to act on it for now. */
  'order.doubted': {
    readonly suspension: SuspensionId;
    /** When time answers, if no second officer does, and what. `goes-on`: the suspension was one registrar's, and nobody shared it. */
    readonly answeredAt: Instant;
    readonly silence: 'goes-on' | 'withdrawn';
    /** The provider is told to wait; left out where it was told before. */
    readonly told?: true | undefined;
  };
  /** A second officer of the authority says that it is the authority's own. */
  'order.confirmed-again': { readonly person: string };
  /** One registrar doubted it and no other did. */
  'doubt.undone': NoFacts;
  'certificate.read': NoFacts;
  'order.received': { readonly startedBy: HoldPeriod['startedBy']; readonly ends: Computation } & Asking;
  'order.acknowledged': NoFacts;
  'acknowledgement.overdue': NoFacts;
  'targets.preserved': { readonly targets: readonly string[] };
  'targets.not-executed': { readonly targets: readonly { readonly id: string; readonly reasons: readonly string[] }[] };
  'clarification.requested': { readonly targets: readonly string[]; readonly answerBy: Computation | null };
  'clarification.answered': NoFacts;
  'clarification.overdue': NoFacts;
  /** The provider need not execute the order for these targets: its question about them was not answered in time. */
  'targets.exempt': { readonly targets: readonly string[] };
  /** The authority accepts that the order cannot be executed for these targets. */
  'impossibility.accepted': { readonly targets: readonly string[] };
  'validation.overdue': NoFacts;
  'validation.sought': { readonly validator: string; readonly institution: string };
  /** `person`: who granted it; not there in what an earlier version put on record. */
  'validation.granted': { readonly validator: string; readonly person?: string } & OnPaper;
  /** `disowned`: a prior validation, which the authority that the form names for it did not give. */
  'validation.refused': { readonly validator: string; readonly disowned?: true };
  'order.extended': {
    readonly ends: Computation;
    readonly extensions: number;
    /** By when the provider's word that it has the new end is owed. What was recorded before it was asked for has none, and owes none. */
    readonly acknowledgementDueAt?: Instant | undefined;
    /** Sent after the nominal and before the applied end: valid, but the provider may have stopped already. */
    readonly betweenEnds: boolean;
  } & Asking &
    OnPaper;
  'order.continued': {
    readonly lapsesAt: Instant;
    /** As with an extension. */
    readonly acknowledgementDueAt?: Instant | undefined;
    readonly betweenEnds: boolean;
    /** How often it was renewed, this time included. What was recorded before anybody counted has none. */
    readonly renewals?: number | undefined;
    /** By when its request is shown to be on its way; left out where it was. */
    readonly transmissionDueAt?: Instant | undefined;
  } & Asking &
    OnPaper;
  'transmission.shown': NoFacts;
  /** Nobody showed in time that the production request is on its way: a reviewer is asked whether the hold may go on. */
  'transmission.overdue': { readonly reviewDueAt: Instant };
  /** The authority asks a reviewer for leave to renew the continuation once more. */
  'renewal.requested': { readonly reviewDueAt: Instant };
  /** The authority is asked whether the hold is still needed. */
  'need.asked': { readonly answerBy: Instant };
  /** It says that it is, and why. */
  'need.confirmed': NoFacts;
  /** It said nothing. */
  'need.unanswered': NoFacts;
  /** The provider has signed a statement that quotes the message of the new end, or a later one. */
  'end.acknowledged': NoFacts;
  'end.acknowledgement-overdue': NoFacts;
  'order.lapsed': Ended;
  'order.expired': Ended;
  'order.exempt': Ended;
  'order.excused': Ended;
  'order.released': Ended;
  'order.withdrawn': Ended;
  'order.revoked': Ended;
  'release.confirmed': { readonly targets: readonly string[] };
  'release.overdue': NoFacts;
  'order.erased': NoFacts;
  /** What opens the ids of officials in this record was destroyed. */
  'officials.erased': NoFacts;
  'overlap.found': {
    readonly with: OrderId;
    readonly reference: string;
    readonly authority: string;
    /** Of this order. */
    readonly targets: readonly string[];
  };
}

type NoFacts = Readonly<Record<never, never>>;

/** What sets an end. */
interface Asking {
  /** When the authority will be asked before it whether the hold is still needed. Left out of what came before anybody asked. */
  readonly asksNeedAt?: readonly Instant[] | undefined;
}

/** What a later paper causes. */
interface OnPaper {
  /** What it says otherwise than the record; left out where nothing does, and of what came before anybody looked. */
  readonly findings?: readonly PaperFinding[] | undefined;
}

/** A second officer's word that a filing be issued. */
export interface Seconding {
  readonly person: string;
  readonly at: Instant;
}

export interface IssuedTarget {
  readonly id: string;
  readonly type: string;
  readonly categories: readonly DataCategory[];
}

/** A validation that came before the order. What was filed before anybody looked says no more than that. */
export interface PriorValidation {
  readonly status: 'prior';
  /** Directory id of the authority that the form names, and its house. */
  readonly validator?: string;
  readonly institution?: string;
  /** The directory has no authority of that name. */
  readonly unregistered?: true;
}

export type InitialValidation =
  | { readonly status: 'not-needed' }
  | PriorValidation
  | { readonly status: 'awaited'; readonly seek: Computation };

/** Whoever ended it, what follows is fixed when it ends. */
export interface Ended {
  /** Why, as a code. */
  readonly reason: string;
  /** By when the provider owes its word that it keeps nothing more; `null` when it never received the order. */
  readonly confirmationDueAt: Instant | null;
  /** When the personal data in this order's own record becomes unreadable. */
  readonly erasesAt: Instant;
}

export type EventType = keyof Facts;

/** A fact of one kind. `at` is the instant at which it holds in law, which may be before it was written. */
export type EventOf<T extends EventType> = { readonly type: T; readonly at: Instant } & Facts[T];

/** What can be on record about an order. */
export type OrderEvent = { readonly [T in EventType]: EventOf<T> }[EventType];

export type MessageType =
  | 'order.issued'
  | 'order.held'
  | 'order.extended'
  | 'order.continued'
  | 'order.clarified'
  | 'order.released'
  | 'order.withdrawn'
  | 'order.lapsed'
  | 'order.reminder'
  | 'notice.relay-requested'
  | 'challenge.decided'
  | 'message.sent';

/** What each event obliges us to tell the provider; `null`: nothing. Of reviews it hears its own alone: `messageFor`. */
export const MESSAGE_FOR = {
  'order.issued': 'order.issued',
  'emergency.seen': null,
  'emergency.unseen': null,
  'order.doubted': 'order.held', // once: `messageFor`
  'order.confirmed-again': 'order.issued', // told anew, whether or not it had arrived
  'doubt.undone': 'order.issued',
  'certificate.read': null,
  'order.received': null,
  'order.acknowledged': null,
  'acknowledgement.overdue': 'order.reminder',
  'targets.preserved': null,
  'targets.not-executed': null,
  'clarification.requested': null,
  'clarification.answered': 'order.clarified',
  'clarification.overdue': null,
  'targets.exempt': 'order.clarified',
  'impossibility.accepted': 'order.clarified',
  'validation.overdue': null,
  'validation.sought': null, // the addressee is not told about later validation (note in Annex II, section F)
  'validation.granted': null,
  'validation.refused': null,
  'order.extended': 'order.extended',
  'order.continued': 'order.continued',
  'transmission.shown': null,
  'transmission.overdue': null,
  'renewal.requested': null,
  'need.asked': null,
  'need.confirmed': null,
  'need.unanswered': null,
  'end.acknowledged': null,
  'end.acknowledgement-overdue': 'order.reminder',
  'order.lapsed': 'order.lapsed',
  'order.expired': 'order.lapsed',
  'order.exempt': 'order.lapsed',
  'order.excused': 'order.released',
  'order.released': 'order.released',
  'order.withdrawn': 'order.withdrawn',
  'order.revoked': 'order.released',
  'release.confirmed': null,
  'release.overdue': 'order.reminder',
  'order.erased': null,
  'officials.erased': null,
  'notice.given': 'notice.relay-requested',
  'notice.recorded': null,
  'notice.claimed': null,
  'notice.confirmed': null,
  'notice.letter-made': null,
  'notice.read': null,
  'notice.waived': null,
  'notice.relayed': null,
  'notice.relay-overdue': 'order.reminder',
  'deferral.requested': null,
  'deferral.approved': null,
  'deferral.refused': null,
  'challenge.filed': null,
  'appeal.filed': null,
  'challenge.withdrawn': null,
  'attachment.added': null,
  'attachment.scanned': null, // its filer reads it with the objection
  'review.opened': null,
  'review.assigned': null,
  'review.conflict-declared': null,
  'review.moved': null,
  'review.defaulted': 'challenge.decided',
  'review.voted': null,
  'review.decided': 'challenge.decided',
  'protection.unsaid': null, // what the authority knew is between it, the reviewer and oversight
  'extension.permitted': null,
  'message.sent': 'message.sent',
  'order.narrowed': 'order.clarified',
  'overlap.found': null,
} as const satisfies Record<EventType, MessageType | null>;
