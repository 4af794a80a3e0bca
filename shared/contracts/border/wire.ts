import * as z from 'zod/mini';
import { ORDER_STATUSES } from '../../domain/order/record/status.ts';

/** Values that answers share. */

/** RFC 3339 in UTC. */
export const Utc = z.iso.datetime();
/** What is built field by field before it goes out. */
export type Wire<T> = { -readonly [K in keyof T]: T[K] };

export const Version = z.int().check(z.minimum(1));
export const OrderStatus = z.enum(ORDER_STATUSES);
