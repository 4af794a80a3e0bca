import { type Digest, sha256 } from '../digest.ts';
import type { ChallengeId, OrderId, ReviewId } from '../ids.ts';
import { type Instant, plus } from '../instant.ts';
import type { MessageType } from '../order/record/events.ts';
import type { Outcome } from '../order/record/rights.ts';
import { DELIVERY_POLICY } from '../policy/delivery.ts';
import { SANDBOX_POLICY } from '../policy/sandbox.ts';
import { isSandbox } from '../sandbox.ts';
import { computeNextAttempt } from './ladder.ts';
import type { Urgency } from './urgency.ts';
import type { Way } from './way.ts';

/** The attempts to hand one message to one endpoint. */
export interface Delivery {
  readonly orderId: OrderId;
  /** Number of the message within its order, from 1; 0 for news, which are no message of the order. */
  readonly message: number;
  readonly endpoint: string;
  /** Where it goes: an address of the web, of a queue, of a tool; `mailbox:` with the endpoint, or `telephone:`, where nobody keeps an address with it. */
  readonly url: string;
  /** By which way; left out: `webhook`. */
  readonly way?: Way | undefined;
  readonly type: MessageType | 'news';
  /** The very bytes sent, however often. */
  readonly body: string;
  /**
   * By what its id names what it tells: of a message the digest of the bytes, of news that of what is told, its instant aside. What was
   * stored before ids named it does not have it, and keeps the id without.
   */
  readonly tells?: Digest | undefined;
  readonly createdAt: Instant;
  /** From when on it is tried; left out: from `createdAt`. */
  readonly from?: Instant | undefined;
  /** Whose order it is. What was stored before anybody kept it does not have it, and is told of in the order's own view alone. */
  readonly order?: DeliveredOrder | undefined;
  /** It goes by the urgent lane, at every attempt. What was stored before there were lanes does not. */
  readonly urgent?: true | undefined;
  /** By which ladder it is tried. What was stored before there were several goes by the one there was: `urgent`. */
  readonly urgency?: Urgency | undefined;
  /**
   * `given-up`: the ladder of attempts is over; it is tried once a day from then on, and when its endpoint shows a sign of life ·
   * `overtaken`: it did not arrive, and nothing is left to tell by it.
   */
  readonly status: 'pending' | 'delivered' | 'given-up' | 'overtaken';
  /** Of one that was overtaken: by what. */
  readonly overtakenBy?: Overtaking | undefined;
  /** Attempts begun. */
  readonly attempts: number;
  /** When the last attempt began. */
  readonly attemptedAt?: Instant | undefined;
  /** The first attempt that failed an hour or more after it began: from then on people are told. */
  readonly lateSince?: Instant | undefined;
  /** When the next attempt is due, or when a running one is taken for lost; `null` once nothing more is tried. */
  readonly nextAttemptAt: Instant | null;
  readonly deliveredAt: Instant | null;
  /** How the last attempt ended: an HTTP status, or a short code for a failure below HTTP. */
  readonly lastOutcome: string | null;
  /** What the endpoint said last, sealed. */
  readonly answer?: SealedAnswer | undefined;
}

/** Words of an endpoint beside its status: nobody of ours asked for them, and they may hold anything. */
export interface SealedAnswer {
  readonly at: Instant;
  /** In base64; whoever seals it cannot open it. */
  readonly sealed: string;
}

/** How an attempt failed. */
export interface Failure {
  readonly outcome: string;
  /** For how long the receiver asked to be left alone. */
  readonly retryAfterMs?: number | undefined;
  /** From -1 to 1. */
  readonly jitter: number;
}

/**
 * `answer`: the provider has said, signed, that it knows · `newer`: a later message tells more · `end`: what it told of is over · `spoken`:
 * the provider said on the telephone that it knows · `stopped`: a human stopped it · `handled`: of news, that nothing waits any more ·
 * `doubt`: its order is held until a second officer confirms it again.
 */
export const OVERTAKINGS = ['answer', 'newer', 'end', 'spoken', 'stopped', 'handled', 'doubt'] as const;
export type Overtaking = (typeof OVERTAKINGS)[number];

/** What of an order finds its deliveries in the lists of what was not delivered. */
export interface DeliveredOrder {
  /** Directory ids. */
  readonly provider: string;
  readonly authority: string;
  readonly issuedAt: Instant;
}

export interface DeliveryRef {
  readonly orderId: OrderId;
  readonly message: number;
  readonly endpoint: string;
}

/** A wake-up for a delivery. */
export interface WakeUp extends DeliveryRef {
  /** Its endpoint, or its provider, has just shown that it is there: tried at once, whenever the next attempt was due. */
  readonly alive?: true | undefined;
  /** By which lane of which way it goes; left out: the ordinary one of webhooks. No part of its body: whoever works on it knows both from the delivery. */
  readonly urgent?: true | undefined;
  readonly way?: Way | undefined;
  /** It goes by the slow lane. No part of its body either, and likewise below. */
  readonly slow?: true | undefined;
  /** Whose message it is, a directory id: none waits because of another. */
  readonly provider?: string | undefined;
}

