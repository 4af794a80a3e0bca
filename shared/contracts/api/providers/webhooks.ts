import * as z from 'zod/mini';
import type { ThinMessage } from '../../../domain/delivery/delivery.ts';
import type { MessageType } from '../../../domain/order/record/events.ts';
import { ChallengeId, Digest, OrderId, Reference, ReviewId } from '../../border/ids.ts';
import { Utc, Version } from '../../border/wire.ts';

/** That something happened to an order, and where to read it: never to whom. */
export const About = z.strictObject({
  orderId: OrderId,
  reference: Reference,
  /** Which of two messages about an order is later. */
  version: Version,
  /** Of the order as it was then. Your messages quote it, or a later one. */
  digest: Digest,
  /** Where to read the certificate, by a signed request. */
  certificateUrl: z.string(),
  /** It is about a test order of the sandbox, which no authority issued; left out of every other. */
  test: z.optional(z.literal(true)),
});

export const AboutEnd = z.extend(About, {
  /**
   * Whether another order obliged you, at that moment, to keep some of the same data, or may have, because not every other could be looked
   * at. What to let go and what to keep stands in the certificate.
   */
  stillHeld: z.boolean(),
});

export const AboutMessage = z.extend(About, {
  challenge: ChallengeId,
  review: ReviewId,
  /** Where to read what was said and why, as far as it is for you. */
  objectionsUrl: z.string(),
});

export const AboutDecision = z.extend(AboutMessage, {
  /** Nothing of the reasons. `silence`: nobody decided in time, and what then follows stands in the law of the order. */
  outcome: z.enum(['affirm', 'amend', 'revoke', 'silence']),
});

const webhook = <T extends MessageType, D extends z.core.$ZodType>(type: T, data: D) =>
  z.strictObject({ type: z.literal(type), timestamp: Utc, data });

/** Sent once an order is issued to its provider. */
export const OrderIssuedWebhook = webhook('order.issued', About);
/** Sent when it is doubted whose an order is that nobody received yet: to keep what there is already, and to wait. */
export const OrderHeldWebhook = webhook('order.held', About);
/** Sent with the answer to a question of the provider's, and when less of the order stands. */
export const OrderClarifiedWebhook = webhook('order.clarified', About);
/** Sent when the hold has a later end. */
export const OrderExtendedWebhook = webhook('order.extended', About);
/** Sent when the hold goes on for a production request. */
export const OrderContinuedWebhook = webhook('order.continued', About);
/** Sent when the authority or a reviewer ends the hold, or an answer excuses the provider from all of it. */
export const OrderReleasedWebhook = webhook('order.released', AboutEnd);
/** Sent when the order should not have been, or not stand. */
export const OrderWithdrawnWebhook = webhook('order.withdrawn', AboutEnd);
/** Sent when the hold ends by itself: its time is over, or nothing is left to keep. */
export const OrderLapsedWebhook = webhook('order.lapsed', AboutEnd);
/** Sent when something that the provider owes is late. */
export const OrderReminderWebhook = webhook('order.reminder', About);
/** Sent when the person concerned is to be told. */
export const NoticeRelayRequestedWebhook = webhook('notice.relay-requested', About);
/** Sent with the answer to an objection of the provider's own. */
export const ChallengeDecidedWebhook = webhook('challenge.decided', AboutDecision);
/** Sent when a reviewer or the authority wrote to the provider about its objection. */
export const MessageSentWebhook = webhook('message.sent', AboutMessage);

/** The body of each webhook there is, by its type. */
export const WEBHOOK_BODIES = {
  'order.issued': OrderIssuedWebhook,
  'order.held': OrderHeldWebhook,
  'order.clarified': OrderClarifiedWebhook,
  'order.extended': OrderExtendedWebhook,
  'order.continued': OrderContinuedWebhook,
  'order.released': OrderReleasedWebhook,
  'order.withdrawn': OrderWithdrawnWebhook,
  'order.lapsed': OrderLapsedWebhook,
  'order.reminder': OrderReminderWebhook,
  'notice.relay-requested': NoticeRelayRequestedWebhook,
  'challenge.decided': ChallengeDecidedWebhook,
  'message.sent': MessageSentWebhook,
} as const satisfies Readonly<Record<MessageType, z.ZodMiniType<ThinMessage>>>;
