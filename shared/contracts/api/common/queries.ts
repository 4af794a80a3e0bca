import * as z from 'zod/mini';
import { type Instant, instant } from '../../../domain/instant.ts';
import { OrderId } from '../../border/ids.ts';
import { OffsetInstant } from '../../border/text.ts';

export const OrderPath = z.strictObject({ orderId: OrderId });

export const DEFAULT_LIMIT = 25;
export const MAX_LIMIT = 100;
const LIMIT_FORM = `must be a whole number from 1 to ${MAX_LIMIT}`;

const cursorOf = (error: string) =>
  z.optional(z.string().check(z.maxLength(1_000), z.regex(/^[A-Za-z0-9_-]+$/, { error })));

const Limit = z._default(
  z
    .pipe(z.string().check(z.regex(/^[1-9]\d{0,2}$/, { error: LIMIT_FORM, abort: true })), z.transform(Number))
    .check(z.refine((limit) => limit <= MAX_LIMIT, { error: LIMIT_FORM })),
  DEFAULT_LIMIT,
);

/** What an earlier page gave as `next`. */
export const Cursor = cursorOf('must be what an earlier page gave as next');

/** An instant in a query. */
export const QueriedInstant = z.optional(
  z.pipe(
    OffsetInstant,
    z.transform((text): Instant => instant(Date.parse(text))),
  ),
);

/** The query of what is told by pull. */
export const FeedQuery = z.strictObject({
  after: cursorOf('must be what an earlier answer gave as next'),
  limit: Limit,
});

/** The query of a history, whose pages are as long as they may be. */
export const HistoryQuery = z.strictObject({ cursor: Cursor });

/** The cursor of what came before what is shown of a list; `null` where nothing did. */
export const Before = z.nullable(z.string());

/** The query of what came before the content that a view shows; left out: the latest messages. */
export const ContentQuery = z.strictObject({ cursor: cursorOf('must be what an answer gave as before') });

/** The query of `GET /v1/orders`; values come as text. */
export const ListQuery = z.strictObject({ limit: Limit, cursor: Cursor });