/** What a webhook says: that something happened, and where to read it. No personal data. */
export interface ThinMessage {
  readonly type: MessageType;
  readonly timestamp: string;
  readonly data: {
    readonly orderId: OrderId;
    readonly reference: string;
    readonly version: number;
    readonly digest: Digest;
    readonly certificateUrl: string;
    /** Only of an order of the sandbox, which nobody issued. */
    readonly test?: true | undefined;
    /**
     * Only with the end of a hold: whether another order obliged the provider, at that moment, to keep some of the same data, or may
     * have, because not every other could be looked at. What to let go and what to keep stands in the certificate.
     */
    readonly stillHeld?: boolean;
    /** Only about an objection of the provider's own: which, and in which review of it. */
    readonly challenge?: ChallengeId;
    readonly review?: ReviewId;
    /** Only with its answer; nothing of the reasons. `silence`: nobody decided in time, and what then follows stands in the instrument's row. */
    readonly outcome?: Outcome | 'silence';
    /** Where to read what was said and why, as far as it is for the provider. */
    readonly objectionsUrl?: string;
  };
}

/** An attempt that has not ended after this long is taken for lost, and tried again. */
export const ATTEMPT_LEASE_MS: number = 60_000;

/** The delivery once an attempt has begun: should its worker die, the lease brings it back. */
export const beginAttempt = (delivery: Delivery, now: Instant): Delivery => ({
  ...delivery,
  attempts: delivery.attempts + 1,
  attemptedAt: now,
  nextAttemptAt: plus(now, ATTEMPT_LEASE_MS),
});

export const recordDelivered = (delivery: Delivery, now: Instant, outcome: string): Delivery => ({
  ...delivery,
  status: 'delivered',
  deliveredAt: now,
  nextAttemptAt: null,
  lastOutcome: outcome,
});

/** Whether a message of the sandbox would be tried again after all its time: whose address that is, nobody looked at. */
const isTriedEnough = ({ order, createdAt }: Delivery, next: Instant): boolean =>
  order !== undefined && isSandbox(order) && next > plus(createdAt, SANDBOX_POLICY.sandboxTriedForMs);

/**
 * The delivery after a failed attempt: due again, and once the ladder's time is over given up, which means daily; of the sandbox, for good, and nobody is
 * told that it is late.
 */
export function recordFailed(delivery: Delivery, now: Instant, { outcome, retryAfterMs, jitter }: Failure): Delivery {
  const { attempts, urgency = 'urgent', status } = delivery;
  const beginsAt = delivery.from ?? delivery.createdAt;
  const next = computeNextAttempt({ createdAt: beginsAt, attempts, urgency, jitter, retryAfterMs }, now);
  if (isTriedEnough(delivery, next.at)) {
    return { ...delivery, status: 'given-up', nextAttemptAt: null, lastOutcome: outcome };
  }
  const isLate = now >= plus(beginsAt, DELIVERY_POLICY.deliveryLateAfterMs);
  return {
    ...delivery,
    ...(isLate && { lateSince: delivery.lateSince ?? now }),
    status: next.isGivenUp ? 'given-up' : status,
    nextAttemptAt: next.at,
    lastOutcome: outcome,
  };
}

/** Nothing more is tried. */
export const recordOvertaken = (delivery: Delivery, overtakenBy: Overtaking): Delivery => ({
  ...delivery,
  status: 'overtaken',
  overtakenBy,
  nextAttemptAt: null,
});

/** Whether its endpoint counts as failing with this failure: not with each, for thousands of messages may fail there at once. */
export const isSignOfFailing = ({ attempts }: Pick<Delivery, 'attempts'>): boolean =>
  attempts % DELIVERY_POLICY.incidentOpensAfterAttempts === 0;

/** What an id is made of. */
export type Named = Omit<DeliveryRef, 'endpoint'> & Partial<DeliveryRef> & Pick<Delivery, 'tells'>;

/**
 * So much of a digest stands in an id, in hexadecimal: 128 bits. Nobody who chooses what is told, and tries 2^64 texts for it, has two of one
 * id; by chance alone a half of it would do.
 */
export const NAMING_DIGITS = 32;

/**
 * Identifies what is told to its receiver, the same at every attempt and by every way, and of nothing else: not even of what an order tells
 * under the same number after it was restored from a backup and went on otherwise.
 */
export function webhookIdOf(named: Named): string {
  const { orderId, message, tells } = named;
  const order = `msg_${orderId.slice(4)}_${message}`;
  if (message === 0) return `${order}_${nameNews(named)}`;
  return tells === undefined ? order : `${order}_${tells.slice(0, NAMING_DIGITS)}`;
}

/** Its endpoint says what is told to whom before it says, behind its last colon, by which of their addresses. */
function nameNews({ endpoint = '', tells }: Named): string {
  const told = endpoint.slice(0, endpoint.lastIndexOf(':'));
  return sha256(tells === undefined ? told : `${told}#${tells}`).slice(0, NAMING_DIGITS);
}
