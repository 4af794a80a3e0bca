import * as z from 'zod/mini';
import { WAYS } from '../../../domain/delivery/way.ts';
import { CALL_OUTCOMES } from '../../../domain/order/notes/note-events.ts';
import { Utc } from '../../border/wire.ts';

const attempts = {
  /** Newest first. */
  attempts: z.array(
    z.strictObject({
      /** Number of the message within its order. */
      message: z.int().check(z.minimum(1)),
      endpoint: z.string(),
      /** Which attempt it was, from 1. One that is missing was begun and is taken for lost. */
      number: z.int().check(z.minimum(1)),
      at: Utc,
      way: z.enum(WAYS),
      /** The network address that was connected to, or tried; `null` where none was. */
      address: z.nullable(z.string()),
      /** An HTTP status, or a short code for a failure below HTTP. */
      outcome: z.string(),
      /** How long it took, in milliseconds. */
      tookMs: z.int().check(z.minimum(0)),
    }),
  ),
  /** Of each endpoint of the provider the latest time that it took nothing, whichever order it was about. */
  incidents: z.array(
    z.strictObject({
      endpoint: z.string(),
      openedAt: Utc,
      /** How the attempt ended that opened it. */
      outcome: z.string(),
      /** When the endpoint took a message again; left out while it does not. */
      closedAt: z.optional(Utc),
    }),
  ),
  /** Telephone calls about messages, newest first: how each went, and that somebody stopped what was tried about one. */
  calls: z.array(
    z.strictObject({
      message: z.int().check(z.minimum(1)),
      outcome: z.enum(CALL_OUTCOMES),
      /** When it was made; `null` where none was. */
      calledAt: z.nullable(Utc),
      notedAt: Utc,
      /** When the provider said, signed, what it had said on the telephone; `null` while it has not. */
      confirmedAt: z.nullable(Utc),
    }),
  ),
};

/** The cursor of the next page; `null` on the last. */
const next = z.nullable(z.string());

/** `GET /v1/orders/{orderId}/attempts`: each attempt to tell the provider. */
export const AttemptList = z.strictObject({ ...attempts, next });

/** `GET /v1/provider/orders/{orderId}/attempts`: the same, with what the provider's own endpoints answered. */
export const ProviderAttemptList = z.strictObject({
  ...attempts,
  /** What an endpoint answered last about a message: the beginning of its body, where it was text. */
  answers: z.array(
    z.strictObject({ message: z.int().check(z.minimum(1)), endpoint: z.string(), at: Utc, text: z.string() }),
  ),
  next,
});

export type AttemptList = z.infer<typeof AttemptList>;
export type ProviderAttemptList = z.infer<typeof ProviderAttemptList>;
