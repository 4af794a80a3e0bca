import * as z from 'zod/mini';
import { DirectoryId } from '../../border/ids.ts';
import { Utc } from '../../border/wire.ts';

/** One of those who decide, by number from 1. */
export const SeatView = z.strictObject({
  seat: z.int().check(z.minimum(1)),
  /** The house of whoever has it, while somebody has; who that is stays between the reviewer and the record. */
  institution: z.optional(DirectoryId),
  /** From here on no party may declare a conflict of whoever has it. */
  contestableUntil: z.optional(Utc),
});
