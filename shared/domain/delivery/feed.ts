import type { Digest } from '../digest.ts';
import type { OrderId } from '../ids.ts';
import { type Instant, plus } from '../instant.ts';
import { DELIVERY_POLICY } from '../policy/delivery.ts';

/** Whose feed: a provider's messages; the events of the orders an authority issued, or of those it validates. */
export interface FeedOwner {
  readonly kind: 'messages' | 'issued' | 'validated';
  /** Directory id. */
  readonly of: string;
}

/** What is read in a feed. */
export interface FedEntry {
  readonly orderId: OrderId;
  /** Of the message within its order, or the version of the commit. */
  readonly number: number;
  /** The very bytes, by whatever way they are told. */
  readonly body: string;
  /** Of a message, as its delivery has it. What was stored before ids named what is told does not have it. */
  readonly tells?: Digest | undefined;
}

/** Something to be told by pull, of a commit. */
export interface FeedEntry extends FedEntry {
  readonly owner: FeedOwner;
  /** The instant of the commit. */
  readonly at: Instant;
}

/**
 * Whether an entry stands in its feed by the instant of its commit: what is written at once, and what is written so late that no cursor can
 * have waited for it. All between stands where it arrives, for a cursor may have passed its own instant.
 */
export const isPlacedByItself = (at: Instant, now: Instant): boolean =>
  isOnTime(at, now) || at < plus(now, -DELIVERY_POLICY.feedToldAgainMs);

/** Whether an entry that is written by now at `place` comes before any reader gets there. */
export const isOnTime = (place: Instant, now: Instant): boolean => place >= plus(now, -DELIVERY_POLICY.feedOnTimeMs);

/** A reader is shown what stands before this: nothing is written there any more. */
export const shownBefore = (now: Instant): Instant => plus(now, -DELIVERY_POLICY.feedShownAfterMs);
