import * as z from 'zod/mini';
import type { Issue } from '../../domain/overlap/choosing.ts';
import type { FiledUnder } from '../../domain/overlap/file-number.ts';
import type { Mark } from '../../domain/overlap/marks.ts';
import { StoredDigest, StoredInstant, StoredOrderId } from './values.ts';

const StoredMark = z.strictObject({
  target: z.string(),
  place: StoredDigest,
  path: z.string(),
  around: z.nullable(StoredDigest),
  isRange: z.boolean(),
  span: z.nullable(z.strictObject({ from: StoredInstant, to: StoredInstant })),
  port: z.nullable(z.int()),
}) satisfies z.core.$ZodType<Mark>;

/** Marks of an order as the table holds them, keys aside: all of them in its own row, those of one place in the row found there. */
export const MarksItem = z.object({
  orderId: StoredOrderId,
  marks: z.array(StoredMark),
  /** Not where an earlier version marked it. */
  issue: z.optional(
    z.strictObject({ authority: z.string(), issuedAt: StoredInstant }) satisfies z.core.$ZodType<Issue>,
  ),
  /** In its own row only, and not where an earlier version marked it. */
  filed: z.optional(
    z.strictObject({ fileNumber: StoredDigest, issuedAt: StoredInstant }) satisfies z.core.$ZodType<FiledUnder>,
  ),
});
