import * as z from 'zod/mini';
import { NEWS_KINDS } from '../../../domain/news/news.ts';
import { OrderId, Reference } from '../../border/ids.ts';
import { Utc } from '../../border/wire.ts';

/** Sent to whoever said how they are reached, to a provider by mail alone, when something waits for them, has a date, or fails. It names nobody. */
export const NewsWebhook = z.strictObject({
  type: z.literal('news'),
  /** From when on it is told. */
  timestamp: Utc,
  data: z.strictObject({
    /** Not there where a person concerned is told. */
    orderId: z.optional(OrderId),
    /** Likewise. */
    reference: z.optional(Reference),
    news: z.enum(NEWS_KINDS),
    /** By when an act is owed, or when something ends. */
    dueAt: z.optional(Utc),
    /** Where to read more, as whoever you are. */
    readAt: z.string(),
  }),
});
