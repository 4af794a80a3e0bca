import * as z from 'zod';
import { OrderId } from './ids.ts';

export const OrderPath = z.strictObject({ orderId: OrderId });

const DEFAULT_LIMIT = 25;
const MAX_LIMIT = 100;

/** The query of `GET /v1/orders`; values come as text. */
export const ListQuery = z.strictObject({
  limit: z
    .string()
    .regex(/^[1-9]\d{0,2}$/, { error: `must be a whole number from 1 to ${MAX_LIMIT}`, abort: true })
    .transform(Number)
    .refine((limit) => limit <= MAX_LIMIT, { error: `must be a whole number from 1 to ${MAX_LIMIT}` })
    .default(DEFAULT_LIMIT),
  /** What an earlier page gave as `next`. */
  cursor: z
    .string()
    .max(1_000)
    .regex(/^[A-Za-z0-9_-]+$/, { error: 'must be what an earlier page gave as next' })
    .optional(),
});
