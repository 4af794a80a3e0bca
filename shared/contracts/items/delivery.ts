import * as z from 'zod/mini';
import { type Delivery, OVERTAKINGS } from '../../domain/delivery/delivery.ts';
import { MESSAGE_TYPES } from '../../domain/delivery/message-types.ts';
import { WAYS } from '../../domain/delivery/way.ts';
import { StoredDigest, StoredInstant, StoredOrderId } from './values.ts';

/** A delivery as the table holds it, keys and index attributes aside. */
export const DeliveryItem = z.object({
  orderId: StoredOrderId,
  message: z.int(),
  endpoint: z.string(),
  url: z.string(),
  way: z.optional(z.enum(WAYS)),
  type: z.enum([...MESSAGE_TYPES, 'news']),
  body: z.string(),
  tells: z.optional(StoredDigest),
  createdAt: StoredInstant,
  from: z.optional(StoredInstant),
  order: z.optional(z.strictObject({ provider: z.string(), authority: z.string(), issuedAt: StoredInstant })),
  urgent: z.optional(z.literal(true)),
  urgency: z.optional(z.enum(['emergency', 'urgent', 'routine'])),
  status: z.enum(['pending', 'delivered', 'given-up', 'overtaken']),
  overtakenBy: z.optional(z.enum(OVERTAKINGS)),
  attempts: z.int(),
  attemptedAt: z.optional(StoredInstant),
  lateSince: z.optional(StoredInstant),
  nextAttemptAt: z.nullable(StoredInstant),
  deliveredAt: z.nullable(StoredInstant),
  lastOutcome: z.nullable(z.string()),
  answer: z.optional(z.strictObject({ at: StoredInstant, sealed: z.string() })),
}) satisfies z.core.$ZodType<Delivery>;
